import type { Snowflake } from 'discord-api-types/v10';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/Database';
import { padId } from '../../../database/ids';
import { inChunks, type Row } from '../../../database/rows';
import { Alias, type AliasKind } from '../../../entities/Alias';
import { codeOf, isId, textOf } from '../columns';

/** What somebody or something is called, as far as the archive keeps it. */
export interface Called {
	readonly name?: string | null;
	readonly displayName?: string | null;
	readonly image?: string | null;
	readonly roles?: readonly Snowflake[];
}

const columns = ['name', 'display_name', 'image', 'roles'] as const;
const everywhere = padId('0');

/** @param guildId `null` for users, who are the same everywhere */
export function aliasRow(kind: AliasKind, guildId: Snowflake | null, id: Snowflake, called: Called, at: number): Row {
	return {
		kind,
		guild_id: guildId === null ? everywhere : padId(guildId),
		id: padId(id),
		since: at,
		name: textOf(called.name, 100),
		display_name: textOf(called.displayName, 100),
		image: codeOf(called.image, 64),
		roles: called.roles ? JSON.stringify(called.roles.filter(isId).sort()) : null
	};
}

/** Those of the aliases, all of one kind and guild, that differ from the last one that is known. Each id comes once at most. */
export async function newAliases(db: Database, reader: EntityManager, seen: readonly Row[]): Promise<readonly Row[]> {
	const last = new Map<unknown, Row>();
	for (const rows of inChunks(seen)) {
		const known: Row[] = await reader.query(
			`SELECT id, ${columns.join(', ')} FROM ${db.table(Alias)} WHERE kind = ? AND guild_id = ? AND id IN (${rows.map(() => '?').join(', ')})
			ORDER BY since`,
			[rows[0]?.['kind'], rows[0]?.['guild_id'], ...rows.map(({ id }) => id)]
		);
		for (const row of known) last.set(row['id'], row);
	}
	return seen.filter((row) => {
		const before = last.get(row['id']);
		return !before || columns.some((column) => before[column] !== row[column]);
	});
}
