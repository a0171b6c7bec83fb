import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import { layersOf, readChain } from '../snapshots/ChainView';
import { readRows } from '../snapshots/changes';
import { foldRows } from '../snapshots/foldRows';
import { BrokenLayerError } from '../snapshots/operations';
import type { Counts } from './facts';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes: codes 30007 and 30058 */
const mostInChannel = 15;
const mostInGuild = 1_000;

/** Webhooks as the newest snapshot has them: the gateway never tells which there are, and to ask would be a request. */
export async function webhookCounts(db: Database, reader: EntityManager, guildId: Snowflake): Promise<Counts> {
	const chain = await readChain(reader, guildId);
	const newest = chain?.snapshots.at(-1);
	const layers = chain && newest ? layersOf(chain, newest).map(({ id }) => id) : [];
	if (layers.length === 0) return {};
	const byChannel = new Map<unknown, number>();
	try {
		const webhooks = foldRows('webhook', await readRows(db, reader, 'webhook', layers));
		for (const { values } of webhooks.values()) byChannel.set(values['channel_id'], (byChannel.get(values['channel_id']) ?? 0) + 1);
	} catch (error) {
		// A damaged snapshot is a finding of its own.
		if (error instanceof BrokenLayerError) return {};
		throw error;
	}
	const all = [...byChannel.values()];
	return {
		webhook: { count: all.reduce((sum, count) => sum + count, 0), limit: mostInGuild },
		channelWebhook: { count: Math.max(0, ...all), limit: mostInChannel }
	};
}
