import { padId, type Snowflake } from '../../database/ids';
import type { Database } from '../../database/Database';
import { ArchivedChannel } from '../../entities/ArchivedChannel';
import { ChannelSyncRow } from '../../entities/ChannelSync';
import { Message } from '../../entities/Message';

/**
 * Messages of these channels and of their threads that are archived and not deleted in Discord; `null`: none of them was ever read to its
 * end, and no message of them is known.
 */
export async function countMessages(db: Database, channelIds: readonly Snowflake[]): Promise<number | null> {
	if (channelIds.length === 0) return null;
	const ids = channelIds.map(padId);
	const marks = ids.map(() => '?').join(', ');
	const places = `SELECT id FROM ${db.table(ArchivedChannel)} WHERE id IN (${marks}) OR parent_id IN (${marks})`;
	return db.read(async (reader) => {
		const [row]: { synced: number | string; messages: number | string }[] = await reader.query(
			`SELECT (SELECT COUNT(*) FROM ${db.table(ChannelSyncRow)} WHERE synced_at IS NOT NULL AND channel_id IN (${places})) AS synced,
				(SELECT COUNT(*) FROM ${db.table(Message)} WHERE deleted_at IS NULL AND channel_id IN (${places})) AS messages`,
			[...ids, ...ids, ...ids, ...ids]
		);
		const count = Number(row?.messages ?? 0);
		return count === 0 && Number(row?.synced ?? 0) === 0 ? null : count;
	});
}
