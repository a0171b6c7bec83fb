import {
	ApplicationIntegrationType,
	InteractionContextType,
	type APIInteraction,
	type InteractionType,
	type LocaleString
} from 'discord-api-types/v10';
import type { SimApplication } from '../model';
import { channelPermissions } from '../permissions';
import { fileSizeLimit } from './messages/attachments';
import type { Scene } from './resolver';

export interface PayloadOptions {
	readonly application: SimApplication;
	readonly scene: Scene;
	readonly type: InteractionType;
	readonly token: string;
	readonly locale: LocaleString;
	readonly data: unknown;
	/** The message of a component, or of the component that opened a modal. */
	readonly message?: unknown;
}

/** What INTERACTION_CREATE carries. Interactions are not obfuscated. */
export function interactionPayload({ application, scene, type, token, locale, data, message }: PayloadOptions): APIInteraction {
	const { world, guild, channel, userId } = scene;
	const member = guild.members.get(userId);
	const permissions = channelPermissions(world, guild, channel, userId).toString();
	const { permission_overwrites: _overwrites, ...partial } = { permission_overwrites: null, ...channel };
	return {
		id: world.snowflake(),
		application_id: application.id,
		type,
		token,
		version: 1,
		data,
		...(message !== undefined && { message }),
		guild: { id: guild.id, locale: guild.settings.preferred_locale, features: guild.settings.features },
		guild_id: guild.id,
		channel: { ...partial, permissions },
		channel_id: channel.id,
		member: { ...member, permissions },
		app_permissions: channelPermissions(world, guild, channel, scene.botId).toString(),
		locale,
		guild_locale: guild.settings.preferred_locale,
		entitlements: [],
		authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guild.id },
		context: InteractionContextType.Guild,
		attachment_size_limit: fileSizeLimit(guild)
	} as unknown as APIInteraction;
}
