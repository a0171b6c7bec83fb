import { expect, it } from 'vitest';
import { JobRow } from '../../src/entities/Job';
import { backoff } from '../../src/vault/jobs/backoff';
import { EmbeddedScheduler } from '../../src/vault/jobs/EmbeddedScheduler';
import type { Job, NewJob } from '../../src/vault/jobs/Job';
import type { JobRunnerOptions } from '../../src/vault/jobs/JobRunner';
import { JobRunner } from '../../src/vault/jobs/JobRunner';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { eachDatabase } from '../support/databases';
import { signal } from '../support/signal';
import { TestClock } from '../support/TestClock';

const guilds = { a: '100', b: '1013566456473006091', c: '300' };
const claim = { kinds: ['work'], leaseMs: 60_000 };

/** Keeps what is said, so that nothing unexpected passes unseen. */
function notebook() {
	const said: string[] = [];
	const write = (...values: readonly unknown[]) => void said.push(String(values[0]));
	return { said, warn: write, error: write };
}

eachDatabase('the queue of jobs', (open) => {
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

	it('gives up a job that takes the process down every time', async () => {
		const { db, jobs, clock } = await setUp();
		await add(jobs, { maxAttempts: 2 }, { payload: 'innocent', runAt: clock.now() + 60_001 });
		for (const attempt of [1, 2]) {
			expect(await jobs.claim(claim)).toMatchObject({ attempt });
			clock.turn(60_001);
		}
		expect(await jobs.claim(claim)).toMatchObject({ payload: 'innocent' });
		expect(await db.read((reader) => reader.findBy(JobRow, { state: 'dead' }))).toHaveLength(1);
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

	const setUpRunner = async (options?: JobRunnerOptions) => {
		const { db, clock, jobs } = await setUp();
		const log = notebook();
		return { db, clock, jobs, log, runner: new JobRunner(jobs, clock, log, options) };
	};

	it('is worked off in one pass, so many at a time', async () => {
		const { db, jobs, runner } = await setUpRunner({ concurrency: 2 });
		let running = 0;
		let most = 0;
		const done: unknown[] = [];
		const full = signal();
		runner.handle('work', {
			async run({ payload }) {
				most = Math.max(most, (running += 1));
				if (running === 2) full.arrive();
				await full.arrived;
				running -= 1;
				done.push(payload);
			}
		});
		await add(jobs, ...[1, 2, 3, 4, 5].map((payload) => ({ payload })));
		await Promise.all([runner.runDue(), runner.runDue()]);
		expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
		expect(most).toBe(2);
		expect(await db.read((reader) => reader.count(JobRow))).toBe(0);
	});

	it('lets what recurs wait for its next turn', async () => {
		const { clock, jobs, runner } = await setUpRunner();
		let runs = 0;
		runner.handle('work', { run: () => Promise.resolve({ again: clock.now() - 5 + 10 * (runs += 1) }) });
		await add(jobs, { dedupeKey: 'x' });
		await runner.runDue();
		expect(runs).toBe(1);
		clock.turn(5);
		await runner.runDue();
		expect(runs).toBe(2);
	});

	it('is looked at again when called in the middle of a long job', async () => {
		const { jobs, runner } = await setUpRunner();
		const goOn = signal();
		const begun = { long: signal(), short: signal() };
		runner.handle('work', {
			async run({ payload }) {
				begun[payload as 'long' | 'short'].arrive();
				if (payload === 'long') await goOn.arrived;
			}
		});
		await add(jobs, { payload: 'long' });
		const pass = runner.runDue();
		await begun.long.arrived;
		await add(jobs, { payload: 'short' });
		void runner.runDue();
		await begun.short.arrived;
		goOn.arrive();
		await pass;
	});

	it('says what failed, and asks a recurring job when to start over', async () => {
		const { clock, jobs, runner, log } = await setUpRunner();
		const next = clock.now() + 1000;
		runner.handle('work', { run: () => Promise.reject(new Error('no')), whenExhausted: () => next });
		runner.handle('frail', { run: () => Promise.reject(new Error('no')) });
		await add(
			jobs,
			{ dedupeKey: 'x', maxAttempts: 1 },
			{ kind: 'frail', dedupeKey: 'y' },
			{ kind: 'frail', dedupeKey: 'z', maxAttempts: 1 }
		);
		await runner.runDue();
		expect(await jobs.find('x')).toMatchObject({ runAt: next, attempts: 0, state: 'waiting' });
		expect(await jobs.find('y')).toMatchObject({ attempts: 1 });
		expect(log.said.map((words) => words.replace(/^Job \d+ /, '')).sort()).toEqual([
			'(frail) failed, attempt 1 of 1; it is given up',
			'(frail) failed, attempt 1 of 8',
			'(work) failed, attempt 1 of 1'
		]);
	});

	it('keeps a job while its handler works', async () => {
		const { db, clock, jobs, runner } = await setUpRunner({ leaseMs: 60 });
		const goOn = signal();
		const begun = signal();
		runner.handle('work', {
			async run() {
				begun.arrive();
				await goOn.arrived;
			}
		});
		await add(jobs, { dedupeKey: 'x' });
		const pass = runner.runDue();
		await begun.arrived;
		clock.turn(59);
		const leasedUntil = async () => (await db.read((reader) => reader.findOneByOrFail(JobRow, { dedupe_key: 'x' }))).lease_until;
		await expect.poll(leasedUntil, { interval: 5 }).toBe(clock.now() + 60);
		clock.turn(59);
		expect(await jobs.claim(claim)).toBeNull();
		goOn.arrive();
		await pass;
		expect(await jobs.find('x')).toBeNull();
	});

	it('tells a handler that its job was given to another', async () => {
		const { clock, jobs, runner, log } = await setUpRunner({ leaseMs: 60 });
		const begun = signal();
		runner.handle('work', {
			run(_job, aborted) {
				begun.arrive();
				return new Promise((_, reject) => aborted.addEventListener('abort', () => reject(aborted.reason as Error)));
			}
		});
		await add(jobs, { dedupeKey: 'x' });
		const pass = runner.runDue();
		await begun.arrived;
		let other: Job | null = null;
		// A renewal may come in between.
		while (!other) {
			clock.turn(60);
			other = await jobs.claim(claim);
		}
		expect(other).toMatchObject({ attempt: 2 });
		await pass;
		expect(log.said).toHaveLength(1);
		expect(await jobs.find('x')).toMatchObject({ state: 'running' });
		expect(await jobs.complete(other)).toBe(true);
	});

	it('stops: handlers leave off, and their jobs wait for the next start', async () => {
		const { jobs, runner, log } = await setUpRunner({ concurrency: 1 });
		const begun = signal();
		runner.handle('work', {
			run(_job, aborted) {
				begun.arrive();
				return new Promise((_, reject) => aborted.addEventListener('abort', () => reject(aborted.reason as Error)));
			}
		});
		await add(jobs, { dedupeKey: 'x' }, { dedupeKey: 'y' });
		const scheduler = new EmbeddedScheduler(runner, log, 5);
		scheduler.start();
		scheduler.start();
		await begun.arrived;
		await scheduler.stop();
		scheduler.start();
		expect(await jobs.find('x')).toMatchObject({ state: 'waiting', attempts: 0 });
		expect(await jobs.find('y')).toMatchObject({ state: 'waiting', attempts: 0 });
		expect(log.said).toEqual([]);
	});

	it('is looked at again and again by the scheduler, and survives a database that is away', async () => {
		const { db, jobs, runner, log } = await setUpRunner();
		const done = [signal(), signal()];
		let runs = 0;
		runner.handle('work', { run: () => Promise.resolve(done[runs++]?.arrive()) });
		const scheduler = new EmbeddedScheduler(runner, log, 5);
		scheduler.start();
		for (const { arrived } of done) {
			await add(jobs, {});
			await arrived;
		}
		await expect.poll(() => db.read((reader) => reader.count(JobRow))).toBe(0);
		expect(log.said).toEqual([]);
		await db.close();
		await expect.poll(() => log.said.length).toBeGreaterThan(1);
		await scheduler.stop();
		expect(log.said[0]).toMatch(/could not be looked at/);
	});
});

it('the wait after a failure doubles from half a minute to an hour, give or take a fifth', () => {
	expect([1, 2, 3, 7, 8, 50].map((attempt) => backoff(attempt, () => 0.5))).toEqual([
		30_000, 60_000, 120_000, 1_920_000, 3_600_000, 3_600_000
	]);
	expect([0, 1].map((random) => backoff(1, () => random))).toEqual([24_000, 36_000]);
});
