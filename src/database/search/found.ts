import { GuildIdentity } from '../../entities/GuildIdentity';
import { SearchChange } from '../../entities/SearchChange';
import type { Found, FoundRow, IndexQuery } from '../../vault/archive/search/SearchIndex';
import type { Database } from '../Database';

/** What a search reads of the messages `m` that it finds. */
export const foundColumns =
	'm.channel_id, m.id, m.deleted_at, m.payload, m.payload_codec, m.payload_dictionary, m.payload_encryption, m.payload_digest';

/**
 * One statement, one way to the database and back, for what is found and for what tells whether it is all: whether the index is up to date, and how
 * many channels of the guild (the first parameter, after those of `more`) were made again.
 */
export function withState(db: Database, select: string, more = ''): string {
	return `SELECT b.*, f.* FROM (SELECT ${more} EXISTS (SELECT 1 FROM ${db.table(SearchChange)}) AS behind,
		(SELECT COUNT(*) FROM ${db.table(GuildIdentity)} WHERE guild_id = ? AND kind = 'channel') AS remade) b LEFT JOIN (${select}) f ON 1 = 1`;
}

/** The answer to such a statement. There is one row at least; a join keeps no order. */
export function foundIn(answer: readonly unknown[], { order }: IndexQuery): Found {
	const rows = answer as (FoundRow & { readonly behind: number | string; readonly remade: number | string })[];
	const sign = order === 'newest' ? -1 : 1;
	return {
		rows: rows.filter(({ id }) => id !== null).sort((left, right) => (left.id < right.id ? -sign : sign)),
		isBehind: Number(rows[0]?.behind) === 1,
		remade: Number(rows[0]?.remade)
	};
}
