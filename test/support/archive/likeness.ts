import { ChannelSyncRow } from '../../../src/entities/ChannelSync';
import { Message } from '../../../src/entities/Message';
import { decodePayload } from '../../../src/vault/archive/codec';
import type { Community } from './community';
import type { Keeper } from './keeper';
import { bare } from './problems';

/** Ids of the channels and threads that are kept current. */
export async function followedIn({ database }: Keeper, guildId: string): Promise<string[]> {
	const rows = await database.read((reader) => reader.findBy(ChannelSyncRow, { guild_id: guildId }));
	return rows.map(({ channel_id: id }) => id).sort();
}

/** In what the archive of the followed channels differs from what Discord has, in words. Signatures of links are not compared. */
export async function unlike(keeper: Keeper, { guild, messages }: Pick<Community, 'guild' | 'messages'>): Promise<string[]> {
	const rows = await keeper.database.read((reader) => reader.findBy(ChannelSyncRow, { guild_id: guild.id }));
	const found: string[] = [];
	for (const { channel_id: channelId, problem } of rows) {
		if (problem === null) found.push(...(await unlikeIn(keeper, channelId, messages(channelId).map(sorted))));
	}
	return found;
}

async function unlikeIn({ database }: Keeper, channelId: string, truth: readonly string[]): Promise<string[]> {
	const rows = await database.read((reader) => reader.find(Message, { where: { channel_id: channelId }, order: { id: 'ASC' } }));
	const stored = rows.filter((row) => row.deleted_at === null).map((row) => sorted(decodePayload(row)));
	const missing = truth.filter((message) => !stored.includes(message));
	const extra = stored.filter((message) => !truth.includes(message));
	return [
		...missing.map((message) => `${channelId} lacks ${message.slice(0, 400)}`),
		...extra.map((message) => `${channelId} has ${message.slice(0, 400)}`)
	].slice(0, 6);
}

/** As JSON with keys in one order: the gateway and REST need not agree on it. */
function sorted(message: unknown): string {
	return bare(order(message));
}

function order(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(order);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([left], [right]) => (left < right ? -1 : 1))
			.map(([key, inner]) => [key, order(inner)])
	);
}
