import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { ChannelFacts, DiscordFacts } from './facts';
import type { RightsFinding } from './findings';
import type { NamedOperation } from './operations';

/** What the bot may not do, operation by operation. */
export function checkRights(facts: DiscordFacts, operations: readonly NamedOperation[]): RightsFinding[] {
	return operations.flatMap((operation) => [
		...permission(operation, facts),
		...channelPermission(operation, facts),
		...intents(operation, facts),
		...portal(operation, facts)
	]);
}

function permission({ name, permissions = 0n }: NamedOperation, facts: DiscordFacts): RightsFinding[] {
	const missing = permissions & ~facts.permissions;
	return missing === 0n ? [] : [{ problem: 'permission', operation: name, permissions: missing }];
}

/** Hidden channels are told of by themselves. */
function channelPermission({ name, channelPermissions = 0n }: NamedOperation, { channels }: DiscordFacts): RightsFinding[] {
	if (channelPermissions === 0n) return [];
	let missing = 0n;
	let count = 0;
	for (const channel of channels) {
		if (channel.isHidden || !holdsMessages(channel)) continue;
		const lacks = channelPermissions & ~effective(channel);
		missing |= lacks;
		if (lacks !== 0n) count += 1;
	}
	return count === 0 ? [] : [{ problem: 'channel_permission', operation: name, permissions: missing, channels: count }];
}

function intents({ name, intents: needed = [] }: NamedOperation, facts: DiscordFacts): RightsFinding[] {
	const missing = needed.filter((intent) => !facts.intents.has(intent));
	return missing.length === 0 ? [] : [{ problem: 'intent', operation: name, intents: missing }];
}

function portal({ name, portal: needed }: NamedOperation, facts: DiscordFacts): RightsFinding[] {
	if (needed === undefined || facts.portal === null || facts.portal.has(needed)) return [];
	return [{ problem: 'portal', operation: name, intent: needed }];
}

/**
 * Who may not see a channel may do nothing there, who may not connect to a voice channel may read nothing in it.
 * https://discord.com/developers/docs/topics/permissions#implicit-permissions
 */
function effective({ type, permissions }: ChannelFacts): bigint {
	if ((permissions & P.ViewChannel) === 0n) return 0n;
	return isVoice(type) && (permissions & P.Connect) === 0n ? P.ViewChannel : permissions;
}

const voice: ReadonlySet<ChannelType> = new Set([ChannelType.GuildVoice, ChannelType.GuildStageVoice]);

function isVoice(type: ChannelType): boolean {
	return voice.has(type);
}

function holdsMessages({ type }: ChannelFacts): boolean {
	return type !== ChannelType.GuildCategory && type !== ChannelType.GuildDirectory;
}
