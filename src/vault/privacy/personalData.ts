import type { Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../database/Database';
import { padId, unpadId, type PaddedId } from '../../database/ids';
import { ArchivedChannel } from '../../entities/ArchivedChannel';
import { ArchivedUser } from '../../entities/ArchivedUser';
import { Attachment } from '../../entities/Attachment';
import { MediaPool } from '../../entities/MediaPool';
import { Message } from '../../entities/Message';
import { MessageRevision } from '../../entities/MessageRevision';
import { decodePayload, type EncodedPayload } from '../archive/codec';

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
	const whose = [padId(userId), padId(guildId)];
	const theirs = (part: string): string => `${db.table(Message)} m JOIN ${part} p ON p.channel_id = m.channel_id AND p.message_id = m.id`;
	const where = 'WHERE m.author_id = ? AND m.guild_id = ?';
	return db.read(async (reader) => {
		const channels: { id: string; name: string | null; count: number | string }[] = await reader.query(
			`SELECT m.channel_id AS id, c.name, COUNT(*) AS count FROM ${db.table(Message)} m
			LEFT JOIN ${db.table(ArchivedChannel)} c ON c.id = m.channel_id
			${where} GROUP BY m.channel_id, c.name ORDER BY count DESC, id`,
			whose
		);
		const [revisions]: { count: number | string }[] = await reader.query(
			`SELECT COUNT(*) AS count FROM ${theirs(db.table(MessageRevision))} ${where}`,
			whose
		);
		const [files]: { count: number | string; bytes: number | string | null }[] = await reader.query(
			`SELECT COUNT(*) AS count, SUM(pool.size) AS bytes FROM ${theirs(db.table(Attachment))}
			LEFT JOIN ${db.table(MediaPool)} pool ON pool.sha256 = p.sha256 ${where}`,
			whose
		);
		const user = await reader.findOneBy(ArchivedUser, { id: userId });
		return {
			messages: channels.reduce((sum, { count }) => sum + Number(count), 0),
			revisions: Number(revisions?.count ?? 0),
			files: Number(files?.count ?? 0),
			bytes: Number(files?.bytes ?? 0),
			channels: channels.map(({ id, name, count }) => ({ id: unpadId(id), name: name ?? '', messages: Number(count) })),
			name: user?.username ?? null
		};
	});
}

interface StoredRow extends EncodedPayload {
	readonly channel_id: PaddedId;
	readonly id: PaddedId;
	readonly deleted_at: number | string | null;
}

const payload = 'payload, payload_codec, payload_dictionary, payload_encryption, payload_digest';

/** What is stored of a person in a guild, as lines of JSON: the person, then each message with its earlier versions, oldest first. */
export async function* personalDataLines(db: Database, guildId: Snowflake, userId: Snowflake): AsyncGenerator<string> {
	const user = await db.read((reader) => reader.findOneBy(ArchivedUser, { id: userId }));
	if (user) yield line({ user: JSON.parse(user.payload) as unknown });
	const statement = `SELECT channel_id, id, deleted_at, ${payload} FROM ${db.table(Message)}
		WHERE author_id = ? AND guild_id = ? AND id > ? ORDER BY id LIMIT ${pageSize}`;
	let after: string | undefined = padId('0');
	while (after !== undefined) {
		const parameters = [padId(userId), padId(guildId), after];
		const rows: StoredRow[] = await db.read((reader) => reader.query(statement, parameters));
		for (const row of rows) {
			const { channel_id: channel, id, deleted_at: deleted } = row;
			const versions = await db.read((reader) =>
				reader.find(MessageRevision, { where: { channel_id: unpadId(channel), message_id: unpadId(id) }, order: { edited_at: 'ASC' } })
			);
			yield line({
				channel_id: unpadId(channel),
				deleted_at: deleted === null ? null : new Date(Number(deleted)).toISOString(),
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
