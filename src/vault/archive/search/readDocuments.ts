import type { APIMessage } from 'discord-api-types/v10';
import { MessageType } from 'discord-api-types/v10';
import type { Database, Tx } from '../../../database/Database';
import type { PaddedId } from '../../../database/ids';
import { selectRows } from '../../../database/rows';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import { Message } from '../../../entities/Message';
import { VaultError } from '../../errors';
import { decodePayload, type EncodedPayload } from '../codec';
import { searchAttributes, searchText, type SearchDocument } from './document';
import { isThread, placeOf, placeOfChannel } from './places';

/** Messages of a channel, both ends included. */
export interface IdRange {
	readonly channel_id: PaddedId;
	readonly from_id: PaddedId;
	readonly to_id: PaddedId;
}

interface StoredRow extends EncodedPayload {
	readonly channel_id: PaddedId;
	readonly id: PaddedId;
	readonly guild_id: PaddedId;
	readonly author_id: PaddedId;
	readonly deleted_at: number | null;
}

const columns =
	'channel_id, id, guild_id, author_id, deleted_at, payload, payload_codec, payload_dictionary, payload_encryption, payload_digest';

/** The stored messages of a range, oldest first. Nobody removes them before the transaction ends. */
export function readRange(db: Database, tx: Tx, { channel_id, from_id, to_id }: IdRange, limit: number): Promise<StoredRow[]> {
	return tx.query(
		`SELECT ${columns} FROM ${db.table(Message)} WHERE channel_id = ? AND id BETWEEN ? AND ? ORDER BY id LIMIT ${limit}${db.dialect.lockRows}`,
		[channel_id, from_id, to_id]
	);
}

/**
 * What the index is to hold of messages. A thread's first line, which only points to the message that it was made from, is left out, and so
 * is a damaged message: others are still found.
 */
export async function documentsOf(db: Database, tx: Tx, rows: readonly StoredRow[]): Promise<SearchDocument[]> {
	const ids = [...new Set(rows.map(({ channel_id: id }) => id))];
	const found = await selectRows<{ id: PaddedId; type: number; parent_id: PaddedId | null }>(db, tx, ArchivedChannel, 'id', ids);
	const channels = new Map(found.map((channel) => [channel.id, channel]));
	return rows.flatMap((row) => {
		const message = readable(row);
		if (!message || message.type === MessageType.ThreadStarterMessage) return [];
		const channel = channels.get(row.channel_id);
		const parentId = channel && isThread(channel.type) ? channel.parent_id : null;
		return [
			{
				messageId: row.id,
				channelId: row.channel_id,
				guildId: row.guild_id,
				authorId: row.author_id,
				parentId,
				place: channel ? placeOfChannel(channel.id, channel.type, channel.parent_id) : placeOf(row.channel_id, false),
				attributes: searchAttributes(message, row.deleted_at !== null),
				text: searchText(message)
			}
		];
	});
}

function readable(row: StoredRow): APIMessage | null {
	try {
		return decodePayload(row) as APIMessage;
	} catch (error) {
		if (error instanceof VaultError) return null;
		throw error;
	}
}
