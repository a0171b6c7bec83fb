import { databaseKinds } from '../test/support/databases';
import { ChangingGuild } from './support/ChangingGuild';
import { openBench, print } from './support/snapshotBench';

/** Bytes of the file; what an empty database has is left out. Of MySQL the pages of the tables, which it hands out 16 KiB at a time. */

for (const kind of databaseKinds.filter((name) => name !== 'better-sqlite3')) {
	const guild = new ChangingGuild();
	const chain = await openBench(kind, guild);
	try {
		const empty = await chain.bytes();
		await chain.take();
		const baseline = (await chain.bytes()) - empty;
		for (let n = 1; n < 7; n += 1) {
			guild.change();
			await chain.take();
		}
		const value = (await chain.bytes()) - empty;
		print({ name: 'snapshot-bytes', what: 'seven with one percent changed each', database: kind, value, unit: 'bytes', baseline, n: 7 });
	} finally {
		await chain.close();
	}
}

/** One field of everything changed in one snapshot after the other: what each change costs beside the bytes of its value. */
for (const [what, edit] of Object.entries(ChangingGuild.fields)) {
	const guild = new ChangingGuild();
	const chain = await openBench('sqlite', guild, 100);
	try {
		await chain.take();
		const before = await chain.bytes();
		let changes = 0;
		let valueBytes = 0;
		while (changes < 6_000) {
			const changed = edit(guild);
			changes += changed.count;
			valueBytes += changed.bytes;
			await chain.take();
		}
		const value = ((await chain.bytes()) - before - valueBytes) / changes;
		print({ name: 'snapshot-bytes', what: `one field: ${what}`, database: 'sqlite', value, unit: 'bytes', baseline: 100, n: changes });
	} finally {
		await chain.close();
	}
}

/**
 * The settings of the guild are one node, so its change is the only one of its snapshot: counted is what its table grows by. What a snapshot
 * itself costs, its row and that of its layer, is the same whatever changed.
 */
{
	const guild = new ChangingGuild();
	const chain = await openBench('sqlite', guild, 200);
	try {
		const used = async (): Promise<number> => {
			const [row] = await chain.side.run("SELECT SUM(pgsize - unused) AS used FROM dbstat WHERE name LIKE '%snapshot_guild'");
			return Number(row?.['used']);
		};
		await chain.take();
		const before = await used();
		const changes = 40;
		let valueBytes = 0;
		for (let n = 0; n < changes; n += 1) {
			valueBytes += guild.rename();
			await chain.take();
		}
		const value = ((await used()) - before - valueBytes) / changes;
		const what = 'one field: name of the guild';
		print({ name: 'snapshot-bytes', what, database: 'sqlite', value, unit: 'bytes', baseline: 100, n: changes });
	} finally {
		await chain.close();
	}
}
