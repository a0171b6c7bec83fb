import { SearchChange } from '../../entities/SearchChange';
import type { Found, FoundRow, IndexQuery } from '../../vault/archive/search/SearchIndex';
import type { Database } from '../Database';

/** What a search reads of the messages `m` that it finds. */
export const foundColumns =
	'm.channel_id, m.id, m.deleted_at, m.payload, m.payload_codec, m.payload_dictionary, m.payload_encryption, m.payload_digest';

/** One statement for what is found and for whether the index is up to date: one way to the database and back. */
export function withBehind(db: Database, select: string): string {
	return `SELECT b.behind, f.* FROM (SELECT EXISTS (SELECT 1 FROM ${db.table(SearchChange)}) AS behind) b LEFT JOIN (${select}) f ON 1 = 1`;
}

/** The answer to such a statement. There is one row at least; a join keeps no order. */
export function foundIn(answer: readonly unknown[], { order }: IndexQuery): Found {
	const rows = answer as (FoundRow & { readonly behind: number | string })[];
	const sign = order === 'newest' ? -1 : 1;
	return {
		rows: rows.filter(({ id }) => id !== null).sort((left, right) => (left.id < right.id ? -sign : sign)),
		isBehind: Number(rows[0]?.behind) === 1
	};
}
