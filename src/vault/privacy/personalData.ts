import type { Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../database/Database';
import { padId, unpadId, type PaddedId } from '../../database/ids';
import { ArchivedUser } from '../../entities/ArchivedUser';
import { Attachment } from '../../entities/Attachment';
import { MediaPool } from '../../entities/MediaPool';
import { Message } from '../../entities/Message';
import { MessageRevision } from '../../entities/MessageRevision';
import { decodePayload, type EncodedPayload } from '../archive/codec';
import { personalChannels, personalMessages } from './personalMessages';

/** What is stored of a person in a guild. */
export interface PersonalData {
	readonly messages: number;
	/** Earlier versions of edited messages. */
	readonly revisions: number;
	/** Files of their messages. */
	readonly files: number;
	/** Bytes of those that are stored. */
	readonly bytes: number;
	/** The most messages first. */
	readonly channels: readonly { readonly id: Snowflake; readonly name: string; readonly messages: number }[];
	/** As it is stored; `null` if it is not. */
	readonly name: string | null;
}

const pageSize = 100;

export async function countPersonalData(db: Database, guildId: Snowflake, userId: Snowflake): Promise<PersonalData> {
	const whose = [padId(guildId), padId(userId)];
	const partOf = (part: string): string => `JOIN ${part} p ON p.channel_id = m.channel_id AND p.message_id = m.id`;
	return db.read(async (reader) => {
		const channels = await personalChannels(db, reader, guildId, userId);
		const [revisions]: { count: number | string }[] = await reader.query(
			`SELECT COUNT(*) AS count ${personalMessages(db, partOf(db.table(MessageRevision)))}`,
			whose
		);
		const pool = `LEFT JOIN ${db.table(MediaPool)} pool ON pool.sha256 = p.sha256`;
		const [files]: { count: number | string; bytes: number | string | null }[] = await reader.query(
			`SELECT COUNT(*) AS count, SUM(pool.size) AS bytes ${personalMessages(db, `${partOf(db.table(Attachment))} ${pool}`)}`,
			whose
		);
		const user = await reader.findOneBy(ArchivedUser, { id: userId });
		return {
			messages: channels.reduce((sum, { messages }) => sum + messages, 0),
			revisions: Number(revisions?.count ?? 0),
			files: Number(files?.count ?? 0),
			bytes: Number(files?.bytes ?? 0),
			channels: channels.map(({ id, name, messages }) => ({ id: unpadId(id), name: name ?? '', messages })),
			name: user?.username ?? null
		};
	});
}

interface StoredRow extends EncodedPayload {
	readonly id: PaddedId;
	readonly deleted_at: number | string | null;
}

const payload = 'payload, payload_codec, payload_dictionary, payload_encryption, payload_digest';

/**
 * What is stored of a person in a guild, as lines of JSON: the person, then channel by channel each message with its earlier versions,
 * oldest first.
 */
export async function* personalDataLines(db: Database, guildId: Snowflake, userId: Snowflake): AsyncGenerator<string> {
	const user = await db.read((reader) => reader.findOneBy(ArchivedUser, { id: userId }));
	if (user) yield line({ user: JSON.parse(user.payload) as unknown });
	for (const { id } of await db.read((reader) => personalChannels(db, reader, guildId, userId))) yield* messageLines(db, id, userId);
}

async function* messageLines(db: Database, channelId: PaddedId, userId: Snowflake): AsyncGenerator<string> {
	const statement = `SELECT id, deleted_at, ${payload} FROM ${db.table(Message)}
		WHERE channel_id = ? AND author_id = ? AND id > ? ORDER BY id LIMIT ${pageSize}`;
	let after: string | undefined = padId('0');
	while (after !== undefined) {
		const parameters = [channelId, padId(userId), after];
		const rows: StoredRow[] = await db.read((reader) => reader.query(statement, parameters));
		for (const row of rows) {
			const place = { channel_id: unpadId(channelId), message_id: unpadId(row.id) };
			const versions = await db.read((reader) => reader.find(MessageRevision, { where: place, order: { edited_at: 'ASC' } }));
			yield line({
				channel_id: place.channel_id,
				deleted_at: row.deleted_at === null ? null : new Date(Number(row.deleted_at)).toISOString(),
				message: decodePayload(row),
				earlier: versions.map(decodePayload)
			});
		}
		after = rows.length < pageSize ? undefined : rows.at(-1)?.id;
	}
}

function line(value: unknown): string {
	return `${JSON.stringify(value)}\n`;
}
