import { afterEach, beforeEach, expect, test } from 'vitest';
import { AutomaticSnapshots } from '../../src/vault/automatic/AutomaticSnapshots';
import type { Job } from '../../src/vault/jobs/Job';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { ReadError } from '../../src/vault/snapshots/GuildReader';
import type { UnreadReason } from '../../src/vault/snapshots/model';
import { openTestDatabase, type TestDatabase } from '../support/databases';
import { manual, snapshotSetting, type Setting } from '../support/snapshotSetting';

const hour = 3_600_000;
let database: TestDatabase;
let setting: Setting;
let automatic: AutomaticSnapshots;
let isGone: boolean;
const failures: unknown[] = [];

beforeEach(async () => {
	database = await openTestDatabase('sqlite');
	isGone = false;
	setting = snapshotSetting(database.db, { isWatched: true });
	const { snapshots, clock } = setting;
	automatic = new AutomaticSnapshots({
		snapshots,
		clock,
		jobs: new Jobs(database.db, clock),
		interval: () => Promise.resolve(60),
		isGone: () => isGone,
		onError: (error) => failures.splice(0, failures.length, error)
	});
});
afterEach(() => database.close());

function turn() {
	const { id } = setting.guild;
	const job: Job = { id: 1, kind: AutomaticSnapshots.kind, guildId: id, payload: null, attempt: 1, maxAttempts: 3, owner: 'test' };
	return automatic.run(job);
}

function failWith(reason: UnreadReason): void {
	setting.guild.guild = () => Promise.reject(new ReadError(reason, 'No answer'));
}

test('Discord fails: it is told, and tried again soon', async () => {
	failWith('failed');
	await expect(turn()).rejects.toMatchObject({ code: 'GuildUnavailable' });
	expect(failures).toMatchObject([{ code: 'GuildUnavailable' }]);
});

test('an outage of the server: it is told, and waits for the next turn', async () => {
	failWith('unavailable');
	const { again } = await turn();
	expect(again).toBeGreaterThan(setting.clock.time);
	expect(again).toBeLessThanOrEqual(setting.clock.time + hour);
	expect(failures).toMatchObject([{ code: 'GuildUnavailable' }]);
});

test('a bot that was removed while it was away takes no more turns', async () => {
	isGone = true;
	expect(await turn()).toEqual({});
	expect(await setting.snapshots.list(setting.guild.id)).toEqual([]);
});

test('the last snapshot is deleted: the next turn takes one, though nothing has changed', async () => {
	const { guild, snapshots } = setting;
	await snapshots.create(guild.id, manual);
	await turn();
	const [last, ...others] = await snapshots.list(guild.id);
	expect(others).toEqual([]);
	await snapshots.delete(guild.id, last!.id);
	await turn();
	expect(await snapshots.list(guild.id)).toMatchObject([{ type: 'automatic' }]);
});
