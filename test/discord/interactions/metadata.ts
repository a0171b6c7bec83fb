import { ApplicationIntegrationType, InteractionType, type APIMessageInteractionMetadata } from 'discord-api-types/v10';
import type { Interaction } from './interaction';

/** What a message says of the interaction that it answers. */
export function interactionMetadata(interaction: Interaction, isFollowup: boolean): APIMessageInteractionMetadata {
	const { payload, source, guildId, originalId } = interaction;
	const user = payload.member?.user ?? payload.user;
	const base = {
		id: payload.id,
		type: payload.type,
		user,
		authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guildId },
		...(isFollowup && originalId !== null && { original_response_message_id: originalId })
	};
	const opener = source?.interaction_metadata;
	const details = {
		...(payload.type === InteractionType.MessageComponent && source && { interacted_message_id: source.id }),
		...(payload.type === InteractionType.ModalSubmit && {
			triggering_interaction_metadata: opener ?? { ...base, type: InteractionType.ApplicationCommand }
		}),
		...(payload.type === InteractionType.ApplicationCommand && contextTarget(payload.data))
	};
	return { ...base, ...details } as unknown as APIMessageInteractionMetadata;
}

function contextTarget(data: object): object {
	if (!('target_id' in data) || !('resolved' in data)) return {};
	const { resolved, target_id: id } = data as { target_id: string; resolved: { users?: Record<string, unknown> } };
	return resolved.users ? { target_user: resolved.users[id] } : { target_message_id: id };
}
