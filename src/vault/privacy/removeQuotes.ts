import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { Database, Tx } from '../../database/Database';
import { padId, type PaddedId } from '../../database/ids';
import { execute } from '../../database/rows';
import { ArchivedChannel } from '../../entities/ArchivedChannel';
import { Message } from '../../entities/Message';
import { MessageRevision } from '../../entities/MessageRevision';
import { decodePayload, encodePayload, type EncodedPayload } from '../archive/codec';
import { nothingRemoved, type RemovedCounts } from '../archive/removal/RemovedCounts';
import { VaultError } from '../errors';
import { withoutQuoted } from './optedOut';

const pageSize = 200;
const payload = 'payload, payload_codec, payload_dictionary, payload_encryption, payload_digest';

type Counted = (work: (tx: Tx) => Promise<RemovedCounts>) => Promise<void>;

interface Quoting {
	readonly id: PaddedId;
}

/**
 * Takes the person's messages out of those that answer them: Discord sends the whole message that is answered along. Looks through all
 * answers of the guild, also those to messages that are not archived.
 */
export async function removeQuotes(
	db: Database,
	guildId: Snowflake,
	userId: Snowflake,
	counted: Counted,
	signal: AbortSignal
): Promise<void> {
	const people = new Set([userId]);
	const channels = await db.read((reader) => reader.find(ArchivedChannel, { select: { id: true }, where: { guild_id: guildId } }));
	for (const { id } of channels) {
		const channelId = padId(id);
		let after: PaddedId | undefined = padId('0');
		while (after !== undefined) {
			signal.throwIfAborted();
			const rows: (EncodedPayload & Quoting)[] = await db.read((reader) =>
				reader.query(
					`SELECT id, ${payload} FROM ${db.table(Message)}
					WHERE channel_id = ? AND id > ? AND reference_id IS NOT NULL ORDER BY id LIMIT ${pageSize}`,
					[channelId, after]
				)
			);
			const quoting = rows.filter((row) => quotes(row, people)).map((row) => row.id);
			if (quoting.length > 0) await counted((tx) => rewrite(db, tx, channelId, quoting, people));
			after = rows.length < pageSize ? undefined : rows.at(-1)?.id;
		}
	}
}

/** As they are now: what was read above may have changed. */
async function rewrite(
	db: Database,
	tx: Tx,
	channelId: PaddedId,
	ids: readonly PaddedId[],
	people: ReadonlySet<Snowflake>
): Promise<RemovedCounts> {
	const marks = ids.map(() => '?').join(', ');
	let count = 0;
	for (const [entity, key] of [
		[Message, 'id'],
		[MessageRevision, 'message_id']
	] as const) {
		const rows: (EncodedPayload & { message_id: PaddedId })[] = await tx.query(
			`SELECT ${key} AS message_id, ${payload} FROM ${db.table(entity)} WHERE channel_id = ? AND ${key} IN (${marks})${db.dialect.lockRows}`,
			[channelId, ...ids]
		);
		for (const row of rows.filter((each) => quotes(each, people))) {
			const rest = encodePayload(withoutQuoted(decodePayload(row) as APIMessage, people));
			const columns = ['payload', 'payload_codec', 'payload_dictionary', 'payload_encryption', 'payload_digest'] as const;
			await execute(
				tx,
				`UPDATE ${db.table(entity)} SET ${columns.map((column) => `${column} = ?`).join(', ')}
				WHERE channel_id = ? AND ${key} = ? AND payload_digest = ?`,
				[...columns.map((column) => rest[column]), channelId, row.message_id, row.payload_digest]
			);
			if (entity === Message) count += 1;
		}
	}
	return { ...nothingRemoved, quotes: count };
}

/** What cannot be read quotes nobody that anybody could read. */
function quotes(row: EncodedPayload, people: ReadonlySet<Snowflake>): boolean {
	try {
		const message = decodePayload(row) as APIMessage;
		return withoutQuoted(message, people) !== message;
	} catch (error) {
		if (error instanceof VaultError) return false;
		throw error;
	}
}
