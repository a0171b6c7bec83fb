import type { Database, Tx } from '../../../database/Database';
import { entitiesWith } from '../../../database/entitiesWith';
import type { PaddedId } from '../../../database/ids';
import { execute, insertRows } from '../../../database/rows';
import { searchIndexOf } from '../../../database/search';
import { Attachment } from '../../../entities/Attachment';
import { MediaPool } from '../../../entities/MediaPool';
import { MediaRemoval } from '../../../entities/MediaRemoval';
import { Message } from '../../../entities/Message';
import { MessageRevision } from '../../../entities/MessageRevision';
import { addCounts, nothingRemoved, type RemovedCounts } from './RemovedCounts';

/**
 * Removes messages of one channel with everything that belongs to them: parts, revisions, what the search index knows, and files that
 * nothing else has. What is covered stays covered: nothing of it is asked for again.
 *
 * Rows of the pool go here; the files themselves are deleted afterwards (`MediaRemovals`), which a crash only delays.
 */
export async function removeMessages(db: Database, tx: Tx, channelId: PaddedId, ids: readonly PaddedId[]): Promise<RemovedCounts> {
	if (ids.length === 0) return nothingRemoved;
	await searchIndexOf(db).remove(tx, ids);
	const marks = ids.map(() => '?').join(', ');
	const files: { sha256: string }[] = await tx.query(
		`SELECT DISTINCT sha256 FROM ${db.table(Attachment)} WHERE channel_id = ? AND message_id IN (${marks}) AND sha256 IS NOT NULL`,
		[channelId, ...ids]
	);
	const removed = new Map<object, number>();
	for (const entity of entitiesWith('channel_id', 'message_id')) {
		const statement = `DELETE FROM ${db.table(entity)} WHERE channel_id = ? AND message_id IN (${marks})`;
		removed.set(entity, await execute(tx, statement, [channelId, ...ids]));
	}
	const messages = await execute(tx, `DELETE FROM ${db.table(Message)} WHERE channel_id = ? AND id IN (${marks})`, [channelId, ...ids]);
	const media = await removeMedia(
		db,
		tx,
		files.map(({ sha256 }) => sha256)
	);
	return addCounts(media, { ...nothingRemoved, messages, revisions: removed.get(MessageRevision) ?? 0 });
}

/** Takes those files out of the pool that nothing has any more. */
async function removeMedia(db: Database, tx: Tx, hashes: readonly string[]): Promise<RemovedCounts> {
	if (hashes.length === 0) return nothingRemoved;
	const owners = entitiesWith('sha256').filter((entity) => entity !== MediaPool && entity !== MediaRemoval);
	const owned = owners.map((entity) => `NOT EXISTS (SELECT 1 FROM ${db.table(entity)} o WHERE o.sha256 = p.sha256)`);
	const unowned: { sha256: string; size: number | string }[] = await tx.query(
		`SELECT p.sha256, p.size FROM ${db.table(MediaPool)} p WHERE p.sha256 IN (${hashes.map(() => '?').join(', ')}) AND ${owned.join(' AND ')}`,
		[...hashes]
	);
	if (unowned.length === 0) return nothingRemoved;
	const gone = unowned.map(({ sha256 }) => sha256);
	await execute(tx, `DELETE FROM ${db.table(MediaPool)} WHERE sha256 IN (${gone.map(() => '?').join(', ')})`, gone);
	await insertRows(
		db,
		tx,
		MediaRemoval,
		gone.map((sha256) => ({ sha256, deleted_at: null })),
		{ mode: 'replace' }
	);
	return { ...nothingRemoved, files: unowned.length, bytes: unowned.reduce((sum, { size }) => sum + Number(size), 0) };
}
