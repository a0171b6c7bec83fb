import type { Snowflake } from 'discord-api-types/v10';
import type { Database, Tx } from '../../database/Database';
import { padId, unpadId } from '../../database/ids';
import { execute, inChunks } from '../../database/rows';
import { ArchivedChannel } from '../../entities/ArchivedChannel';
import { ChannelSyncRow } from '../../entities/ChannelSync';
import { Message } from '../../entities/Message';
import { saveCoverage } from './coverageRows';
import type { Page } from './Page';
import { storeMessages, type SavedPage } from './savePage';
import { noteChanged } from './search/changes';

export interface RereadPage extends SavedPage {
	/** Messages that are gone from Discord. */
	readonly deleted: number;
}

/**
 * Stores a page of an interval of which the archive has messages already: those that Discord does not have any more are marked as deleted.
 * @param next where a window goes on, kept in the same transaction; `null`: it is read; left out: it is no window
 */
export async function saveReread(
	db: Database,
	{ messages, covered, reading, ...page }: Page,
	next?: Snowflake | null
): Promise<RereadPage> {
	const { channelId, at } = reading;
	const incoming = await page.incoming;
	return db.write(async (tx) => {
		const place = { channel_id: channelId };
		await (next === undefined
			? tx.update(ArchivedChannel, { id: channelId }, { read_at: at })
			: tx.update(ChannelSyncRow, place, { window_next: next }));
		const saved = await storeMessages(db, tx, incoming, reading);
		const stored: { id: string }[] = await tx.query(
			`SELECT id FROM ${db.table(Message)} WHERE channel_id = ? AND id BETWEEN ? AND ? AND deleted_at IS NULL`,
			[padId(channelId), padId(String(covered.from)), padId(String(covered.to))]
		);
		const alive = new Set(messages.map(({ id }) => padId(id) as string));
		const gone = stored.map(({ id }) => id).filter((id) => !alive.has(id));
		await markDeleted(db, tx, channelId, gone.map(unpadId), at);
		await saveCoverage(db, tx, reading, covered);
		return { ...saved, deleted: gone.length };
	});
}

/** Marks archived messages as deleted, which was proved. */
export async function markDeleted(db: Database, tx: Tx, channelId: Snowflake, messageIds: readonly Snowflake[], at: number): Promise<void> {
	for (const ids of inChunks(messageIds.map(padId))) {
		const statement = `UPDATE ${db.table(Message)} SET deleted_at = ? WHERE channel_id = ? AND id IN (${ids.map(() => '?').join(', ')}) AND deleted_at IS NULL`;
		await execute(tx, statement, [at, padId(channelId), ...ids]);
	}
	await noteChanged(db, tx, channelId, messageIds);
}
