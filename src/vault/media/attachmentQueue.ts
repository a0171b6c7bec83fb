import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import { padId, type PaddedId, type Snowflake } from '../../database/ids';
import { inChunks } from '../../database/rows';
import { Attachment } from '../../entities/Attachment';
import { MediaPool } from '../../entities/MediaPool';
import type { Sha256 } from './MediaStore';

/** A file of a channel that is to be downloaded. All rows of the channel with its id are served by one download. */
export interface WaitingFile {
	readonly guildId: PaddedId;
	readonly channelId: PaddedId;
	readonly messageId: PaddedId;
	readonly id: PaddedId;
	readonly url: string;
	/** Bytes, as Discord says. */
	readonly size: number | null;
	readonly contentType: string | null;
	/** Failed ones. */
	readonly attempts: number;
}

export interface KnownFile {
	readonly sha256: Sha256;
	readonly size: number;
}

/** Rows that are read at once. */
const pageSize = 500;

interface WaitingRow {
	guild_id: PaddedId;
	channel_id: PaddedId;
	message_id: PaddedId;
	id: PaddedId;
	url: string;
	size: number | string | null;
	content_type: string | null;
	attempts: number;
}

/** Pages of the channel's files that are due, each file once, oldest message first; what fails meanwhile does not come again. */
export async function* dueFiles(db: Database, channelId: Snowflake, now: number): AsyncGenerator<readonly WaitingFile[]> {
	let last: Pick<WaitingRow, 'message_id' | 'id'> | undefined = { message_id: padId('0'), id: padId('0') };
	while (last) {
		const after: Pick<WaitingRow, 'message_id' | 'id'> = last;
		const rows: WaitingRow[] = await db.read((reader) =>
			reader.query(
				`SELECT guild_id, channel_id, message_id, id, url, size, content_type, attempts FROM ${db.table(Attachment)}
				WHERE channel_id = ? AND (message_id > ? OR (message_id = ? AND id > ?)) AND state = 'waiting' AND next_attempt_at <= ?
				ORDER BY message_id, id LIMIT ${pageSize}`,
				[padId(channelId), after.message_id, after.message_id, after.id, now]
			)
		);
		// The oldest message of a file says where it is: what a later one says of it cannot stand in its way.
		const files = new Map([...rows].reverse().map((row) => [row.id, waitingFile(row)]));
		if (files.size > 0) yield [...files.values()].reverse();
		last = rows.length < pageSize ? undefined : rows.at(-1);
	}
}

/**
 * Which of the files the pool has already, by whatever message they came. Only stored rows have a hash; to ask for their state, too,
 * would make SQLite walk through all stored rows.
 */
export async function knownFiles(db: Database, files: readonly WaitingFile[]): Promise<ReadonlyMap<PaddedId, KnownFile>> {
	const known = new Map<PaddedId, KnownFile>();
	for (const chunk of inChunks(files)) {
		const rows: { id: PaddedId; sha256: Sha256; size: number | string }[] = await db.read((reader) =>
			reader.query(
				`SELECT DISTINCT a.id, a.sha256, p.size FROM ${db.table(Attachment)} a JOIN ${db.table(MediaPool)} p ON p.sha256 = a.sha256
				WHERE a.id IN (${chunk.map(() => '?').join(', ')})`,
				chunk.map(({ id }) => id)
			)
		);
		for (const { id, sha256, size } of rows) known.set(id, { sha256, size: Number(size) });
	}
	return known;
}

export async function countWaiting(db: Database, channelId: Snowflake): Promise<number> {
	return db.read((reader) => reader.countBy(Attachment, { channel_id: channelId, state: 'waiting' }));
}

/** When the next of the channel's files is due, in epoch milliseconds; `null` if none waits. */
export async function nextDue(db: Database, channelId: Snowflake): Promise<number | null> {
	return db.read((reader: EntityManager) => reader.minimum(Attachment, 'next_attempt_at', { channel_id: channelId, state: 'waiting' }));
}

function waitingFile({ guild_id, channel_id, message_id, id, url, size, content_type, attempts }: WaitingRow): WaitingFile {
	return {
		guildId: guild_id,
		channelId: channel_id,
		messageId: message_id,
		id,
		url,
		size: size === null ? null : Number(size),
		contentType: content_type,
		attempts
	};
}
