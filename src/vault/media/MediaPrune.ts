import type { Database } from '../../database/Database';
import { execute, inChunks, selectRows } from '../../database/rows';
import { MediaPool } from '../../entities/MediaPool';
import type { Clock } from '../clock';
import type { MediaReferences } from './MediaReferences';
import type { MediaStore, Sha256 } from './MediaStore';

/** Files and their bytes. */
export interface Amount {
	readonly files: number;
	readonly bytes: number;
}

export interface PruneReport {
	/** All that the pool has. */
	readonly pool: Amount;
	/** Of these, what nothing refers to. */
	readonly unused: Amount;
	/** Of the unused, what was so for the whole grace period: it goes, or is gone. */
	readonly due: Amount;
	/** Files that the store has and the pool does not know, older than the grace period: a crash left them. They go, or are gone. */
	readonly strays: Amount;
}

export interface MediaPruneDependencies {
	readonly database: Database;
	readonly store: MediaStore;
	readonly references: MediaReferences;
	readonly clock: Clock;
	/** Milliseconds for which nothing must refer to a file before it goes. */
	readonly grace: number;
}

interface PoolRow {
	readonly sha256: Sha256;
	readonly size: number | string;
	readonly unused_since: number | string | null;
	readonly used: number | string;
}

/** Rows that are looked at together. */
const pageSize = 500;
/** Files that go in one transaction: the database waits for the store meanwhile. */
const batchSize = 20;
const none: Amount = { files: 0, bytes: 0 };

/**
 * Removes files that nothing refers to: marks them, waits, and removes those that are still unused then. A file is deleted while its row is
 * held (`addToPool` says why).
 */
export class MediaPrune {
	public constructor(private readonly dependencies: MediaPruneDependencies) {}

	/** What `run` would do now; changes nothing. */
	public plan(signal: AbortSignal): Promise<PruneReport> {
		return this.pass(signal, false);
	}

	/** Marks what is unused now, and removes what was marked before the grace period and is unused still. */
	public run(signal: AbortSignal): Promise<PruneReport> {
		return this.pass(signal, true);
	}

	private async pass(signal: AbortSignal, changes: boolean): Promise<PruneReport> {
		let report = { pool: none, unused: none, due: none };
		for await (const rows of this.pages()) {
			signal.throwIfAborted();
			const unused = rows.filter(({ used }) => !Number(used));
			const due = unused.filter(({ unused_since: since }) => since !== null && Number(since) <= this.limit);
			if (changes) await this.mark(rows);
			const removed = changes ? await this.remove(due) : due;
			report = { pool: plus(report.pool, rows), unused: plus(report.unused, unused), due: plus(report.due, removed) };
		}
		return { ...report, strays: await this.strays(signal, changes) };
	}

	private get limit(): number {
		return this.dependencies.clock.now() - this.dependencies.grace;
	}

	private async *pages(): AsyncGenerator<readonly PoolRow[]> {
		const { database, references } = this.dependencies;
		const used = `CASE WHEN ${references.condition(database, 'p.sha256')} THEN 1 ELSE 0 END`;
		const statement = `SELECT p.sha256, p.size, p.unused_since, ${used} AS used FROM ${database.table(MediaPool)} p
			WHERE p.sha256 > ? ORDER BY p.sha256 LIMIT ${pageSize}`;
		let after: string | undefined = '';
		while (after !== undefined) {
			const from: string = after;
			const rows: PoolRow[] = await database.read((reader) => reader.query(statement, [from]));
			yield rows;
			after = rows.length < pageSize ? undefined : rows.at(-1)?.sha256;
		}
	}

	private async mark(rows: readonly PoolRow[]): Promise<void> {
		const { clock } = this.dependencies;
		const wrong = rows.filter(({ used, unused_since: since }) => Boolean(Number(used)) === (since !== null));
		await this.setUnused(
			wrong.filter(({ used }) => Number(used)),
			null
		);
		await this.setUnused(
			wrong.filter(({ used }) => !Number(used)),
			clock.now()
		);
	}

	private async setUnused(rows: readonly PoolRow[], since: number | null): Promise<void> {
		const { database } = this.dependencies;
		if (rows.length === 0) return;
		const statement = `UPDATE ${database.table(MediaPool)} SET unused_since = ? WHERE sha256 IN (${rows.map(() => '?').join(', ')})`;
		await database.write((tx) => execute(tx, statement, [since, ...rows.map(({ sha256 }) => sha256)]));
	}

	/** @returns those that were unused to the end */
	private async remove(due: readonly PoolRow[]): Promise<readonly PoolRow[]> {
		const { database, references, store } = this.dependencies;
		const pool = database.table(MediaPool);
		const statement = `DELETE FROM ${pool} WHERE sha256 = ? AND unused_since <= ? AND NOT ${references.condition(database, `${pool}.sha256`)}`;
		const removed: PoolRow[] = [];
		for (const batch of inChunks(due, batchSize)) {
			const gone = await database.write(async (tx) => {
				const deleted: PoolRow[] = [];
				for (const row of batch) if ((await execute(tx, statement, [row.sha256, this.limit])) === 1) deleted.push(row);
				for (const { sha256 } of deleted) await store.delete(sha256);
				return deleted;
			});
			removed.push(...gone);
		}
		return removed;
	}

	private async strays(signal: AbortSignal, changes: boolean): Promise<Amount> {
		const { store } = this.dependencies;
		let amount = none;
		let batch: { sha256: Sha256; size: number }[] = [];
		const look = async (): Promise<void> => {
			const strays = await this.unknown(batch);
			if (changes) for (const { sha256 } of strays) await this.removeStray(sha256);
			amount = plus(amount, strays);
			batch = [];
		};
		for await (const { sha256, size, storedAt } of store.list()) {
			signal.throwIfAborted();
			if (storedAt > this.limit) continue;
			batch.push({ sha256, size });
			if (batch.length === pageSize) await look();
		}
		await look();
		return amount;
	}

	private async unknown<F extends { readonly sha256: Sha256 }>(files: readonly F[]): Promise<readonly F[]> {
		const { database } = this.dependencies;
		const names = files.map(({ sha256 }) => sha256);
		const known = await database.read((reader) => selectRows<MediaPool>(database, reader, MediaPool, 'sha256', names));
		const ours = new Set(known.map(({ sha256 }) => sha256));
		return files.filter(({ sha256 }) => !ours.has(sha256));
	}

	private async removeStray(sha256: Sha256): Promise<void> {
		const { database, store } = this.dependencies;
		const hold = `UPDATE ${database.table(MediaPool)} SET unused_since = NULL WHERE sha256 = ?`;
		await database.write(async (tx) => {
			if ((await execute(tx, hold, [sha256])) === 0) await store.delete(sha256);
		});
	}
}

function plus({ files, bytes }: Amount, rows: readonly { readonly size: number | string }[]): Amount {
	return { files: files + rows.length, bytes: rows.reduce((sum, { size }) => sum + Number(size), bytes) };
}
