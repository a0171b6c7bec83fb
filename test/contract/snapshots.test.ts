import { expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { SnapshotLayer } from '../../src/entities/SnapshotLayer';
import { SnapshotRole } from '../../src/entities/SnapshotRole';
import { ReadError, type ChannelsReading } from '../../src/vault/snapshots/GuildReader';
import { eachDatabase } from '../support/databases';
import { ModelGuild, roleFields } from '../support/ModelGuild';
import { brokenRules } from '../support/tables';
import { differenceOf, manual, snapshotSetting } from '../support/snapshotSetting';

eachDatabase('snapshots', (open) => {
	test('the first is whole, an unchanged one shares its rows, a changed one stores the difference', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		guild.addRole(1);
		guild.addChannel(2);
		const first = await snapshots.create(guild.id, manual);
		expect(first.difference).toBeNull();
		expect(first.snapshot.captures.role).toMatchObject({ status: 'complete', count: 2 });
		expect((await snapshots.create(guild.id, manual)).difference?.equality).toBe('equal');

		const role = [...guild.roles.values()].at(-1);
		if (role) role.fields = { ...role.fields, name: 'Renamed' };
		const third = await snapshots.create(guild.id, manual);
		const changed = differenceOf(third.difference?.kinds, 'role').changed;
		expect(changed.map(({ fields }) => fields)).toEqual([[{ field: 'name', before: 'role-1', after: 'Renamed' }]]);
		const rows = await db.read((reader) => reader.query(`SELECT op, fields FROM ${db.table(SnapshotRole)} ORDER BY layer_id, id`));
		expect(rows).toEqual([
			{ op: 'c', fields: '3fff' },
			{ op: 'c', fields: '3fff' },
			{ op: 'u', fields: '1' }
		]);
	});

	test('what was not read is not compared, and is carried forward with its time', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		guild.banned.set('300000000000000001', { reason: 'spam' });
		const first = await snapshots.create(guild.id, manual);
		guild.canReadBans = false;
		guild.banned.clear();
		const second = await snapshots.create(guild.id, manual);
		expect(second.warnings).toContainEqual({ problem: 'kind_unread', kind: 'ban', reason: 'missing_permission', permission: 'BanMembers' });
		expect(second.difference?.equality).toBe('unknown');
		expect(second.snapshot.captures.ban).toEqual({
			status: 'unread',
			count: 1,
			reason: 'missing_permission',
			carried: first.snapshot.createdAt
		});
		const state = await snapshots.rebuild(guild.id, second.snapshot.id);
		expect([...state.nodes.ban.keys()]).toEqual(['300000000000000001']);
	});

	test('a hidden channel keeps what was seen of it and is never called deleted or changed', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		guild.addChannel(2);
		const [channel] = guild.rooms.values();
		if (!channel) throw new Error('no channel');
		guild.overwrites.set(`${channel.origin}:${guild.id}`, { type: 0, allow: '0', deny: '1024' });
		await snapshots.create(guild.id, manual);
		channel.hidden = true;
		const hidden = await snapshots.create(guild.id, manual);
		expect(hidden.warnings).toContainEqual({ problem: 'channels_hidden', kind: 'channel', count: 1 });
		expect(hidden.difference?.equality).toBe('unknown');
		const node = (await snapshots.rebuild(guild.id, hidden.snapshot.id)).nodes.channel.get(channel.origin);
		expect(node?.values['name']).toBe('channel-2');
		expect(node?.unseen).toContain('name');

		channel.hidden = false;
		guild.overwrites.set(`${channel.origin}:300000000000000001`, { type: 1, allow: '8', deny: '0' });
		const seen = await snapshots.create(guild.id, manual);
		expect(differenceOf(seen.difference?.kinds, 'permission').created).toEqual([]);
		expect(differenceOf(seen.difference?.kinds, 'permission').unknown).toHaveLength(2);
	});

	test('a channel that is not named is gone only when the gateway named them all', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		guild.addChannel(2);
		await snapshots.create(guild.id, manual);
		const [channel] = guild.rooms.values();
		if (channel) guild.removeChannel(channel);
		guild.isSessionWhole = false;
		const broken = await snapshots.create(guild.id, manual);
		expect(differenceOf(broken.difference?.kinds, 'channel').deleted).toEqual([]);
		guild.isSessionWhole = true;
		expect((await snapshots.create(guild.id, manual)).snapshot.captures.channel).toMatchObject({ status: 'complete', count: 0 });
	});

	test('a kind that fails does not stop the others; a guild that cannot be read at all does', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		guild.canReadChannels = false;
		const { warnings, snapshot } = await snapshots.create(guild.id, manual);
		expect(warnings).toContainEqual({ problem: 'kind_unread', kind: 'channel', reason: 'failed', permission: null });
		expect(snapshot.captures.role).toMatchObject({ status: 'complete' });
		guild.guild = () => Promise.reject(new ReadError('unavailable', 'Unknown Guild'));
		await expect(snapshots.create(guild.id, manual)).rejects.toMatchObject({ code: 'GuildUnavailable' });
		expect(await snapshots.list(guild.id)).toHaveLength(1);
	});

	test('a guild that changes while it is read is read again', async () => {
		const { db } = await open();
		const { guild, changes, snapshots } = snapshotSetting(db, { isWatched: true });
		let reads = 0;
		const channels = guild.channels.bind(guild);
		guild.channels = (): Promise<ChannelsReading> => {
			reads += 1;
			if (reads === 1) {
				guild.addRole(9);
				changes.touch(guild.id);
			}
			return channels();
		};
		const { snapshot, warnings } = await snapshots.create(guild.id, manual);
		expect(reads).toBe(2);
		expect(snapshot.captures.role).toMatchObject({ count: 2 });
		expect(warnings).not.toContainEqual({ problem: 'changed_while_read' });
		expect(await snapshots.isUnchanged(guild.id)).toBe(true);
		changes.touch(guild.id);
		expect(await snapshots.isUnchanged(guild.id)).toBe(false);
	});

	test('a guild that never rests is stored with a warning and never counts as unchanged', async () => {
		const { db } = await open();
		const { guild, changes, snapshots } = snapshotSetting(db, { isWatched: true });
		const channels = guild.channels.bind(guild);
		guild.channels = () => {
			changes.touch(guild.id);
			return channels();
		};
		expect((await snapshots.create(guild.id, manual)).warnings).toContainEqual({ problem: 'changed_while_read' });
		expect(await snapshots.isUnchanged(guild.id)).toBe(false);
	});

	test('a lost session makes every guild unknown', async () => {
		const { db } = await open();
		const { guild, changes, snapshots } = snapshotSetting(db, { isWatched: true });
		await snapshots.create(guild.id, manual);
		expect(await snapshots.isUnchanged(guild.id)).toBe(true);
		changes.lost();
		expect(await snapshots.isUnchanged(guild.id)).toBe(false);
	});

	test('pinned snapshots stay; when all are, a new one is refused before anything is read', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db, { limit: () => 2 });
		const kept = [await snapshots.create(guild.id, manual), await snapshots.create(guild.id, manual)];
		await snapshots.pin(guild.id, kept[0]?.snapshot.id ?? 0);
		expect((await snapshots.create(guild.id, manual)).deleted.map(({ id }) => id)).toEqual([kept[1]?.snapshot.id]);
		for (const { id } of await snapshots.list(guild.id)) await snapshots.pin(guild.id, id);
		guild.guild = () => Promise.reject(new Error('was asked'));
		await expect(snapshots.create(guild.id, manual)).rejects.toMatchObject({ code: 'ChainFull' });
		await expect(snapshots.delete(guild.id, kept[0]?.snapshot.id ?? 0)).rejects.toMatchObject({ code: 'SnapshotPinned' });
	});

	test('a snapshot of another guild is not found', async () => {
		const { db } = await open();
		const mine = snapshotSetting(db);
		const other = snapshotSetting(db, { guild: new ModelGuild('900000000000000002') });
		const { snapshot } = await mine.snapshots.create(mine.guild.id, manual);
		for (const act of ['get', 'rebuild', 'delete', 'pin', 'unpin', 'verify'] as const) {
			await expect(other.snapshots[act](other.guild.id, snapshot.id)).rejects.toMatchObject({ code: 'SnapshotNotFound' });
		}
		expect(await mine.snapshots.list(mine.guild.id)).toHaveLength(1);
	});

	test('two at once in one process: one is told to wait', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		const results = await Promise.allSettled([snapshots.create(guild.id, manual), snapshots.create(guild.id, manual)]);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'GuildBusy' } });
	});

	test('changes of the chain at the same time all happen, each once', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		for (let count = 0; count < 5; count += 1) {
			guild.addRole(count);
			await snapshots.create(guild.id, manual);
		}
		const ids = (await snapshots.list(guild.id)).map(({ id }) => id);
		const [newest = 0, second = 0, third = 0] = ids;
		await Promise.all([snapshots.pin(guild.id, newest), snapshots.delete(guild.id, second), snapshots.delete(guild.id, third)]);
		const left = await snapshots.list(guild.id);
		expect(left.map(({ id, pinned }) => [id, pinned])).toEqual([[newest, true], ...ids.slice(3).map((id) => [id, false])]);
		for (const { id } of left) expect(await snapshots.verify(guild.id, id)).toBe(true);
	});

	test('deleting the origin folds the small layer above into its many rows', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		for (let count = 0; count < 30; count += 1) guild.addRole(count);
		const first = await snapshots.create(guild.id, manual);
		const [, role, gone] = guild.roles.values();
		if (!role || !gone) throw new Error('no role');
		role.fields = roleFields(77);
		guild.roles.delete(gone.origin);
		const second = await snapshots.create(guild.id, manual);
		const origin = await layers(db);
		await snapshots.delete(guild.id, first.snapshot.id);
		expect(await layers(db)).toEqual([origin[0]]);
		const rows = await db.read((reader) => reader.query(`SELECT op FROM ${db.table(SnapshotRole)}`));
		expect(rows).toEqual(Array.from({ length: 30 }, () => ({ op: 'c' })));
		expect(await snapshots.verify(guild.id, second.snapshot.id)).toBe(true);
	});

	test('deleting a small origin folds it into the many rows above', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		const first = await snapshots.create(guild.id, manual);
		for (let count = 0; count < 9; count += 1) guild.addRole(count);
		const second = await snapshots.create(guild.id, manual);
		const [, upper] = await layers(db);
		await snapshots.delete(guild.id, first.snapshot.id);
		expect(await layers(db)).toEqual([upper]);
		expect(await snapshots.verify(guild.id, second.snapshot.id)).toBe(true);
	});

	test('a digest that a migration called stale stays so until the whole node is at hand, then it is made again', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		guild.addRole(1);
		const role = [...guild.roles.values()].at(-1)!;
		const first = await snapshots.create(guild.id, manual);
		role.fields = { ...role.fields, name: 'second' };
		const second = await snapshots.create(guild.id, manual);
		role.fields = { ...role.fields, color: 3 };
		await snapshots.create(guild.id, manual);
		const [, , newest] = await layers(db);
		await db.write((tx) => tx.update(SnapshotRole, { layer_id: newest! }, { hash: 'stale', needs_update: true }));
		await snapshots.delete(guild.id, second.snapshot.id);
		const rows = () => db.read((reader) => reader.find(SnapshotRole, { where: { id: role.origin }, order: { layer_id: 'DESC' } }));
		expect(await rows()).toMatchObject([{ op: 'u', hash: 'stale', needs_update: true }, { op: 'c' }]);
		await snapshots.delete(guild.id, first.snapshot.id);
		expect(await rows()).toMatchObject([{ op: 'c', needs_update: false }]);
		expect(await brokenRules(db)).toEqual([]);
	});

	test('rows that were lost are noticed, by name', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		guild.addRole(1);
		await snapshots.create(guild.id, manual);
		const role = [...guild.roles.values()].at(-1);
		if (role) role.fields = roleFields(2);
		const { snapshot } = await snapshots.create(guild.id, manual);
		await db.write((tx) => tx.query(`DELETE FROM ${db.table(SnapshotRole)} WHERE op = 'c'`));
		await expect(snapshots.rebuild(guild.id, snapshot.id)).rejects.toMatchObject({ code: 'SnapshotCorrupted' });
		await db.write((tx) => tx.query(`DELETE FROM ${db.table(SnapshotLayer)}`));
		await expect(snapshots.rebuild(guild.id, snapshot.id)).rejects.toMatchObject({ code: 'SnapshotCorrupted' });
	});
});

async function layers(db: Database): Promise<number[]> {
	const rows: { id: number }[] = await db.read((reader) => reader.query(`SELECT id FROM ${db.table(SnapshotLayer)} ORDER BY sequence`));
	return rows.map(({ id }) => Number(id));
}
