import type { Snowflake } from 'discord-api-types/v10';
import type { Database, Tx } from '../../../database/Database';
import { padId, type PaddedId } from '../../../database/ids';
import { execute } from '../../../database/rows';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import { Poll } from '../../../entities/Poll';
import { Reaction } from '../../../entities/Reaction';
import { isId } from '../columns';

/** What is to be asked: who reacted with an emoji, or voted for an answer. */
export interface DuePeople {
	readonly channelId: PaddedId;
	readonly messageId: PaddedId;
	readonly subject:
		| {
				readonly kind: 'reaction';
				readonly emoji: string;
				/** As Discord's route names it. */ readonly name: string;
				readonly bursts: readonly boolean[];
		  }
		/** `isLast`: with this answer the poll is through. */
		| { readonly kind: 'poll'; readonly answerId: number; readonly isLast: boolean };
}

interface Place {
	readonly channel_id: PaddedId;
	readonly message_id: PaddedId;
}

const pageSize = 100;

/** Reactions of a guild's archive of which nobody knows (any more) whose they are. */
export async function* dueReactions(db: Database, guildId: Snowflake): AsyncGenerator<DuePeople> {
	let after: (Place & { emoji: string }) | undefined = { channel_id: padId('0'), message_id: padId('0'), emoji: '' };
	const key = '(r.channel_id > ? OR (r.channel_id = ? AND (r.message_id > ? OR (r.message_id = ? AND r.emoji > ?))))';
	while (after) {
		const { channel_id: channel, message_id: message, emoji }: Place & { emoji: string } = after;
		const rows: (Place & { emoji: string; emoji_name: string | null; normal_count: number; burst_count: number })[] = await db.read(
			(reader) =>
				reader.query(
					`SELECT r.* FROM ${db.table(Reaction)} r JOIN ${db.table(ArchivedChannel)} c ON c.id = r.channel_id
				WHERE c.guild_id = ? AND r.people_at IS NULL AND ${key} ORDER BY r.channel_id, r.message_id, r.emoji LIMIT ${pageSize}`,
					[padId(guildId), channel, channel, message, message, emoji]
				)
		);
		for (const row of rows) yield reactionOf(row);
		after = rows.length < pageSize ? undefined : rows.at(-1);
	}
}

/** Answers of polls of a guild's archive of which nobody knows (any more) whose they are. */
export async function* duePolls(db: Database, guildId: Snowflake): AsyncGenerator<DuePeople> {
	let after: Place | undefined = { channel_id: padId('0'), message_id: padId('0') };
	while (after) {
		const { channel_id: channel, message_id: message }: Place = after;
		const rows: (Place & { answers: string })[] = await db.read((reader) =>
			reader.query(
				`SELECT p.channel_id, p.message_id, p.answers FROM ${db.table(Poll)} p JOIN ${db.table(ArchivedChannel)} c ON c.id = p.channel_id
				WHERE c.guild_id = ? AND p.people_at IS NULL AND (p.channel_id > ? OR (p.channel_id = ? AND p.message_id > ?))
				ORDER BY p.channel_id, p.message_id LIMIT ${pageSize}`,
				[padId(guildId), channel, channel, message]
			)
		);
		for (const row of rows) yield* answersOf(row);
		after = rows.length < pageSize ? undefined : rows.at(-1);
	}
}

/** It was asked; until the counts change it is not asked again. */
export async function settle(db: Database, tx: Tx, { channelId, messageId, subject }: DuePeople, at: number): Promise<void> {
	const where = 'WHERE channel_id = ? AND message_id = ?';
	if (subject.kind === 'reaction') {
		const statement = `UPDATE ${db.table(Reaction)} SET people_at = ? ${where} AND emoji = ?`;
		await execute(tx, statement, [at, channelId, messageId, subject.emoji]);
	} else {
		const statement = `UPDATE ${db.table(Poll)} SET people_at = ? ${where}`;
		await execute(tx, statement, [subject.isLast ? at : null, channelId, messageId]);
	}
}

function reactionOf(row: Place & { emoji: string; emoji_name: string | null; normal_count: number; burst_count: number }): DuePeople {
	const { channel_id: channelId, message_id: messageId, emoji, emoji_name: name, normal_count: normal, burst_count: burst } = row;
	// Of a custom emoji the id counts, whatever it is called.
	const inRoute = isId(emoji) ? `${name ?? '_'}:${emoji}` : emoji;
	const bursts = [...(normal > 0 ? [false] : []), ...(burst > 0 ? [true] : [])];
	return { channelId, messageId, subject: { kind: 'reaction', emoji, name: inRoute, bursts } };
}

function answersOf({ channel_id: channelId, message_id: messageId, answers }: Place & { answers: string }): DuePeople[] {
	const ids = (JSON.parse(answers) as { readonly answer_id: number }[]).map(({ answer_id: id }) => id);
	return ids.map((answerId, index) => ({ channelId, messageId, subject: { kind: 'poll', answerId, isLast: index === ids.length - 1 } }));
}
