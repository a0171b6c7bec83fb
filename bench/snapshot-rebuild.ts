import type { Database } from '../src/database/Database';
import { layersOf, readChain } from '../src/vault/snapshots/ChainView';
import { kindNames, type GuildState } from '../src/vault/snapshots/model';
import { rebuildState } from '../src/vault/snapshots/rebuild';
import { kinds } from '../src/vault/snapshots/kinds';
import { databaseKinds } from '../test/support/databases';
import { ChangingGuild } from './support/ChangingGuild';
import { median, openBench, print, timed } from './support/snapshotBench';

/**
 * Rebuilding the 7th of 7 snapshots of the largest guild, one percent of it changed each time, and nothing cached. Beside it the bare
 * driver reading one full copy into objects: every row and column of the first snapshot, in a database that holds nothing else.
 */
const runs = 21;

for (const kind of databaseKinds) {
	const guild = new ChangingGuild();
	const whole = await openBench(kind, guild);
	const chain = await openBench(kind, guild);
	try {
		await whole.take();
		await chain.take();
		for (let n = 1; n < 7; n += 1) {
			guild.change();
			await chain.take();
		}
		const tables = kindNames.map((name) => whole.db.table(kinds[name].entity));
		const rebuilds: number[] = [];
		const copies: number[] = [];
		for (let run = 0; run < runs; run += 1) {
			copies.push(
				await timed(async () => {
					for (const table of tables) await whole.side.run(`SELECT * FROM ${table}`);
				})
			);
			rebuilds.push(await timed(() => rebuildNewest(chain.db, guild.id)));
		}
		print({ name: 'snapshot-rebuild', database: kind, value: median(rebuilds), unit: 'ms', baseline: median(copies), n: runs });
	} finally {
		await whole.close();
		await chain.close();
	}
}

/** Past the cache of rebuilt states. */
function rebuildNewest(db: Database, guildId: string): Promise<GuildState> {
	return db.read(async (reader) => {
		const chain = await readChain(reader, guildId);
		const newest = chain?.snapshots.at(-1);
		if (!chain || !newest) throw new Error('There is no snapshot.');
		return rebuildState(db, reader, guildId, newest, layersOf(chain, newest));
	});
}
