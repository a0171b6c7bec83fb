import { databaseKinds, type DatabaseKind } from '../test/support/databases';
import { ChangingGuild } from './support/ChangingGuild';
import { countWrites } from './support/countWrites';
import { median, openBench, print, timed, type SnapshotBench } from './support/snapshotBench';

/**
 * Deleting one of 7 snapshots of the largest guild, the origin or the one in the middle, beside deleting the origin of 2. Between any two
 * there is the same difference: the same one percent of everything has other values. `rows` are those that were inserted, updated or
 * deleted, as the database itself counts them.
 */
const runs = 21;

for (const kind of databaseKinds) {
	const two = await chainOf(kind, 2);
	const origin = await chainOf(kind, 7);
	const middle = await chainOf(kind, 7);
	try {
		const times = { two: [] as number[], origin: [] as number[], middle: [] as number[] };
		for (let run = 0; run < runs; run += 1) {
			times.two.push(await two.deleteAt(0));
			times.origin.push(await origin.deleteAt(0));
			times.middle.push(await middle.deleteAt(3));
		}
		const baseline = median(times.two);
		const rows = { rows: await rowsOf(kind, 7, 0), baselineRows: await rowsOf(kind, 2, 0) };
		print({
			name: 'snapshot-delete',
			victim: 'origin',
			database: kind,
			value: median(times.origin),
			unit: 'ms',
			baseline,
			n: runs,
			...rows
		});
		const middleRows = { ...rows, rows: await rowsOf(kind, 7, 3) };
		print({
			name: 'snapshot-delete',
			victim: 'middle',
			database: kind,
			value: median(times.middle),
			unit: 'ms',
			baseline,
			n: runs,
			...middleRows
		});
	} finally {
		for (const chain of [two, origin, middle]) await chain.bench.close();
	}
}

interface DeletableChain {
	readonly bench: SnapshotBench;
	/** Deletes the n-th oldest. @returns milliseconds; another snapshot takes the place at the end. */
	deleteAt(index: number): Promise<number>;
}

async function chainOf(kind: DatabaseKind, length: number): Promise<DeletableChain> {
	const guild = new ChangingGuild();
	const bench = await openBench(kind, guild);
	const ids = [await bench.take()];
	const grow = async (): Promise<void> => {
		guild.touch();
		ids.push(await bench.take());
	};
	while (ids.length < length) await grow();
	return {
		bench,
		async deleteAt(index) {
			const [victim = 0] = ids.splice(index, 1);
			const time = await timed(() => bench.snapshots.delete(guild.id, victim));
			await grow();
			return time;
		}
	};
}

/** Rows that the deletion of the n-th oldest writes; counted apart, since counting takes time. */
async function rowsOf(kind: DatabaseKind, length: number, index: number): Promise<number> {
	const guild = new ChangingGuild();
	const bench = await openBench(kind, guild);
	try {
		const ids = [await bench.take()];
		while (ids.length < length) {
			guild.touch();
			ids.push(await bench.take());
		}
		const writes = await countWrites(bench.side, bench.db);
		await bench.snapshots.delete(guild.id, ids[index] ?? 0);
		return [...(await writes()).values()].reduce((sum, n) => sum + n, 0);
	} finally {
		await bench.close();
	}
}
