import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { damages } from '../support/restore/damages';
import { portrait } from '../support/restore/portrait';
import { startRestoreStage, type RestoreStage } from '../support/restore/stage';

/** One guild is damaged again and again, and restored from its first snapshot each time: what was made again counts as the same. */
describe('a lived-in guild', () => {
	let stage: RestoreStage;
	let snapshot: number;
	let before: Record<string, unknown>;

	beforeAll(async () => {
		stage = await startRestoreStage();
		before = portrait(stage.guild);
		snapshot = (await stage.restorer.snapshots.create(stage.guild.id, { type: 'manual' })).snapshot.id;
	});
	afterEach(() => stage.sim.assertClean());
	afterAll(() => stage.close());

	it.each(Object.keys(damages))('%s: is what it was', async (name) => {
		const { sim, guild, restorer } = stage;
		damages[name]!({ world: sim.world, guild });
		expect(portrait(guild)).not.toEqual(before);
		const id = await restorer.order(guild.id, snapshot);
		expect(await restorer.run(id)).toEqual({ state: 'done' });
		expect(await restorer.failures(id)).toEqual([]);
		expect(portrait(guild)).toEqual(before);
		const again = await restorer.order(guild.id, snapshot);
		stage.writes();
		await restorer.run(again);
		expect(stage.writes()).toEqual([]);
	});
});

it('members get their roles and nicknames back, where they are kept', async () => {
	const stage = await startRestoreStage({ withMembers: true });
	try {
		const { sim, guild, restorer } = stage;
		const before = portrait(guild, { withMembers: true });
		const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
		expect(snapshot.captures.member).toMatchObject({ status: 'complete' });
		damages['all roles deleted']!({ world: sim.world, guild });
		const id = await restorer.order(guild.id, snapshot.id);
		expect(await restorer.run(id)).toEqual({ state: 'done' });
		expect(await restorer.failures(id)).toEqual([]);
		expect(portrait(guild, { withMembers: true })).toEqual(before);
		sim.assertClean();
	} finally {
		await stage.close();
	}
});
