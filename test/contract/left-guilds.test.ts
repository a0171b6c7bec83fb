import { expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { entitiesWith } from '../../src/database/entitiesWith';
import { padId } from '../../src/database/ids';
import { GuildProfile } from '../../src/entities/GuildProfile';
import { GuildRestore } from '../../src/entities/GuildRestore';
import { Message } from '../../src/entities/Message';
import { OptOut } from '../../src/entities/OptOut';
import { SnapshotLayer } from '../../src/entities/SnapshotLayer';
import { SnapshotRole } from '../../src/entities/SnapshotRole';
import { KnownGuilds, type GuildRecord } from '../../src/vault/guilds/KnownGuilds';
import { LeftGuilds } from '../../src/vault/guilds/LeftGuilds';
import { JobRunner } from '../../src/vault/jobs/JobRunner';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { OptOuts } from '../../src/vault/privacy/OptOuts';
import { GuildSettings } from '../../src/vault/settings/GuildSettings';
import { addChannel, ada, message, store } from '../support/archive/pages';
import { eachDatabase } from '../support/databases';
import { manual, snapshotSetting } from '../support/snapshotSetting';
import { TestClock } from '../support/TestClock';

const day = 86_400_000;
const other = { id: '900000000000000002', name: 'Other', ownerId: ada.id };

/** A guild of which something of each sort is stored, and another of which some messages are. */
async function setting(database: Database, keep: number | null = 90 * day) {
	const clock = new TestClock();
	const { guild, snapshots } = snapshotSetting(database, { clock });
	const jobs = new Jobs(database, clock);
	const runner = new JobRunner(jobs, clock, { warn: fail, error: fail });
	const known = new KnownGuilds(database, clock);
	const told = { left: [] as (number | null)[], removed: [] as GuildRecord[], swept: 0 };
	const left = new LeftGuilds({
		...{ database, known, jobs, clock, keep },
		files: { schedule: () => Promise.resolve(void (told.swept += 1)) },
		onLeft: (_, until) => void told.left.push(until),
		onRemoved: (record) => void told.removed.push(record)
	});
	runner.handle(LeftGuilds.kind, left);
	const here = { id: guild.id, name: 'Here', ownerId: ada.id };
	await known.see([here, other]);
	await snapshots.create(here.id, manual);
	guild.addRole(7);
	await snapshots.create(here.id, manual);
	await new GuildSettings(database, clock).set(here.id, { language: 'de' });
	await new OptOuts(database, clock).add(here.id, ada.id);
	await addChannel(database, {}, here.id);
	await addChannel(database, { id: '920000000000000001' } as never, other.id);
	await store(database, [message(1), message(2)], new Set(), here.id);
	await store(database, [message(3, { channel_id: '920000000000000001' })], new Set(), other.id);
	await jobs.enqueue({ kind: 'some', guildId: here.id, runAt: clock.now() + 1000 * day });
	const turn = async (days: number) => {
		clock.turn(days * day);
		await runner.runDue();
	};
	return { clock, snapshots, known, left, told, here, turn };
}

function fail(...values: readonly unknown[]): never {
	throw new Error(values.map(String).join(' '));
}

/** Tables that hold something of the guild. */
async function traces(database: Database, guildId: string): Promise<string[]> {
	const found: string[] = [];
	for (const entity of entitiesWith('guild_id')) {
		const rows: object[] = await database.read((reader) =>
			reader.query(`SELECT 1 FROM ${database.table(entity)} WHERE guild_id = ? LIMIT 1`, [padId(guildId)])
		);
		if (rows.length > 0) found.push(entity.name);
	}
	return found;
}

eachDatabase('a guild that the bot has left', (open) => {
	test('is kept for its time, then nothing is but who does not want to be stored; others stay', async () => {
		const { db } = await open();
		const { snapshots, left, told, here, turn, clock } = await setting(db);
		const before = await traces(db, here.id);
		expect(before).toEqual(
			expect.arrayContaining(['SnapshotChain', 'GuildSettingsRow', 'Message', 'ArchivedChannel', 'JobRow', 'KnownGuild'])
		);
		await left.leave(here.id);
		expect(told.left).toEqual([clock.now() + 90 * day]);
		await turn(89.9);
		expect(await traces(db, here.id)).toEqual(before);
		expect(await snapshots.list(here.id)).toHaveLength(2);
		await turn(0.1);
		expect(await traces(db, here.id)).toEqual([OptOut.name]);
		expect(told.removed).toMatchObject([{ name: 'Here', ownerId: ada.id }]);
		expect(told.swept).toBe(1);
		const counts = await db.read((reader) =>
			Promise.all([SnapshotLayer, SnapshotRole, GuildProfile, Message].map((entity) => reader.count<object>(entity)))
		);
		expect(counts).toEqual([0, 0, 0, 1]);
		expect(await traces(db, other.id)).toEqual(expect.arrayContaining(['Message', 'ArchivedChannel', 'KnownGuild']));
	});

	test('that it came back to loses nothing', async () => {
		const { db } = await open();
		const { snapshots, known, left, here, turn, clock } = await setting(db);
		await left.leave(here.id);
		await turn(60);
		await known.see([here]);
		await turn(60);
		expect(await snapshots.list(here.id)).toHaveLength(2);
		expect(await known.get(here.id)).toEqual({ ...here, leftAt: null });
		await left.leave(here.id);
		await turn(89);
		expect(await snapshots.list(here.id)).toHaveLength(2);
		expect((await known.get(here.id))!.leftAt).toBe(clock.now() - 89 * day);
		await turn(1);
		expect(await known.get(here.id)).toBeNull();
	});

	test('is noticed at the next start; an outage or another process’s shard is no leaving', async () => {
		const { db } = await open();
		const { known, left, told, here, clock } = await setting(db);
		await left.callRoll({ present: [here.id], seen: [], isOurs: (id) => id !== other.id });
		expect(await known.left()).toEqual([]);
		const missing = await left.callRoll({ present: [other.id], seen: [{ ...other, name: 'Renamed' }], isOurs: () => true });
		expect(missing).toEqual([{ ...here, leftAt: clock.now() }]);
		expect(told.left).toHaveLength(1);
		clock.turn(day);
		expect(await left.callRoll({ present: [other.id], seen: [], isOurs: () => true })).toEqual([]);
		expect(await known.left()).toEqual([{ ...here, leftAt: clock.now() - day }]);
		expect(await known.get(other.id)).toMatchObject({ name: 'Renamed' });
		await left.callRoll({ present: [here.id, other.id], seen: [], isOurs: () => true });
		expect(await known.left()).toEqual([]);
	});

	test('waits while it is loaded elsewhere, and stays where everything is kept', async () => {
		const { db } = await open();
		const { snapshots, left, here, turn, clock } = await setting(db);
		const loading = {
			...{ guild_id: other.id, source_guild_id: here.id, snapshot_id: 1, hold_id: null, state: 'paused' as const, options: '{}' },
			...{ confirmed: '[]', laid: false, cancelled: false, owner: null, created_by: null, resumes_at: null, ended_at: null }
		};
		const own = { ...loading, guild_id: here.id };
		for (const row of [own, loading]) await db.write((tx) => tx.insert(GuildRestore, { ...row, created_at: clock.now() }));
		await left.leave(here.id);
		await turn(90);
		expect(await snapshots.list(here.id)).toHaveLength(2);
		await db.write((tx) => tx.update(GuildRestore, { guild_id: other.id }, { state: 'done' as const }));
		await turn(1);
		expect(await snapshots.list(here.id)).toEqual([]);

		const { db: second } = await open();
		const forever = await setting(second, null);
		await forever.left.leave(forever.here.id);
		await forever.turn(5000);
		expect(forever.told).toMatchObject({ left: [null], removed: [] });
		expect(await forever.snapshots.list(forever.here.id)).toHaveLength(2);
	});
});
