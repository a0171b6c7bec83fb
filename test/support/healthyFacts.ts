import type { DiscordFacts, ChannelFacts } from '../../src/vault/health/facts';
import { operations, type Operation } from '../../src/vault/health/operations';

export const allPermissions = (1n << 53n) - 1n;
export const everyIntent: ReadonlySet<string> = new Set(operations.flatMap((operation: Operation) => operation.intents ?? []));
export const textChannel: ChannelFacts = { id: '1', type: 0, isHidden: false, permissions: allPermissions };

/** A bot that has everything. */
export const healthyFacts: DiscordFacts = {
	intents: everyIntent,
	portal: new Set(['GuildMembers', 'MessageContent']),
	permissions: allPermissions,
	ownRole: allPermissions,
	rolesAbove: 0,
	channels: [textChannel, { ...textChannel, id: '2', type: 2 }, { ...textChannel, id: '3', type: 4, permissions: 0n }],
	needsTwoFactor: true,
	hasTwoFactor: true,
	timedOutUntil: null,
	counts: { role: { count: 100, limit: 250 } }
};
