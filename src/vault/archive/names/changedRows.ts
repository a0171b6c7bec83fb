import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database } from '../../../database/Database';
import { inChunks, type Row } from '../../../database/rows';

/** Those of the rows that the table does not have, or has with another value in one of the columns. */
export async function changedRows(
	db: Database,
	reader: EntityManager,
	entity: EntityTarget<ObjectLiteral>,
	rows: readonly Row[],
	columns: readonly string[]
): Promise<readonly Row[]> {
	const changed = new Map(rows.map((row) => [row['id'], row]));
	for (const ids of inChunks(rows.map(({ id }) => String(id)))) {
		const statement = `SELECT id, ${columns.map(db.dialect.quote).join(', ')} FROM ${db.table(entity)} WHERE id IN (${ids.map(() => '?').join(', ')})`;
		for (const known of await reader.query<Row[]>(statement, [...ids])) {
			const seen = changed.get(known['id']);
			if (seen && columns.every((column) => seen[column] === known[column])) changed.delete(known['id']);
		}
	}
	return [...changed.values()];
}
