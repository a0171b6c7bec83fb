import type { Snowflake } from 'discord-api-types/v10';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import { padId, type PaddedId } from '../../database/ids';
import { ArchivedChannel } from '../../entities/ArchivedChannel';
import { Message } from '../../entities/Message';

/** A channel in which somebody has written. */
export interface PersonalChannel {
	readonly id: PaddedId;
	readonly name: string | null;
	readonly messages: number;
}

/**
 * The messages of a person in a guild, as FROM and WHERE: `m`, and their channels `c`. By channel, since the index that tells who wrote
 * is in the order of channels. Parameters: the guild, the person, both padded.
 */
export function personalMessages(db: Database, joined = ''): string {
	return `FROM ${db.table(ArchivedChannel)} c JOIN ${db.table(Message)} m ON m.channel_id = c.id ${joined}
		WHERE c.guild_id = ? AND m.author_id = ?`;
}

/** The most messages first. */
export async function personalChannels(
	db: Database,
	reader: EntityManager,
	guildId: Snowflake,
	userId: Snowflake
): Promise<PersonalChannel[]> {
	const rows: { id: PaddedId; name: string | null; count: number | string }[] = await reader.query(
		`SELECT c.id, c.name, COUNT(*) AS count ${personalMessages(db)} GROUP BY c.id, c.name ORDER BY count DESC, c.id`,
		[padId(guildId), padId(userId)]
	);
	return rows.map(({ id, name, count }) => ({ id, name, messages: Number(count) }));
}
