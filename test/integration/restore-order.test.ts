import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GuildRestore } from '../../src/entities/GuildRestore';
import { JobRow } from '../../src/entities/Job';
import { Leases } from '../../src/vault/leases/Leases';
import { RestoreJobs } from '../../src/vault/restore/RestoreJobs';
import { someGuild } from '../support/restore/guilds';
import { everything } from '../support/restore/restorer';
import { startRestoreStage, type RestoreStage } from '../support/restore/stage';

let stage: RestoreStage;
let snapshot: number;

beforeEach(async () => {
	stage = await startRestoreStage({ guild: (world) => someGuild(world, { roles: 2, channels: 2 }) });
	snapshot = (await stage.restorer.snapshots.create(stage.guild.id, { type: 'manual' })).snapshot.id;
});
afterEach(() => stage.close());

async function start(): Promise<unknown> {
	const { restores } = stage.restorer.jobs();
	const { digest } = await restores.preview(stage.guild.id, snapshot, everything);
	return restores.start(stage.guild.id, snapshot, everything, { digest });
}

const orders = () => stage.restorer.database.read((reader) => reader.count(GuildRestore));
const ordered = () => stage.restorer.database.read((reader) => reader.countBy(JobRow, { kind: RestoreJobs.kind }));

it('of two restores that are started at once one is refused, and leaves nothing', async () => {
	const results = await Promise.allSettled([start(), start()]);
	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'RestoreRunning' } });
	expect([await orders(), await ordered()]).toEqual([1, 1]);
});

it('without its job there is no order', async () => {
	const { database } = stage.restorer;
	const trigger = `CREATE TRIGGER full BEFORE INSERT ON ${database.table(JobRow)} BEGIN SELECT RAISE(ABORT, 'disk full'); END`;
	await database.write(async (tx) => {
		await tx.delete(JobRow, { kind: 'none' });
		await tx.query(trigger);
	});
	await expect(start()).rejects.toThrow('disk full');
	expect([await orders(), await ordered()]).toEqual([0, 0]);
});

it('waits while another snapshot of the server is being taken, as an alarm takes one', async () => {
	const { restorer, guild } = stage;
	const leases = new Leases(restorer.database, { now: () => Date.now() });
	const busy = await leases.acquire(`snapshot:${guild.id}`, 60_000);
	const { runner } = restorer.jobs();
	await start();
	const refused = vi.spyOn(restorer.snapshots, 'create');
	const run = runner.runDue();
	await vi.waitFor(() => expect(refused.mock.results.length).toBeGreaterThan(0));
	await expect(refused.mock.results[0]!.value).rejects.toMatchObject({ code: 'GuildBusy' });
	await leases.release(busy!);
	await run;
	expect(await restorer.database.read((reader) => reader.find(GuildRestore))).toMatchObject([{ state: 'done' }]);
});
