import { statSync } from 'node:fs';
import { Leases } from '../src/vault/leases/Leases';
import { GuildChanges } from '../src/vault/snapshots/GuildChanges';
import { defaultRetention } from '../src/vault/snapshots/retention';
import { Snapshots } from '../src/vault/snapshots/Snapshots';
import { openTestDatabase, type TestDatabase } from '../test/support/databases';
import { connectAside, countWrites, type SideConnection } from './support/countWrites';
import { LargestGuild } from './support/largestGuild';

/**
 * What it costs to take a snapshot of a guild in which nothing changed, with the chain full: rows inserted, updated and deleted in all
 * tables (`value`; leases, jobs and caches apart), and bytes of the file after a checkpoint beside those of the first snapshot (`ratio`).
 */
const limit = 7;
const more = 20;
const apart = /lease|job/;

for (const kind of ['sqlite', 'mysql'] as const) {
	const test = await openTestDatabase(kind);
	const side = await connectAside(test.options);
	try {
		await measure(kind, test, side);
	} finally {
		await side.close();
		await test.close();
	}
}

async function measure(kind: 'sqlite' | 'mysql', { db, options }: TestDatabase, side: SideConnection): Promise<void> {
	const guild = new LargestGuild();
	let now = Date.UTC(2026, 0, 1);
	const clock = { now: () => (now += 1000) };
	const changes = new GuildChanges(() => true);
	const dependencies = {
		database: db,
		reader: guild,
		assets: guild,
		changes,
		leases: new Leases(db, clock),
		clock,
		retention: () => Promise.resolve({ ...defaultRetention, limit })
	};
	const snapshots = new Snapshots(dependencies);
	const fileBytes = async (): Promise<number> => {
		if (options.type !== 'sqlite') return Number.NaN;
		await side.run('PRAGMA wal_checkpoint(TRUNCATE)');
		return statSync(options.path).size;
	};

	const empty = await fileBytes();
	await snapshots.create(guild.id, { type: 'automatic' });
	const first = (await fileBytes()) - empty;
	while ((await snapshots.list(guild.id)).length < limit) await snapshots.create(guild.id, { type: 'automatic' });
	const writes = await countWrites(side, db);
	const full = await fileBytes();
	let most = 0;
	let before = await writes();
	const asides = new Map<string, number>();
	for (let index = 0; index < more; index += 1) {
		await snapshots.create(guild.id, { type: 'automatic' });
		const after = await writes();
		let rows = 0;
		for (const [table, n] of after) {
			const added = n - (before.get(table) ?? 0);
			if (apart.test(table)) asides.set(table, Math.max(asides.get(table) ?? 0, added));
			else rows += added;
		}
		most = Math.max(most, rows);
		before = after;
	}
	print({
		name: 'snapshot-unchanged',
		database: kind,
		value: most,
		unit: 'rows',
		baseline: 3,
		ratio: most / 3,
		n: more,
		apart: Object.fromEntries(asides)
	});
	if (kind !== 'sqlite') return;
	const grown = ((await fileBytes()) - full) / more;
	print({ name: 'snapshot-unchanged-bytes', database: kind, value: grown, unit: 'bytes', baseline: first, ratio: grown / first, n: more });
}

function print(figure: Readonly<Record<string, unknown>>): void {
	process.stdout.write(`${JSON.stringify(figure)}\n`);
}
