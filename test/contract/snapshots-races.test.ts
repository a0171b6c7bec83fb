import { expect, test } from 'vitest';
import { SnapshotLayer } from '../../src/entities/SnapshotLayer';
import { SnapshotRole } from '../../src/entities/SnapshotRole';
import { ReadError } from '../../src/vault/snapshots/GuildReader';
import { eachDatabase } from '../support/databases';
import { roleFields } from '../support/ModelGuild';
import { signal } from '../support/signal';
import { manual, pausing, snapshotSetting } from '../support/snapshotSetting';
import { brokenRules } from '../support/tables';

eachDatabase('snapshots of two processes', (open) => {
	test('a change between the reading and the writing of another: that one starts again', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		const ids: number[] = [];
		for (let count = 0; count < 4; count += 1) {
			guild.addRole(count);
			const role = [...guild.roles.values()][1]!;
			role.fields = roleFields(50 + count);
			ids.push((await snapshots.create(guild.id, manual)).snapshot.id);
		}
		const turns = [() => snapshots.delete(guild.id, ids[3]!), () => snapshots.delete(guild.id, ids[1]!)];
		const slow = snapshotSetting(
			pausing(db, async () => turns.pop()?.()),
			{ guild }
		).snapshots;
		await slow.delete(guild.id, ids[2]!);
		turns.push(() => snapshots.delete(guild.id, ids[0]!));
		guild.addRole(9);
		const { snapshot, difference } = await slow.create(guild.id, manual);
		expect(turns).toEqual([]);
		expect(difference).toBeNull();
		expect((await snapshots.list(guild.id)).map(({ id }) => id)).toEqual([snapshot.id]);
		expect(await snapshots.verify(guild.id, snapshot.id)).toBe(true);
		expect(await brokenRules(db)).toEqual([]);
	});

	test('a snapshot of which the last reading is pulled away is laid over the head of then', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		guild.addRole(1);
		const first = await snapshots.create(guild.id, manual);
		guild.addRole(2);
		const second = await snapshots.create(guild.id, manual);
		let reads = 0;
		// The head is read last, just before it is written.
		const slow = snapshotSetting(
			pausing(db, async () => {
				reads += 1;
				if (reads === 2) await snapshots.delete(guild.id, second.snapshot.id);
			}),
			{ guild }
		).snapshots;
		const third = await slow.create(guild.id, manual);
		expect(reads).toBe(3);
		expect((await snapshots.list(guild.id)).map(({ id }) => id)).toEqual([third.snapshot.id, first.snapshot.id]);
		for (const { id } of [first.snapshot, third.snapshot]) expect(await snapshots.verify(guild.id, id)).toBe(true);
		expect(await brokenRules(db)).toEqual([]);
	});

	test('what a process saw before it fell asleep is not stored over what another saw since', async () => {
		const { db } = await open();
		const sleeper = snapshotSetting(db);
		const other = snapshotSetting(db, { guild: sleeper.guild, clock: sleeper.clock });
		const { guild, clock } = sleeper;
		const [asleep, awake] = [signal(), signal()];
		const bans = guild.bans.bind(guild);
		guild.canReadBans = true;
		guild.bans = async function* () {
			guild.bans = bans;
			asleep.arrive();
			await awake.arrived;
			yield* bans();
		};
		const late = sleeper.snapshots.create(guild.id, manual);
		await asleep.arrived;
		clock.turn(3_600_000);
		guild.addRole(1);
		const { snapshot } = await other.snapshots.create(guild.id, manual);
		awake.arrive();
		await expect(late).rejects.toThrow('lease');
		expect(await other.snapshots.list(guild.id)).toMatchObject([{ id: snapshot.id, createdAt: clock.time }]);
	});

	test('one in which nothing changed writes no layer and no rows', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db);
		guild.addRole(1);
		for (let count = 0; count < 3; count += 1) await snapshots.create(guild.id, manual);
		const count = (entity: typeof SnapshotLayer | typeof SnapshotRole) => db.read((reader) => reader.count(entity));
		expect([await count(SnapshotLayer), await count(SnapshotRole)]).toEqual([1, 2]);
	});

	test('times are those of the look, not of the storing', async () => {
		const { db } = await open();
		const { guild, clock, snapshots } = snapshotSetting(db);
		const began = clock.time;
		const channels = guild.channels.bind(guild);
		guild.channels = () => {
			clock.turn(30_000);
			return channels();
		};
		const { snapshot } = await snapshots.create(guild.id, manual);
		expect(snapshot.createdAt).toBe(began);
		expect(snapshot.captures.ban).toMatchObject({ at: began });
	});
});

eachDatabase('a guild counts as unchanged', (open) => {
	test('only as long as the snapshot is there and is the last', async () => {
		const { db } = await open();
		const { guild, snapshots } = snapshotSetting(db, { isWatched: true });
		const first = await snapshots.create(guild.id, manual);
		const second = await snapshots.create(guild.id, manual);
		expect(await snapshots.isUnchanged(guild.id)).toBe(true);
		await snapshots.delete(guild.id, first.snapshot.id);
		expect(await snapshots.isUnchanged(guild.id)).toBe(true);
		await snapshotSetting(db, { guild }).snapshots.delete(guild.id, second.snapshot.id);
		expect(await snapshots.isUnchanged(guild.id)).toBe(false);
		await snapshotSetting(db, { guild }).snapshots.create(guild.id, manual);
		expect(await snapshots.isUnchanged(guild.id)).toBe(false);
	});

	test('only when nothing failed and the lists were whole', async () => {
		const { db } = await open();
		const { guild, changes, snapshots } = snapshotSetting(db, { isWatched: true });
		const bans = guild.bans.bind(guild);
		guild.bans = () => {
			throw new ReadError('failed', '503');
		};
		await snapshots.create(guild.id, manual);
		expect(await snapshots.isUnchanged(guild.id)).toBe(false);
		guild.bans = bans;
		guild.isSessionWhole = false;
		changes.lost();
		await snapshots.create(guild.id, manual);
		expect(await snapshots.isUnchanged(guild.id)).toBe(false);
		guild.isSessionWhole = true;
		guild.canReadBans = false;
		changes.touch(guild.id);
		await snapshots.create(guild.id, manual);
		expect(await snapshots.isUnchanged(guild.id)).toBe(true);
	});
});
