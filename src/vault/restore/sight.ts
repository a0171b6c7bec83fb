import { OverwriteType, PermissionFlagsBits as P, type APIOverwrite } from 'discord-api-types/v10';
import type { Situation } from './Situation';

/** What the bot needs in a channel to see it and to change it. Without the second, nothing else works in voice channels. */
const sight = P.ViewChannel | P.Connect;

/** Whether the bot would see a channel with these overwrites (current ids). */
export function isSeen(situation: Situation, overwrites: readonly APIOverwrite[]): boolean {
	if (situation.isAdministrator) return true;
	const bits = (ids: readonly string[], part: 'allow' | 'deny'): bigint =>
		overwrites.filter(({ id }) => ids.includes(id)).reduce((all, overwrite) => all | BigInt(overwrite[part]), 0n);
	const everyone = [situation.guildId];
	const roles = situation.roleIds.filter((id) => id !== situation.guildId);
	const own = [situation.userId];
	const apply = (held: bigint, ids: readonly string[]): bigint => (held & ~bits(ids, 'deny')) | bits(ids, 'allow');
	const held = apply(apply(apply(situation.permissions, everyone), roles), own);
	return (held & sight) === sight;
}

/** The overwrites, and one by which the bot keeps its sight of the channel until the restore is through. */
export function withSight({ userId }: Situation, overwrites: readonly APIOverwrite[]): APIOverwrite[] {
	const before = overwrites.find(({ id }) => id === userId);
	const allow = BigInt(before?.allow ?? '0') | sight;
	const deny = BigInt(before?.deny ?? '0') & ~sight;
	const own = { id: userId, type: OverwriteType.Member, allow: String(allow), deny: String(deny) };
	return [...overwrites.filter(({ id }) => id !== userId), own];
}
