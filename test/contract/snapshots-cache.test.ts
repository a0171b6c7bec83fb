import { expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { SnapshotRole } from '../../src/entities/SnapshotRole';
import type { StateCacheOptions } from '../../src/vault/snapshots/StateCache';
import { eachDatabase } from '../support/databases';
import { printState } from '../support/expected';
import { roleFields } from '../support/ModelGuild';
import { manual, snapshotSetting, type Setting } from '../support/snapshotSetting';

eachDatabase('rebuilt states', (open) => {
	test('are read once; what checks the rows reads them', async () => {
		const { db } = await open();
		const { guild, snapshots } = await threeSnapshots(db);
		const [newest] = await snapshots.list(guild.id);
		const before = printState(await snapshots.rebuild(guild.id, newest!.id));
		await db.write((tx) => tx.query(`DELETE FROM ${db.table(SnapshotRole)} WHERE op = 'c'`));
		expect(printState(await snapshots.rebuild(guild.id, newest!.id))).toBe(before);
		await expect(snapshots.verify(guild.id, newest!.id)).rejects.toMatchObject({ code: 'SnapshotCorrupted' });
		await expect(snapshotSetting(db, { guild }).snapshots.rebuild(guild.id, newest!.id)).rejects.toMatchObject({
			code: 'SnapshotCorrupted'
		});
	});

	test('stay what they are when a layer goes on with other content, and are gone with their snapshot', async () => {
		const { db } = await open();
		const { guild, snapshots } = await threeSnapshots(db);
		const [newest, middle, origin] = await snapshots.list(guild.id);
		const states = await statesOf(snapshots, guild.id);
		await snapshots.delete(guild.id, origin!.id);
		await expect(snapshots.rebuild(guild.id, origin!.id)).rejects.toMatchObject({ code: 'SnapshotNotFound' });
		expect(await statesOf(snapshots, guild.id)).toEqual(states.slice(0, 2));
		await snapshots.pin(guild.id, middle!.id);
		await snapshots.delete(guild.id, newest!.id);
		expect(await statesOf(snapshots, guild.id)).toEqual([states[1]]);
		expect(await statesOf(snapshotSetting(db, { guild }).snapshots, guild.id)).toEqual([states[1]]);
	});

	test('come back whole from a store that knows text alone, which several processes share', async () => {
		const { db } = await open();
		const store = new Map<string, unknown>();
		const { guild, snapshots } = await threeSnapshots(db, { store });
		const states = await statesOf(snapshots, guild.id);
		expect([...store.values()].map((value) => typeof value)).toEqual(['string', 'string', 'string']);
		await db.write((tx) => tx.query(`DELETE FROM ${db.table(SnapshotRole)}`));
		expect(await statesOf(snapshotSetting(db, { guild, cache: { store } }).snapshots, guild.id)).toEqual(states);
	});

	test('are read again where the store fails, and what is of another version', async () => {
		const { db } = await open();
		const errors: unknown[] = [];
		const store = new Map<string, unknown>();
		const { guild, snapshots } = await threeSnapshots(db, { store, onError: (error) => errors.push(error) });
		const states = await statesOf(snapshots, guild.id);
		for (const key of store.keys()) store.set(key, JSON.stringify({ value: { role: [] } }));
		expect(await statesOf(snapshots, guild.id)).toEqual(states);
		store.get = store.set = () => {
			throw new Error('cache down');
		};
		expect(await statesOf(snapshots, guild.id)).toEqual(states);
		expect(errors[0]).toMatchObject({ message: 'cache down' });
	});

	test('of snapshots between which nothing changed are one', async () => {
		const { db } = await open();
		const store = new Map<string, unknown>();
		const { guild, snapshots, clock } = snapshotSetting(db, { cache: { store } });
		for (let count = 0; count < 3; count += 1) {
			clock.turn(1_000);
			await snapshots.create(guild.id, manual);
		}
		const states = await statesOf(snapshots, guild.id);
		expect(store.size).toBe(1);
		expect(states).toEqual(await statesOf(snapshotSetting(db, { guild }).snapshots, guild.id));
		expect(new Set(states).size).toBe(3);
	});
});

async function threeSnapshots(db: Database, cache: StateCacheOptions = {}): Promise<Setting> {
	const setting = snapshotSetting(db, { cache });
	for (let count = 0; count < 3; count += 1) {
		setting.guild.addRole(count);
		const [everyone] = setting.guild.roles.values();
		everyone!.fields = roleFields(10 + count);
		await setting.snapshots.create(setting.guild.id, manual);
	}
	return setting;
}

/** Newest first, with the times of their captures. */
async function statesOf(snapshots: Setting['snapshots'], guildId: string): Promise<string[]> {
	const states: string[] = [];
	for (const { id } of await snapshots.list(guildId)) states.push(printState(await snapshots.rebuild(guildId, id)));
	return states;
}
