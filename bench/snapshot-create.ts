import { databaseKinds, type DatabaseKind } from '../test/support/databases';
import { ChangingGuild } from './support/ChangingGuild';
import { countWrites } from './support/countWrites';
import { median, openBench, print, timed } from './support/snapshotBench';

/**
 * Taking a snapshot of the largest guild in which one percent changed, the chain full: milliseconds beside those of the first snapshot, which
 * stores everything; and rows inserted, updated or deleted beside the things that changed and those that the oldest snapshot gave up.
 */
const runs = 11;

for (const kind of databaseKinds) {
	const guild = new ChangingGuild();
	const chain = await openBench(kind, guild);
	try {
		const first = await timed(() => chain.take());
		const times: number[] = [];
		for (let run = 0; run < 7 + runs; run += 1) {
			guild.change();
			const time = await timed(() => chain.take());
			if (run >= 7) times.push(time);
		}
		print({ name: 'snapshot-create', database: kind, value: median(times), unit: 'ms', baseline: first, n: runs });
	} finally {
		await chain.close();
	}
	print({
		name: 'snapshot-create',
		what: 'one role more at the bottom',
		database: kind,
		value: await rowsOfRole(kind),
		unit: 'rows',
		baseline: 1,
		n: 1
	});
}

/** Rows of roles that one role more at the bottom writes, where no snapshot has to make room. */
async function rowsOfRole(kind: DatabaseKind): Promise<number> {
	const guild = new ChangingGuild();
	const chain = await openBench(kind, guild);
	try {
		await chain.take();
		const writes = await countWrites(chain.side, chain.db);
		guild.insertRole();
		await chain.take();
		return [...(await writes())].reduce((sum, [table, n]) => (table.endsWith('snapshot_role') ? sum + n : sum), 0);
	} finally {
		await chain.close();
	}
}
