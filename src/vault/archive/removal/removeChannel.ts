import type { Database } from '../../../database/Database';
import { padId, type PaddedId, type Snowflake } from '../../../database/ids';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import { Coverage } from '../../../entities/Coverage';
import { Message } from '../../../entities/Message';
import { removeStates } from '../sync/channelStates';
import { removeMessages } from './removeMessages';

const messagesAtOnce = 500;

/** Removes everything that is archived of one channel or thread, in small transactions; what was left undone is done when called again. */
export async function removeChannel(db: Database, channelId: Snowflake, signal: AbortSignal): Promise<void> {
	await db.write(async (tx) => {
		await tx.delete(Coverage, { channel_id: channelId });
		await removeStates(db, tx, [channelId]);
	});
	while (await removeSome(db, channelId)) signal.throwIfAborted();
	await db.write((tx) => tx.delete(ArchivedChannel, { id: channelId }));
}

/** @returns false if there was nothing left */
async function removeSome(db: Database, channelId: Snowflake): Promise<boolean> {
	const rows: { id: PaddedId }[] = await db.read((reader) =>
		reader.query(`SELECT id FROM ${db.table(Message)} WHERE channel_id = ? ORDER BY id LIMIT ${messagesAtOnce}`, [padId(channelId)])
	);
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return false;
	await db.write((tx) => removeMessages(db, tx, padId(channelId), ids));
	return true;
}
