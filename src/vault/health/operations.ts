import type { GatewayIntentBits as I } from 'discord-api-types/v10';
import { PermissionFlagsBits as P } from 'discord-api-types/v10';

/** What the vault does for a guild, by the part of it that people know. */
export const areas = ['snapshot', 'restore', 'archive', 'alarm'] as const;
export type Area = (typeof areas)[number];

/** Switches in the developer portal that a bot's owner must turn on. https://discord.com/developers/docs/events/gateway#privileged-intents */
export type PortalIntent = 'GuildMembers' | 'MessageContent';

/** One thing that the vault does, and what Discord asks of the bot for it. */
export interface Operation {
	readonly name: string;
	readonly area: Area;
	/** Permissions in the guild: all of them. */
	readonly permissions?: bigint;
	/** Permissions in each channel that it is done in. */
	readonly channelPermissions?: bigint;
	/** Intents of the client: without one of them the gateway does not tell. */
	readonly intents?: readonly (keyof typeof I)[];
	readonly portal?: PortalIntent;
	/** Done only where the host's option `snapshots.members` asks for it. */
	readonly isOptional?: boolean;
}

/** https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags, https://discord.com/developers/docs/events/gateway#list-of-intents */
export const operations = [
	{ name: 'structure', area: 'snapshot', intents: ['Guilds'] },
	{ name: 'bans', area: 'snapshot', permissions: P.BanMembers },
	{ name: 'settings', area: 'snapshot', permissions: P.ManageGuild },
	{ name: 'webhooks', area: 'snapshot', permissions: P.ManageWebhooks },
	{ name: 'members', area: 'snapshot', portal: 'GuildMembers', intents: ['GuildMembers'], isOptional: true },
	{ name: 'pins', area: 'snapshot', channelPermissions: P.ViewChannel | P.ReadMessageHistory },
	{
		name: 'changes',
		area: 'snapshot',
		intents: [
			'GuildModeration',
			'GuildExpressions',
			'GuildIntegrations',
			'GuildWebhooks',
			'GuildInvites',
			'GuildScheduledEvents',
			'AutoModerationConfiguration'
		]
	},
	{ name: 'guild', area: 'restore', permissions: P.ManageGuild },
	{ name: 'community', area: 'restore', permissions: P.Administrator },
	{ name: 'roles', area: 'restore', permissions: P.ManageRoles },
	{ name: 'channels', area: 'restore', permissions: P.ManageChannels | P.ManageRoles },
	{ name: 'banning', area: 'restore', permissions: P.BanMembers | P.ManageGuild },
	{ name: 'expressions', area: 'restore', permissions: P.CreateGuildExpressions | P.ManageGuildExpressions },
	{ name: 'events', area: 'restore', permissions: P.CreateEvents | P.ManageEvents },
	{ name: 'hooks', area: 'restore', permissions: P.ManageWebhooks },
	{ name: 'nicknames', area: 'restore', permissions: P.ManageNicknames | P.ManageRoles },
	{ name: 'messages', area: 'archive', channelPermissions: P.ViewChannel | P.ReadMessageHistory },
	{ name: 'content', area: 'archive', portal: 'MessageContent' },
	{ name: 'privateThreads', area: 'archive', permissions: P.ManageThreads },
	{ name: 'live', area: 'archive', intents: ['GuildMessages', 'GuildMessageReactions', 'GuildMessagePolls'] },
	{ name: 'raids', area: 'alarm', permissions: P.ViewAuditLog, intents: ['GuildModeration'] }
] as const satisfies readonly Operation[];

export type OperationName = (typeof operations)[number]['name'];
export type NamedOperation = Operation & { readonly name: OperationName };

/** What the vault does for a guild of this bot. @param withMembers whether snapshots keep members */
export function operationsDone(withMembers: boolean): readonly NamedOperation[] {
	return operations.filter((operation: NamedOperation) => withMembers || !operation.isOptional);
}
