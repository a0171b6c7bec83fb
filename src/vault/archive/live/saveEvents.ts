import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { Database, Tx } from '../../../database/Database';
import { padId, unpadId } from '../../../database/ids';
import { execute, inChunks } from '../../../database/rows';
import { ChannelSyncRow } from '../../../entities/ChannelSync';
import { Message } from '../../../entities/Message';
import { decodePayload, type EncodedPayload } from '../codec';
import { readCoverage, saveCoverage } from '../coverageRows';
import { incomingOf } from '../Incoming';
import type { Reading } from '../rows';
import { storeMessages } from '../savePage';
import { markDeleted } from '../saveReread';
import type { ChannelEvent } from './events';

export interface SavedEvents {
	readonly files: number;
}

/**
 * Stores what events say of a channel's messages, in the order in which they came.
 * @param isConnected whether the archive is complete up to the first of them: then it is up to the last of them
 */
export async function saveEvents(
	db: Database,
	tx: Tx,
	changes: readonly ChannelEvent['change'][],
	reading: Reading,
	isConnected: boolean
): Promise<SavedEvents> {
	const { channelId, at } = reading;
	const created = changes.flatMap((change) => (change.kind === 'created' ? [BigInt(change.id)] : []));
	const newest = created.reduce((last, id) => (id > last ? id : last), 0n);
	await noteState(db, tx, channelId, newest, changes);
	let files = 0;
	for (const versions of await versionsOf(db, tx, channelId, changes)) {
		files += (await storeMessages(db, tx, await incomingOf(versions, reading), reading)).files;
	}
	const deleted = changes.flatMap((change) => (change.kind === 'deleted' ? change.ids : []));
	await markDeleted(db, tx, channelId, deleted, at);
	if (isConnected && newest > 0n) await extend(db, tx, reading, newest);
	return { files };
}

async function noteState(
	db: Database,
	tx: Tx,
	channelId: Snowflake,
	newest: bigint,
	changes: readonly ChannelEvent['change'][]
): Promise<void> {
	const last = padId(String(newest));
	const statement = `UPDATE ${db.table(ChannelSyncRow)} SET pins_due = CASE WHEN ? = 1 THEN 1 ELSE pins_due END,
		last_message_id = CASE WHEN COALESCE(last_message_id, '') < ? THEN ? ELSE last_message_id END WHERE channel_id = ?`;
	const pins = changes.some(({ kind }) => kind === 'pins') ? 1 : 0;
	await execute(tx, statement, newest > 0n ? [pins, last, last, padId(channelId)] : [pins, '', '', padId(channelId)]);
}

/** What the messages became, one after the other: the first versions of all of them, then the second, and so on. Only edits make versions. */
async function versionsOf(db: Database, tx: Tx, channelId: Snowflake, changes: readonly ChannelEvent['change'][]): Promise<APIMessage[][]> {
	const touched = changes.flatMap((change) => (change.kind === 'changed' ? [change.id] : []));
	const stored = await storedPayloads(db, tx, channelId, [...new Set(touched)]);
	const versions = new Map<Snowflake, APIMessage[]>();
	for (const change of changes) {
		if (change.kind !== 'created' && change.kind !== 'changed') continue;
		const known = versions.get(change.id) ?? [];
		const before = known.at(-1) ?? stored.get(change.id) ?? null;
		const after = change.apply(before);
		if (!after) continue;
		const last = known.at(-1);
		const isEdit = last !== undefined && last.edited_timestamp !== after.edited_timestamp;
		versions.set(change.id, last && !isEdit ? [...known.slice(0, -1), after] : [...known, after]);
	}
	const most = Math.max(0, ...[...versions.values()].map(({ length }) => length));
	return Array.from({ length: most }, (_, index) => [...versions.values()].flatMap((list) => list[index] ?? []));
}

async function storedPayloads(db: Database, tx: Tx, channelId: Snowflake, ids: readonly Snowflake[]): Promise<Map<Snowflake, APIMessage>> {
	const found = new Map<Snowflake, APIMessage>();
	for (const chunk of inChunks(ids.map(padId))) {
		const rows: (EncodedPayload & { id: string })[] = await tx.query(
			`SELECT id, payload, payload_codec, payload_dictionary, payload_encryption, payload_digest FROM ${db.table(Message)}
				WHERE channel_id = ? AND id IN (${chunk.map(() => '?').join(', ')})`,
			[padId(channelId), ...chunk]
		);
		for (const row of rows) found.set(unpadId(row.id), decodePayload(row) as APIMessage);
	}
	return found;
}

async function extend(db: Database, tx: Tx, reading: Reading, newest: bigint): Promise<void> {
	const head = (await readCoverage(db, tx, reading.channelId)).at(-1)?.to ?? BigInt(reading.channelId) - 1n;
	if (newest > head) await saveCoverage(db, tx, reading, { from: head + 1n, to: newest });
}
