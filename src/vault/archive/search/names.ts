import type { Snowflake } from 'discord-api-types/v10';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/Database';
import { padId, unpadId, type PaddedId } from '../../../database/ids';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import { ArchivedUser } from '../../../entities/ArchivedUser';
import { SearchAuthor } from '../../../entities/SearchAuthor';
import { nameKeyOf } from '../columns';
import { readLineage } from '../lineage';
import { placeOfChannel } from './places';

/** Something that a filter can name. */
export interface Named {
	readonly id: Snowflake;
	readonly name: string;
}

export interface ChannelName extends Named {
	/** See `SearchDocument.place`. */
	readonly place: string;
}

const mostSuggested = 25;

/** Authors of the guild whose id, user name or display name is this. Ids are taken as they are: webhooks have no row. */
export async function authorsNamed(db: Database, guildId: Snowflake, name: string): Promise<PaddedId[]> {
	const id = /^(?:<@!?)?(\d{15,20})>?$/.exec(name)?.[1];
	if (id !== undefined) return [padId(id)];
	const key = nameKeyOf(name.replace(/^@/, '')) ?? '';
	const rows = await db.query<{ id: PaddedId }>(
		`SELECT u.id FROM ${db.table(ArchivedUser)} u WHERE (u.username_key = ? OR u.display_key = ?)
		AND EXISTS (SELECT 1 FROM ${db.table(SearchAuthor)} a WHERE a.guild_id = ? AND a.user_id = u.id)`,
		[key, key, padId(guildId)]
	);
	return rows.map(({ id: found }) => found);
}

/** Channels and threads of the guild in the archive, by id, mention or name; with what they were before a restore made them again. */
export function channelsNamed(db: Database, guildId: Snowflake, name: string): Promise<PaddedId[]> {
	const id = /^(?:<#)?(\d{15,20})>?$/.exec(name)?.[1];
	return db.read(async (reader) => {
		const lineage = await readLineage(reader, guildId);
		const wanted = id === undefined ? [nameKeyOf(name.replace(/^#/, '')) ?? ''] : lineage.all(id).map(padId);
		const column = id === undefined ? 'name_key' : 'id';
		const rows: { id: PaddedId }[] = await reader.query(
			`SELECT id FROM ${db.table(ArchivedChannel)} WHERE guild_id = ? AND ${column} IN (${wanted.map(() => '?').join(', ')})`,
			[padId(guildId), ...wanted]
		);
		return [...new Set(rows.flatMap((row) => lineage.all(unpadId(row.id))))].map(padId);
	});
}

/** Authors of the guild whose names begin like this, as filters name them. */
export async function suggestAuthors(db: Database, reader: EntityManager, guildId: Snowflake, start: string): Promise<Named[]> {
	const like = beginning(start.replace(/^@/, ''));
	const rows: { id: PaddedId; username: string }[] = await reader.query(
		`SELECT u.id, u.username FROM ${db.table(SearchAuthor)} a JOIN ${db.table(ArchivedUser)} u ON u.id = a.user_id
		WHERE a.guild_id = ? AND (u.username_key LIKE ? ESCAPE '!' OR u.display_key LIKE ? ESCAPE '!')
		ORDER BY u.username LIMIT ${mostSuggested}`,
		[padId(guildId), like, like]
	);
	return rows.map(({ id, username }) => ({ id: unpadId(id), name: username }));
}

/** Channels and threads of the guild in the archive whose names begin like this. */
export async function suggestChannels(db: Database, reader: EntityManager, guildId: Snowflake, start: string): Promise<ChannelName[]> {
	const rows: { id: PaddedId; name: string; type: number; parent_id: PaddedId | null }[] = await reader.query(
		`SELECT id, name, type, parent_id FROM ${db.table(ArchivedChannel)}
		WHERE guild_id = ? AND name_key LIKE ? ESCAPE '!' ORDER BY name LIMIT ${mostSuggested}`,
		[padId(guildId), beginning(start.replace(/^#/, ''))]
	);
	return rows.map(({ id, name, type, parent_id: parentId }) => ({ id: unpadId(id), name, place: placeOfChannel(id, type, parentId) }));
}

/** For `LIKE`, with `!` as escape. */
function beginning(text: string): string {
	return `${(nameKeyOf(text) ?? '').replace(/[!%_]/g, '!$&')}%`;
}
