import type { Database, Tx } from '../../database/Database';
import { execute, insertRows, selectRows } from '../../database/rows';
import { MediaPool } from '../../entities/MediaPool';
import type { MediaStore, Sha256 } from './MediaStore';

/** A file of the store that is to be known to the pool. */
export interface PooledFile {
	readonly sha256: Sha256;
	/** Bytes. */
	readonly size: number;
	readonly contentType: string | null;
}

export interface Pooled {
	/** Those that the pool did not know. */
	readonly added: ReadonlySet<Sha256>;
	/** Those that the store does not have (any more): nothing may refer to them. */
	readonly missing: ReadonlySet<Sha256>;
}

/**
 * Makes files known to the pool, as the first statements of a transaction that refers to them. A prune deletes a file while it holds the
 * file's row: whoever comes later finds the file gone, and it counts as missing; whoever comes first is seen by the prune.
 */
export async function addToPool(
	db: Database,
	tx: Tx,
	store: Pick<MediaStore, 'has'>,
	files: readonly PooledFile[],
	now: number
): Promise<Pooled> {
	const distinct = new Map(files.map((file) => [file.sha256, file]));
	const names = [...distinct.keys()];
	if (names.length === 0) return { added: new Set(), missing: new Set() };
	const list = names.map(() => '?').join(', ');
	await execute(tx, `UPDATE ${db.table(MediaPool)} SET unused_since = NULL WHERE sha256 IN (${list})`, names);
	const known = new Set((await selectRows<MediaPool>(db, tx, MediaPool, 'sha256', names)).map(({ sha256 }) => sha256));
	const added = names.filter((sha256) => !known.has(sha256));
	const missing: Sha256[] = [];
	for (const sha256 of names) if (!(await store.has(sha256))) missing.push(sha256);
	const rows = added.filter((sha256) => !missing.includes(sha256)).flatMap((sha256) => rowOf(distinct.get(sha256), now));
	await insertRows(db, tx, MediaPool, rows, { mode: 'ignore' });
	return { added: new Set(added), missing: new Set(missing) };
}

function rowOf(file: PooledFile | undefined, now: number) {
	if (!file) return [];
	const { sha256, size, contentType } = file;
	return [{ sha256, size, content_type: contentType?.slice(0, 255) ?? null, created_at: now }];
}
