import {
	InteractionResponseType as Response,
	InteractionType,
	MessageFlags,
	MessageType,
	type APIApplicationCommandOptionChoice,
	type APIMessage,
	type APIModalInteractionResponseCallbackData
} from 'discord-api-types/v10';
import type { World } from '../model';
import { ApiError, invalidField, unknown } from '../rest/errors';
import type { UploadedFile } from '../rest/route';
import { ANSWER_TIME, TOKEN_TIME, type Interaction } from './interaction';
import { interactionMetadata } from './metadata';
import type { MessageBody } from './messages/body';
import { compose, edit } from './messages/compose';
import type { MessageStore } from './messages/store';
import { checkModal } from './modal';

export interface Answer {
	readonly type: number;
	readonly data?: unknown;
	readonly files: readonly UploadedFile[];
	readonly origin: string;
}

const messageAnswers = [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource];
const updateAnswers = [Response.DeferredMessageUpdate, Response.UpdateMessage];

/** The first answer to an interaction, with its rules of time and kind. */
export function answer(world: World, store: MessageStore, interaction: Interaction, given: Answer): APIMessage | null {
	const age = world.clock.now() - interaction.createdAt;
	if (age > TOKEN_TIME || (age > ANSWER_TIME && !interaction.isAnswered)) throw unknown('Interaction');
	if (interaction.isAnswered) throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
	if (!allowed(interaction).includes(given.type)) {
		throw invalidField(
			'type',
			'INTERACTION_RESPONSE_TYPE_INVALID',
			`An answer of type ${given.type} does not fit an interaction of type ${interaction.payload.type}.`
		);
	}
	const message = act(world, store, interaction, given);
	interaction.callbacks.push({ type: given.type, data: given.data ?? null, at: world.clock.now() });
	interaction.changed();
	return message;
}

function allowed(interaction: Interaction): number[] {
	switch (interaction.payload.type) {
		case InteractionType.ApplicationCommandAutocomplete:
			return [Response.ApplicationCommandAutocompleteResult];
		case InteractionType.MessageComponent:
			return [...messageAnswers, ...updateAnswers, Response.Modal];
		case InteractionType.ModalSubmit:
			return interaction.source ? [...messageAnswers, ...updateAnswers] : messageAnswers;
		case InteractionType.ApplicationCommand:
			return [...messageAnswers, Response.Modal];
		default:
			return [Response.Pong];
	}
}

function act(world: World, store: MessageStore, interaction: Interaction, given: Answer): APIMessage | null {
	switch (given.type) {
		case Response.ChannelMessageWithSource:
			return post(world, store, interaction, given);
		case Response.DeferredChannelMessageWithSource:
			return think(world, store, interaction, given);
		case Response.UpdateMessage:
			return update(world, store, interaction, given);
		case Response.DeferredMessageUpdate:
			interaction.originalId = interaction.source?.id ?? null;
			return null;
		case Response.ApplicationCommandAutocompleteResult:
			interaction.choices = checkedChoices(given.data);
			return null;
		default: {
			const modal = given.data as APIModalInteractionResponseCallbackData;
			checkModal(modal);
			interaction.modal = modal;
			return null;
		}
	}
}

function post(world: World, store: MessageStore, interaction: Interaction, given: Answer): APIMessage {
	const message = newMessage(world, interaction, { body: (given.data ?? {}) as MessageBody, files: given.files, origin: given.origin });
	interaction.originalId = message.id;
	show(store, interaction, message);
	return message;
}

/** "The application is thinking": a message that only has flags. */
function think(world: World, store: MessageStore, interaction: Interaction, given: Answer): APIMessage {
	const { flags, ...others } = (given.data ?? {}) as MessageBody;
	if (Object.keys(others).length > 0 || given.files.length > 0)
		throw invalidField('data', 'DEFERRED_RESPONSE_DATA', 'A deferred answer has flags only.');
	const placeholder = newMessage(world, interaction, { body: { content: '\u2026' }, files: [], origin: given.origin });
	const ephemeral = (flags ?? 0) & MessageFlags.Ephemeral;
	const message: APIMessage = { ...placeholder, content: '', flags: (MessageFlags.Loading | ephemeral) as MessageFlags };
	interaction.originalId = message.id;
	interaction.isThinking = true;
	show(store, interaction, message);
	return message;
}

function update(world: World, store: MessageStore, interaction: Interaction, given: Answer): APIMessage {
	const source = interaction.source && store.find(interaction.source.channel_id, interaction.source.id);
	if (!source) throw unknown('Message');
	const message = edit(world, source, { body: (given.data ?? {}) as MessageBody, files: given.files, origin: given.origin });
	interaction.originalId = message.id;
	store.replace(interaction.guildId, message);
	return message;
}

/** A message of the application in answer to an interaction: the first one, or a follow-up. */
export function newMessage(
	world: World,
	interaction: Interaction,
	draft: { body: MessageBody; files: readonly UploadedFile[]; origin: string },
	isFollowup = false
): APIMessage {
	const { application, channelId, guildId, source } = interaction;
	const replied = isFollowup ? interaction.originalId : (source?.id ?? null);
	return compose(world, {
		...draft,
		channelId,
		author: application.bot,
		fields: {
			type: messageType(interaction, isFollowup),
			application_id: application.id,
			webhook_id: application.id,
			interaction_metadata: interactionMetadata(interaction, isFollowup),
			...(replied !== null && { message_reference: { type: 0, channel_id: channelId, guild_id: guildId, message_id: replied } })
		}
	});
}

function messageType(interaction: Interaction, isFollowup: boolean): MessageType {
	if (isFollowup || interaction.source) return MessageType.Reply;
	const { data } = interaction.payload;
	const isContextMenu = data !== undefined && 'target_id' in data;
	return isContextMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

export function show(store: MessageStore, interaction: Interaction, message: APIMessage): void {
	const isEphemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
	if (isEphemeral) store.addEphemeral(message, interaction.application.id, interaction.userId);
	else store.add(interaction.guildId, message);
}

function checkedChoices(data: unknown): readonly APIApplicationCommandOptionChoice[] {
	const { choices } = data as { choices?: readonly APIApplicationCommandOptionChoice[] | null };
	const list = choices ?? [];
	if (list.length > 25) throw invalidField('data.choices', 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
	for (const [index, choice] of list.entries()) {
		if (choice.name.length < 1 || choice.name.length > 100)
			throw invalidField(`data.choices.${index}.name`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.');
		if (typeof choice.value === 'string' && (choice.value.length < 1 || choice.value.length > 100)) {
			throw invalidField(`data.choices.${index}.value`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.');
		}
	}
	return list;
}
