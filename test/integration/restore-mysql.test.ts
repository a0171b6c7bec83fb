import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Client } from 'discord.js';
import { GuildRestore } from '../../src/entities/GuildRestore';
import { createRole } from '../discord/actions/roles';
import { makeTestPlace } from '../support/databases';
import { damages } from '../support/restore/damages';
import { portrait } from '../support/restore/portrait';
import { everything, loginRestorer, Restorer } from '../support/restore/restorer';
import { startRestoreStage, type RestoreStage } from '../support/restore/stage';

/** Two processes of a bot, each with connections and a client of its own, on one MariaDB. */
let stage: RestoreStage;
let other: Restorer;
let client: Client<true>;
let snapshot: number;
let before: Record<string, unknown>;

beforeAll(async () => {
	const place = await makeTestPlace('mysql');
	stage = await startRestoreStage({ place });
	client = await loginRestorer({ api: stage.sim.api, cdn: stage.sim.cdn, token: stage.application.token });
	other = await Restorer.open({ database: place.options }, client);
	before = portrait(stage.guild);
	snapshot = (await stage.restorer.snapshots.create(stage.guild.id, { type: 'manual' })).snapshot.id;
});
afterEach(() => stage.sim.assertClean());
afterAll(async () => {
	await other.close();
	await client.destroy();
	await stage.close();
});

/** Orders a restore as a person who has seen the plan. */
async function order({ restores }: ReturnType<Restorer['jobs']>, id: number): Promise<number> {
	const { digest } = await restores.preview(stage.guild.id, id, everything);
	return (await restores.start(stage.guild.id, id, everything, { digest })).id;
}

it('a restore is undone, and undone again', { timeout: 60_000 }, async () => {
	const { sim, guild, restorer } = stage;
	damages['half wiped']!({ world: sim.world, guild });
	createRole(sim.world, guild, { name: 'Newcomers' }, { userId: guild.settings.owner_id });
	const damaged = portrait(guild);
	const jobs = restorer.jobs();
	const { restores, runner, ended } = jobs;
	for (const expected of [before, damaged, before]) {
		const hold = (await restores.latest(guild.id))?.holdId ?? null;
		const id = await order(jobs, hold ?? snapshot);
		await runner.runDue();
		expect(ended.at(-1)).toMatchObject({ id, state: 'done', failures: [] });
		expect(portrait(guild)).toEqual(expected);
	}
});

it('of two that are started at once one is refused, and nothing is made twice', { timeout: 90_000 }, async () => {
	const { sim, guild, restorer } = stage;
	for (let round = 0; round < 3; round += 1) {
		damages['all roles deleted']!({ world: sim.world, guild });
		const processes = [restorer.jobs(), other.jobs()];
		const started = await Promise.allSettled(processes.map((each) => order(each, snapshot)));
		const refused = started.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
		expect(refused).toMatchObject([{ code: 'RestoreRunning' }]);
		await Promise.all(processes.map(({ runner }) => runner.runDue()));
		expect(processes.flatMap(({ ended }) => ended)).toMatchObject([{ state: 'done', failures: [] }]);
		expect(portrait(guild)).toEqual(before);
	}
	// No order is left that nobody does.
	expect(await restorer.database.read((reader) => reader.countBy(GuildRestore, { state: 'waiting' }))).toBe(0);
});
