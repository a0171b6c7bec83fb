import { expect, it } from 'vitest';
import { JobRow } from '../../src/entities/Job';
import { backoff } from '../../src/vault/jobs/backoff';
import type { Job, NewJob } from '../../src/vault/jobs/Job';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { eachDatabase } from '../support/databases';
import { TestClock } from '../support/TestClock';

const guilds = { a: '100', b: '1013566456473006091', c: '300' };
const claim = { kinds: ['work'], leaseMs: 60_000 };

eachDatabase('the rows of jobs', (open) => {
	const setUp = async () => {
		const { db } = await open();
		const clock = new TestClock();
		return { db, clock, jobs: new Jobs(db, clock) };
	};
	const add = async (jobs: Jobs, ...added: Partial<NewJob>[]) => {
		for (const job of added) await jobs.enqueue({ kind: 'work', ...job });
	};
	const claimAll = async (jobs: Jobs) => {
		const claimed: Job[] = [];
		for (let job = await jobs.claim(claim); job; job = await jobs.claim(claim)) claimed.push(job);
		return claimed;
	};
	const payloads = (claimed: readonly Job[]) => claimed.map(({ payload }) => payload);

	it('gives each job to one taker, with all that was put in', async () => {
		const { jobs } = await setUp();
		await jobs.enqueue({ kind: 'work', guildId: guilds.b, payload: { text: '😀 "quoted"', list: [1, null] }, maxAttempts: 3 });
		const taken = (await Promise.all([1, 2, 3].map(() => jobs.claim(claim)))).filter((job) => job !== null);
		expect(taken).toMatchObject([
			{ kind: 'work', guildId: guilds.b, payload: { text: '😀 "quoted"', list: [1, null] }, attempt: 1, maxAttempts: 3 }
		]);
		expect(await jobs.complete(taken[0]!)).toBe(true);
		expect(await jobs.complete(taken[0]!)).toBe(false);
	});

	it('waits until a job is due, and leaves other kinds alone', async () => {
		const { jobs, clock } = await setUp();
		await add(jobs, { runAt: clock.now() + 10, payload: 'later' }, { kind: 'other' });
		expect(await jobs.claim(claim)).toBeNull();
		clock.turn(10);
		expect(await jobs.claim(claim)).toMatchObject({ payload: 'later' });
		expect(await jobs.claim({ ...claim, kinds: [] })).toBeNull();
	});

	it('takes the most urgent first, then the oldest', async () => {
		const { jobs, clock } = await setUp();
		await add(jobs, { payload: 1 }, { payload: 2, runAt: clock.now() - 5 }, { payload: 3, priority: 1 }, { payload: 4, priority: -1 });
		expect(payloads(await claimAll(jobs))).toEqual([3, 2, 1, 4]);
	});

	it('lets guilds take turns, one job each at a time', async () => {
		const { jobs } = await setUp();
		await add(jobs, ...['a1', 'a2', 'a3'].map((payload) => ({ guildId: guilds.a, payload })));
		await add(jobs, { guildId: guilds.b, payload: 'b1' }, { payload: 'none 1' }, { payload: 'none 2' });
		const first = await claimAll(jobs);
		expect(payloads(first)).toEqual(['a1', 'b1', 'none 1', 'none 2']);
		await jobs.complete(first[0]!);
		expect(payloads(await claimAll(jobs))).toEqual(['a2']);
	});

	it('adds no second job with a living key, and brings the first forward', async () => {
		const { db, jobs, clock } = await setUp();
		const key = { dedupeKey: `snapshot:${guilds.a}` };
		const at = clock.now();
		const first = await jobs.enqueue({ kind: 'work', ...key, runAt: at + 100 });
		expect(await jobs.enqueue({ kind: 'work', ...key, runAt: at + 200 })).toEqual({ id: first.id, added: false });
		expect(await jobs.find(key.dedupeKey)).toMatchObject({ state: 'waiting', runAt: at + 100 });
		expect(await jobs.enqueue({ kind: 'work', ...key })).toEqual({ id: first.id, added: false });
		expect(await jobs.find(key.dedupeKey)).toMatchObject({ runAt: at });
		const job = await jobs.claim(claim);
		expect(await jobs.enqueue({ kind: 'work', ...key })).toMatchObject({ added: false });
		await jobs.complete(job!);
		expect(await jobs.find(key.dedupeKey)).toBeNull();
		expect(await jobs.enqueue({ kind: 'work', ...key })).toMatchObject({ added: true });
		expect(await db.read((reader) => reader.count(JobRow))).toBe(1);
	});

	it('adds one job for a key that many add at once', async () => {
		const { db, jobs } = await setUp();
		const results = await Promise.all(Array.from({ length: 8 }, () => jobs.enqueue({ kind: 'work', dedupeKey: 'same' })));
		expect(results.filter(({ added }) => added)).toHaveLength(1);
		expect(new Set(results.map(({ id }) => id)).size).toBe(1);
		expect(await db.read((reader) => reader.count(JobRow))).toBe(1);
	});

	it('moves and removes a job that waits, not one that runs', async () => {
		const { jobs, clock } = await setUp();
		await add(jobs, { dedupeKey: 'x' });
		expect(await jobs.reschedule('x', clock.now() + 50)).toBe(true);
		expect(await jobs.claim(claim)).toBeNull();
		expect(await jobs.reschedule('x', clock.now())).toBe(true);
		const job = await jobs.claim(claim);
		expect(await jobs.reschedule('x', 0)).toBe(false);
		expect(await jobs.cancel('x')).toBe(false);
		await jobs.complete(job!, clock.now() + 50);
		expect(await jobs.cancel('x')).toBe(true);
		expect(await jobs.find('x')).toBeNull();
	});

	it('tries again later what failed, and gives it up in the end', async () => {
		const { db, jobs, clock } = await setUp();
		await add(jobs, { dedupeKey: 'x', maxAttempts: 2 });
		const first = await jobs.claim(claim);
		expect(await jobs.fail(first!, new Error('once'))).toBe('waiting');
		const waiting = await jobs.find('x');
		expect(waiting).toMatchObject({ attempts: 1, lastError: expect.stringContaining('once') as string });
		expect(waiting!.runAt - clock.now()).toBeGreaterThanOrEqual(24_000);
		expect(waiting!.runAt - clock.now()).toBeLessThanOrEqual(36_000);
		clock.turn(36_000);
		const second = await jobs.claim(claim);
		expect(second).toMatchObject({ attempt: 2 });
		expect(await jobs.fail(second!, 'twice')).toBe('dead');
		clock.turn(1e9);
		expect(await jobs.claim(claim)).toBeNull();
		expect(await db.read((reader) => reader.find(JobRow))).toMatchObject([{ state: 'dead', dedupe_key: null, last_error: 'twice' }]);
		// The dead one does not stand in the way of a new one.
		expect(await jobs.enqueue({ kind: 'work', dedupeKey: 'x' })).toMatchObject({ added: true });
	});

	it('starts over what recurs, also after its last attempt failed', async () => {
		const { jobs, clock } = await setUp();
		await add(jobs, { dedupeKey: 'x', maxAttempts: 1 });
		expect(await jobs.fail((await jobs.claim(claim))!, new Error('no'), clock.now() + 7)).toBe('waiting');
		expect(await jobs.find('x')).toMatchObject({ runAt: clock.now() + 7, attempts: 0 });
	});

	it('gives the job of a process that died to another, which alone may end it', async () => {
		const { jobs, clock } = await setUp();
		await add(jobs, { guildId: guilds.a, payload: 'x' });
		const first = await jobs.claim(claim);
		clock.turn(59_999);
		expect(await jobs.claim(claim)).toBeNull();
		clock.turn(1);
		const second = await jobs.claim(claim);
		expect(second).toMatchObject({ id: first!.id, payload: 'x', attempt: 2 });
		expect(await jobs.renew(first!, 60_000)).toBe(false);
		expect(await jobs.complete(first!)).toBe(false);
		await jobs.fail(first!, new Error('late'));
		expect(await jobs.renew(second!, 60_000)).toBe(true);
		expect(await jobs.complete(second!)).toBe(true);
	});

	it('gives a job that took the process down at every attempt once more to be given up', async () => {
		const { db, jobs, clock } = await setUp();
		await add(jobs, { maxAttempts: 2 }, { payload: 'innocent', runAt: clock.now() + 180_003 });
		for (const attempt of [1, 2, 3]) {
			expect(await jobs.claim(claim)).toMatchObject({ attempt, maxAttempts: 2 });
			clock.turn(60_001);
		}
		const last = await jobs.claim(claim);
		expect(last).toMatchObject({ attempt: 4 });
		expect(await jobs.fail(last!, new Error('No attempt is left.'))).toBe('dead');
		expect(await jobs.claim(claim)).toMatchObject({ payload: 'innocent' });
		expect(await db.read((reader) => reader.findBy(JobRow, { state: 'dead' }))).toHaveLength(1);
	});

	it('gives a process the jobs of its shards, and those of no guild', async () => {
		const { jobs } = await setUp();
		// By (id >> 22) % 2: 0, 1 and 0.
		const [even, odd, small] = ['1013566456468811776', '1013566456473006080', '100'];
		await add(jobs, ...[even, odd, small].map((guildId) => ({ guildId, payload: guildId })), { payload: 'none' });
		const idsOf = async (ids: readonly number[], count = 2) => (await jobs.due({ ...claim, shards: { count, ids } })).length;
		expect(await idsOf([0])).toBe(3);
		expect(await idsOf([1])).toBe(2);
		expect(await idsOf([0, 1])).toBe(4);
		expect(await idsOf([0], 1)).toBe(4);
		expect(await jobs.claim({ ...claim, shards: { count: 2, ids: [1] } })).toMatchObject({ payload: odd });
	});

	it('never gives two jobs of one guild at a time, however many take at once', async () => {
		const { jobs } = await setUp();
		await add(jobs, ...[1, 2, 3, 4].map((payload) => ({ guildId: guilds.a, payload })));
		const ids = [1, 2, 3, 4];
		const taken = (await Promise.all(ids.map((id) => jobs.take(id, claim)))).filter((job) => job !== null);
		expect(taken).toHaveLength(1);
		await jobs.complete(taken[0]!);
		const next = ids.find((id) => id !== taken[0]!.id)!;
		expect(await jobs.take(next, claim)).toMatchObject({ id: next });
	});

	it('a guild is not held by a job whose process died and whose kind nobody does any more', async () => {
		const { clock, jobs } = await setUp();
		await add(jobs, { guildId: guilds.a, kind: 'old' }, { guildId: guilds.a });
		expect(await jobs.claim({ ...claim, kinds: ['old'] })).not.toBeNull();
		expect(await jobs.claim(claim)).toBeNull();
		clock.turn(60_000);
		expect(await jobs.claim(claim)).toMatchObject({ kind: 'work' });
	});

	it('takes back a job undone, without counting it', async () => {
		const { jobs } = await setUp();
		await add(jobs, {});
		await jobs.release((await jobs.claim(claim))!);
		expect(await jobs.claim(claim)).toMatchObject({ attempt: 1 });
	});

	it('remembers what its owner notes, and nobody else', async () => {
		const { clock, jobs } = await setUp();
		await add(jobs, { payload: { page: 1 } });
		const first = (await jobs.claim(claim))!;
		expect(await jobs.amend(first, { page: 2 })).toBe(true);
		clock.turn(claim.leaseMs + 1);
		const second = (await jobs.claim(claim))!;
		expect(second.payload).toEqual({ page: 2 });
		expect(await jobs.amend(first, { page: 9 })).toBe(false);
		await jobs.release(second);
		expect((await jobs.claim(claim))!.payload).toEqual({ page: 2 });
	});
});

it('the wait after a failure doubles from half a minute to an hour, give or take a fifth', () => {
	expect([1, 2, 3, 7, 8, 50].map((attempt) => backoff(attempt, () => 0.5))).toEqual([
		30_000, 60_000, 120_000, 1_920_000, 3_600_000, 3_600_000
	]);
	expect([0, 1].map((random) => backoff(1, () => random))).toEqual([24_000, 36_000]);
});
