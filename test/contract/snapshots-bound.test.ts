import { expect, test } from 'vitest';
import { eachDatabase } from '../support/databases';
import { manual, snapshotSetting } from '../support/snapshotSetting';
import { brokenRules } from '../support/tables';

eachDatabase('the bound of the chain', (open) => {
	test('a lowered limit takes all that is too much at once, the oldest first, and never a pinned one', async () => {
		const { db } = await open();
		let limit = 5;
		const { guild, snapshots } = snapshotSetting(db, { limit: () => limit });
		const ids: number[] = [];
		for (let count = 10; count < 30; count += 1) guild.addRole(count);
		for (let count = 0; count < 5; count += 1) {
			guild.addRole(count);
			ids.push((await snapshots.create(guild.id, manual)).snapshot.id);
		}
		await snapshots.pin(guild.id, ids[2]!);
		limit = 3;
		guild.addRole(9);
		const { snapshot, deleted } = await snapshots.create(guild.id, manual);
		expect(deleted.map(({ id }) => id)).toEqual([ids[0], ids[1], ids[3]]);
		expect((await snapshots.list(guild.id)).map(({ id }) => id)).toEqual([snapshot.id, ids[4], ids[2]]);
		for (const { id } of await snapshots.list(guild.id)) expect(await snapshots.verify(guild.id, id)).toBe(true);
		expect(await brokenRules(db)).toEqual([]);
	});

	test('pins that must leave places unpinned: what alarms and restores hold takes none', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db, { limit: () => 4 });
		const ids: number[] = [];
		for (let count = 0; count < 3; count += 1) ids.push((await snapshots.create(guild.id, manual)).snapshot.id);
		const { snapshot: hold } = await snapshots.create(guild.id, { type: 'alarm' });
		await snapshots.pin(guild.id, ids[0]!, { leaving: 2 });
		await snapshots.pin(guild.id, ids[1]!, { leaving: 2 });
		await expect(snapshots.pin(guild.id, ids[2]!, { leaving: 2 })).rejects.toMatchObject({ code: 'PinsFull' });
		expect(await snapshots.get(guild.id, ids[2]!)).toMatchObject({ pinned: false });
		for (const id of [ids[1]!, hold.id]) expect(await snapshots.pin(guild.id, id, { leaving: 2 })).toMatchObject({ pinned: true });
		expect(await snapshots.pin(guild.id, ids[2]!)).toMatchObject({ pinned: true });
	});

	test('more pins than a lowered limit: refused before anything is read, but never a hold', async () => {
		const { db } = await open();
		let limit = 5;
		const { guild, snapshots } = snapshotSetting(db, { limit: () => limit });
		for (let count = 0; count < 4; count += 1) await snapshots.create(guild.id, manual);
		for (const { id } of (await snapshots.list(guild.id)).slice(1)) await snapshots.pin(guild.id, id);
		limit = 2;
		expect((await snapshots.create(guild.id, { type: 'pre-restore' })).deleted).toEqual([]);
		expect((await snapshots.create(guild.id, { type: 'alarm' })).deleted).toEqual([]);
		expect(await snapshots.list(guild.id)).toHaveLength(6);
		guild.guild = () => Promise.reject(new Error('was asked'));
		await expect(snapshots.create(guild.id, manual)).rejects.toMatchObject({ code: 'ChainFull' });
	});

	test('holds take no place of others and are not pruned', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db, { limit: () => 2 });
		for (const type of ['pre-restore', 'manual', 'alarm', 'manual', 'manual'] as const) await snapshots.create(guild.id, { type });
		expect((await snapshots.list(guild.id)).map(({ type }) => type)).toEqual(['manual', 'manual', 'alarm', 'pre-restore']);
	});

	test('a hold ends: the snapshot from before a restore goes with the next one, an ordinary one takes a place again', async () => {
		const { db } = await open();
		const { guild, snapshots, clock } = snapshotSetting(db, { limit: () => 2 });
		const good = (await snapshots.create(guild.id, manual)).snapshot;
		expect(good.heldUntil).toBeNull();
		const held = (await snapshots.create(guild.id, { type: 'pre-restore' })).snapshot;
		expect(held.heldUntil).toBe(clock.now() + 30 * 86_400_000);
		expect(await snapshots.hold(guild.id, good.id, clock.now() + 1000)).toMatchObject({ id: good.id, heldUntil: clock.now() + 1000 });
		for (let count = 0; count < 3; count += 1) await snapshots.create(guild.id, manual);
		expect((await snapshots.list(guild.id)).map(({ id }) => id).slice(2)).toEqual([held.id, good.id]);
		clock.turn(1000);
		expect((await snapshots.create(guild.id, manual)).deleted).toHaveLength(2);
		expect((await snapshots.list(guild.id)).map(({ id }) => id)).not.toContain(good.id);
		clock.turn(30 * 86_400_000);
		expect((await snapshots.prune(guild.id)).map(({ id }) => id)).toEqual([held.id]);
		expect(await snapshots.list(guild.id)).toHaveLength(2);
		await expect(snapshots.hold('2', good.id, 1)).rejects.toMatchObject({ code: 'SnapshotNotFound' });
		expect(await brokenRules(db)).toEqual([]);
	});

	test('rules decide what goes, whether the next snapshot or a prune comes first, and a plan changes nothing', async () => {
		const { db } = await open();
		const policy = { last: 1, hourly: 0, daily: 3, weekly: 0, monthly: 0 };
		const { guild, snapshots, clock } = snapshotSetting(db, { limit: () => 7, policy });
		const ids: number[] = [];
		for (let turn = 0; turn < 8; turn += 1) {
			guild.addRole(turn);
			const { snapshot } = await snapshots.create(guild.id, manual);
			ids.push(snapshot.id);
			clock.turn(12 * 3_600_000);
		}
		const stay = (await snapshots.list(guild.id)).map(({ id }) => id);
		expect(stay).toHaveLength(3);
		await snapshots.pin(guild.id, stay[1]!);
		const plan = await snapshots.planPrune(guild.id);
		expect(plan.map(({ id, prune }) => [id, prune])).toEqual(stay.map((id) => [id, null]));
		expect(plan[1]).toMatchObject({ keep: ['pinned', 'daily'], snapshot: { id: stay[1], pinned: true } });
		expect(await snapshots.prune(guild.id)).toEqual([]);
		for (const id of stay) expect(await snapshots.verify(guild.id, id)).toBe(true);
		expect(await snapshots.planPrune('2')).toEqual([]);
		expect(await snapshots.prune('2')).toEqual([]);
	});

	test('the last one that could go is pinned meanwhile: nothing is stored', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db, { limit: () => 1 });
		const { snapshot } = await snapshots.create(guild.id, manual);
		const channels = guild.channels.bind(guild);
		guild.channels = async () => {
			await snapshots.pin(guild.id, snapshot.id);
			return channels();
		};
		await expect(snapshots.create(guild.id, manual)).rejects.toMatchObject({ code: 'ChainFull' });
		expect(await snapshots.list(guild.id)).toMatchObject([{ id: snapshot.id, pinned: true }]);
	});

	test('a chain that is emptied begins anew', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		guild.addRole(1);
		const { snapshot } = await snapshots.create(guild.id, manual);
		await snapshots.create(guild.id, manual);
		for (const { id } of await snapshots.list(guild.id)) await snapshots.delete(guild.id, id);
		expect(await brokenRules(db)).toEqual([]);
		expect(await snapshots.list(guild.id)).toEqual([]);
		const again = await snapshots.create(guild.id, manual);
		expect(again.difference).toBeNull();
		expect(again.snapshot.id).toBeGreaterThan(snapshot.id + 1);
		expect((await snapshots.rebuild(guild.id, again.snapshot.id)).nodes.role.size).toBe(2);
	});
});
