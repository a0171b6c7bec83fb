import { statSync } from 'node:fs';
import { Leases } from '../../src/vault/leases/Leases';
import { GuildChanges } from '../../src/vault/snapshots/GuildChanges';
import { defaultRetention } from '../../src/vault/snapshots/retention';
import { Snapshots } from '../../src/vault/snapshots/Snapshots';
import { openTestDatabase, type DatabaseKind, type TestDatabase } from '../../test/support/databases';
import { connectAside, type SideConnection } from './countWrites';
import type { LargestGuild } from './largestGuild';

/** A database with the snapshots of one guild, and a connection beside it. */
export interface SnapshotBench extends TestDatabase {
	readonly snapshots: Snapshots;
	readonly side: SideConnection;
	/** Takes a snapshot. @returns its number */
	take(): Promise<number>;
	/** Bytes of the file with nothing left in the log beside it; of MySQL those of the pages of all tables. */
	bytes(): Promise<number>;
}

export async function openBench(kind: DatabaseKind, guild: LargestGuild, limit = 7): Promise<SnapshotBench> {
	const test = await openTestDatabase(kind);
	const side = await connectAside(test.options);
	const { db, options } = test;
	let now = Date.UTC(2026, 0, 1);
	const clock = { now: () => (now += 1000) };
	const changes = new GuildChanges(() => false);
	const leases = new Leases(db, clock);
	const retention = () => Promise.resolve({ ...defaultRetention, limit });
	const snapshots = new Snapshots({ database: db, reader: guild, assets: guild, changes, leases, clock, retention });
	return {
		...test,
		snapshots,
		side,
		take: async () => (await snapshots.create(guild.id, { type: 'automatic' })).snapshot.id,
		bytes: async () => {
			if (options.type !== 'sqlite') return pagesOf(side);
			await side.run('PRAGMA wal_checkpoint(TRUNCATE)');
			return statSync(options.path).size;
		},
		close: async () => {
			await side.close();
			await test.close();
		}
	};
}

async function pagesOf(side: SideConnection): Promise<number> {
	const tables = await side.run('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()');
	await side.run(`ANALYZE TABLE ${tables.map(({ name }) => `\`${String(name)}\``).join(', ')}`);
	const [row] = await side.run(
		'SELECT SUM(data_length + index_length) AS bytes FROM information_schema.tables WHERE table_schema = DATABASE()'
	);
	return Number(row?.['bytes']);
}

export interface Figure {
	readonly name: string;
	readonly database: DatabaseKind;
	readonly value: number;
	readonly unit: string;
	readonly baseline: number;
	readonly n: number;
	readonly [more: string]: unknown;
}

export function print({ value, baseline, ...figure }: Figure): void {
	process.stdout.write(
		`${JSON.stringify({ ...figure, value: round(value), baseline: round(baseline), ratio: round(value / baseline) })}\n`
	);
}

function round(value: number): number {
	return Number(value.toPrecision(4));
}

/** Milliseconds that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

export function median(values: readonly number[]): number {
	return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
