import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../database/Database';
import { padId } from '../../database/ids';
import { Message } from '../../entities/Message';
import { decodePayload, type EncodedPayload } from './codec';

const pageSize = 100;
const columns = 'id, payload, payload_codec, payload_dictionary, payload_encryption, payload_digest';

/** A channel's messages as Discord last told them, oldest first. */
export async function* storedMessages(db: Database, guildId: Snowflake, channelId: Snowflake): AsyncGenerator<APIMessage> {
	const statement = `SELECT ${columns} FROM ${db.table(Message)} WHERE channel_id = ? AND guild_id = ? AND id > ? ORDER BY id LIMIT ${pageSize}`;
	let after: string | undefined = padId('0');
	while (after !== undefined) {
		const parameters = [padId(channelId), padId(guildId), after];
		const rows: (EncodedPayload & { id: string })[] = await db.read((reader) => reader.query(statement, parameters));
		for (const row of rows) yield decodePayload(row) as APIMessage;
		after = rows.length < pageSize ? undefined : rows.at(-1)?.id;
	}
}
