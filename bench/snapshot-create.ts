import { databaseKinds } from '../test/support/databases';
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
		const writes = await countWrites(chain.side, chain.db);
		guild.insertRole();
		const before = await writes();
		await chain.take();
		const after = await writes();
		const roles = [...after].filter(([table]) => table.endsWith('snapshot_role')).map(([table, n]) => n - (before.get(table) ?? 0));
		print({
			name: 'snapshot-create',
			what: 'one role more at the bottom',
			database: kind,
			value: roles[0] ?? 0,
			unit: 'rows',
			baseline: 1,
			n: 1
		});
	} finally {
		await chain.close();
	}
}
