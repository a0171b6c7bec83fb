import { expect, it } from 'vitest';
import { JobRow } from '../../src/entities/Job';
import { EmbeddedScheduler } from '../../src/vault/jobs/EmbeddedScheduler';
import type { Job, NewJob } from '../../src/vault/jobs/Job';
import { everyMove, JobDesk } from '../../src/vault/jobs/JobDesk';
import type { JobEnd } from '../../src/vault/jobs/JobRunner';
import type { Jobs } from '../../src/vault/jobs/Jobs';
import { eachQueue } from '../support/eachQueue';
import { signal } from '../support/signal';

const guilds = { a: '100', b: '1013566456473006091' };

eachQueue('the queue of jobs', (open) => {
	const add = async (jobs: Jobs, ...added: Partial<NewJob>[]) => {
		for (const job of added) await jobs.enqueue({ kind: 'work', ...job });
	};
	/** A handler that waits until it is told to leave off. */
	const untilAborted = (begun: { arrive(): void }) => ({
		run(_job: Job, aborted: AbortSignal): Promise<void> {
			begun.arrive();
			return new Promise((_, reject) => aborted.addEventListener('abort', () => reject(aborted.reason as Error)));
		}
	});

	it('is worked off, so many at a time', async () => {
		const { db, jobs, join, settled } = await open();
		const { queue, runner } = join({ concurrency: 2 });
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
		await Promise.all([queue.runDue(), queue.runDue()]);
		await settled();
		expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
		expect(most).toBe(2);
		expect(await db.read((reader) => reader.count(JobRow))).toBe(0);
	});

	it('begins the most urgent first, then the oldest', async () => {
		const { clock, jobs, join, settled } = await open();
		const { queue, runner } = join({ concurrency: 1 });
		const begun: unknown[] = [];
		runner.handle('work', { run: async ({ payload }) => void begun.push(payload) });
		await add(jobs, { payload: 1 }, { payload: 2, runAt: clock.now() - 5 }, { payload: 3, priority: 1 }, { payload: 4, priority: -1 });
		await queue.runDue();
		await settled();
		expect(begun).toEqual([3, 2, 1, 4]);
	});

	it('lets a guild with many jobs delay nobody, and begins one of them at a time', async () => {
		const { jobs, join, settled } = await open();
		const { queue, runner } = join({ concurrency: 2 });
		const begun: unknown[] = [];
		let running = 0;
		runner.handle('work', {
			async run({ guildId, payload }) {
				if (guildId === guilds.a) expect((running += 1)).toBe(1);
				begun.push(payload);
				await Promise.resolve();
				if (guildId === guilds.a) running -= 1;
			}
		});
		await add(jobs, ...Array.from({ length: 15 }, (_, index) => ({ guildId: guilds.a, payload: index })));
		await add(jobs, { guildId: guilds.b, payload: 'b' });
		await queue.runDue();
		await settled();
		expect(begun).toHaveLength(16);
		expect(begun.indexOf('b')).toBeLessThan(5);
		expect(begun.filter((payload) => payload !== 'b')).toEqual(Array.from({ length: 15 }, (_, index) => index));
	});

	it('is shared by processes: each job is done once', async () => {
		const { jobs, join, settled } = await open();
		const done: unknown[] = [];
		const workers = [join(), join()];
		for (const { runner } of workers) runner.handle('work', { run: async ({ payload }) => void done.push(payload) });
		await add(jobs, ...Array.from({ length: 30 }, (_, index) => ({ payload: index })));
		await Promise.all(workers.map(({ queue }) => queue.runDue()));
		await settled();
		expect(done.sort((left, right) => Number(left) - Number(right))).toEqual(Array.from({ length: 30 }, (_, index) => index));
	});

	it('lets what recurs wait for its next turn', async () => {
		const { clock, jobs, join, settled } = await open();
		const { queue, runner } = join();
		let runs = 0;
		runner.handle('work', { run: () => Promise.resolve({ again: clock.now() - 5 + 10 * (runs += 1) }) });
		await add(jobs, { dedupeKey: 'x' });
		await queue.runDue();
		await settled();
		expect(runs).toBe(1);
		clock.turn(5);
		await queue.runDue();
		await settled();
		expect(runs).toBe(2);
	});

	it('is looked at again when called in the middle of a long job', async () => {
		const { jobs, join, settled } = await open();
		const { queue, runner } = join();
		const goOn = signal();
		const begun = { long: signal(), short: signal() };
		runner.handle('work', {
			async run({ payload }) {
				begun[payload as 'long' | 'short'].arrive();
				if (payload === 'long') await goOn.arrived;
			}
		});
		await add(jobs, { payload: 'long' });
		void queue.runDue();
		await begun.long.arrived;
		await add(jobs, { payload: 'short' });
		void queue.runDue();
		await begun.short.arrived;
		goOn.arrive();
		await settled();
	});

	it('does not do once more what took the process down at every attempt: it says so, and its handler clears up', async () => {
		const { clock, db, jobs, join, said, settled } = await open();
		const ends: [string, JobEnd][] = [];
		const { queue, runner } = join({ onEnd: ({ kind }, end) => void ends.push([kind, end]) });
		const [begun, abandoned]: [string[], string[]] = [[], []];
		const next = clock.now() + 1_000_000;
		const run = ({ kind }: Job) => Promise.resolve(void begun.push(kind));
		runner.handle('work', { run, whenExhausted: () => next });
		runner.handle('frail', { run, abandon: ({ kind }) => Promise.resolve(void abandoned.push(kind)) });
		await add(jobs, { dedupeKey: 'x', maxAttempts: 1 }, { kind: 'frail', dedupeKey: 'y', maxAttempts: 1 });
		// Processes that took them and died.
		for (let taken = 0; taken < 2; taken += 1) await jobs.claim({ kinds: ['work', 'frail'], leaseMs: 60_000 });
		clock.turn(60_001);
		await queue.runDue();
		await settled();
		await expect
			.poll(() => ends.sort())
			.toEqual([
				['frail', 'dead'],
				['work', 'failed']
			]);
		expect([begun, abandoned]).toEqual([[], ['frail']]);
		expect(await jobs.find('x')).toMatchObject({ runAt: next, attempts: 0, state: 'waiting' });
		expect(await db.read((reader) => reader.findBy(JobRow, { state: 'dead' }))).toMatchObject([{ kind: 'frail', dedupe_key: null }]);
		expect(said.map((words) => words.replace(/^Job \d+ /, '')).sort()).toEqual([
			'(frail) failed, attempt 1 of 1; it is given up',
			'(work) failed, attempt 1 of 1'
		]);
	});

	it('says what failed, tries it again later, and asks a recurring job when to start over', async () => {
		const { clock, jobs, join, said, settled } = await open();
		const ends: [string, JobEnd, unknown][] = [];
		const { queue, runner } = join({ onEnd: ({ kind }, end, error) => void ends.push([kind, end, error]) });
		const next = clock.now() + 1_000_000;
		const failure = new Error('no');
		runner.handle('work', { run: () => Promise.reject(failure), whenExhausted: () => next });
		runner.handle('frail', { run: () => Promise.reject(failure) });
		await add(
			jobs,
			{ dedupeKey: 'x', maxAttempts: 1 },
			{ kind: 'frail', dedupeKey: 'y' },
			{ kind: 'frail', dedupeKey: 'z', maxAttempts: 1 }
		);
		await queue.runDue();
		await settled();
		expect(await jobs.find('x')).toMatchObject({ runAt: next, attempts: 0, state: 'waiting' });
		expect(await jobs.find('y')).toMatchObject({ attempts: 1 });
		await expect.poll(() => ends.length).toBe(3);
		expect(said.map((words) => words.replace(/^Job \d+ /, '')).sort()).toEqual([
			'(frail) failed, attempt 1 of 1; it is given up',
			'(frail) failed, attempt 1 of 8',
			'(work) failed, attempt 1 of 1'
		]);
		expect(ends.sort()).toEqual([
			['frail', 'dead', failure],
			['frail', 'failed', failure],
			['work', 'failed', failure]
		]);
		clock.turn(36_000);
		await queue.runDue();
		await settled();
		expect(await jobs.find('y')).toMatchObject({ attempts: 2 });
	});

	it('obeys people: what they hold or cancel is not begun, what they try again is', async () => {
		const { clock, db, jobs, join, settled } = await open();
		const { queue, runner } = join();
		const done: unknown[] = [];
		let isBroken = true;
		runner.handle('work', {
			run: ({ payload }) => (isBroken ? Promise.reject(new Error('no')) : Promise.resolve(void done.push(payload)))
		});
		const desk = new JobDesk(db, clock, new Map([['work', everyMove]]));
		const guildId = guilds.a;
		await add(jobs, { guildId, payload: 'broken', maxAttempts: 1 });
		await queue.runDue();
		await settled();
		// Not due yet: the end of the broken one makes a queue look again, also after its row is settled.
		const runAt = clock.now() + 1_000;
		await add(jobs, ...['held', 'cancelled', 'plain'].map((payload) => ({ guildId, payload, runAt })));
		const [held, cancelled, , broken] = await desk.list(guildId);
		await desk.move(guildId, held!.id, 'pause');
		await desk.move(guildId, cancelled!.id, 'cancel');
		isBroken = false;
		clock.turn(1_000);
		await queue.runDue();
		await settled();
		expect(done).toEqual(['plain']);
		await desk.move(guildId, held!.id, 'resume');
		await desk.move(guildId, broken!.id, 'retry');
		await queue.runDue();
		await settled();
		expect(done.sort()).toEqual(['broken', 'held', 'plain']);
	});

	it('keeps a job while its handler works', async () => {
		const { db, clock, jobs, join, settled } = await open();
		const { queue, runner } = join({ leaseMs: 300 });
		const goOn = signal();
		const begun = signal();
		runner.handle('work', {
			async run() {
				begun.arrive();
				await goOn.arrived;
			}
		});
		await add(jobs, { dedupeKey: 'x' });
		void queue.runDue();
		await begun.arrived;
		clock.turn(299);
		const leasedUntil = async () => (await db.read((reader) => reader.findOneByOrFail(JobRow, { dedupe_key: 'x' }))).lease_until;
		await expect.poll(leasedUntil, { interval: 5, timeout: 10_000 }).toBe(clock.now() + 300);
		clock.turn(299);
		expect(await jobs.claim(runner.claim)).toBeNull();
		goOn.arrive();
		await settled();
		expect(await jobs.find('x')).toBeNull();
	});

	it('tells a handler that its job was given to another', async () => {
		const { clock, jobs, join, said } = await open();
		const { queue, runner } = join({ leaseMs: 300 });
		const begun = signal();
		runner.handle('work', untilAborted(begun));
		await add(jobs, { dedupeKey: 'x' });
		void queue.runDue();
		await begun.arrived;
		let other: Job | null = null;
		// A renewal may come in between.
		while (!other) {
			clock.turn(300);
			other = await jobs.claim({ ...runner.claim, leaseMs: 60_000 });
		}
		expect(other).toMatchObject({ attempt: 2 });
		await expect.poll(() => said.length, { timeout: 10_000 }).toBe(1);
		expect(await jobs.find('x')).toMatchObject({ state: 'running' });
		expect(await jobs.complete(other)).toBe(true);
	});

	it('stops: handlers leave off, and their jobs wait for the next start', async () => {
		const { jobs, join, log, said } = await open();
		const { queue, runner } = join({ concurrency: 1 });
		const begun = signal();
		runner.handle('work', untilAborted(begun));
		await add(jobs, { dedupeKey: 'x' }, { dedupeKey: 'y' });
		const scheduler = new EmbeddedScheduler(queue, log, 5);
		scheduler.start();
		scheduler.start();
		await begun.arrived;
		await scheduler.stop();
		scheduler.start();
		expect(await jobs.find('x')).toMatchObject({ state: 'waiting', attempts: 0 });
		expect(await jobs.find('y')).toMatchObject({ state: 'waiting', attempts: 0 });
		expect(said).toEqual([]);
		const next = join();
		const done: unknown[] = [];
		next.runner.handle('work', { run: async ({ id }) => void done.push(id) });
		await next.queue.runDue();
		await expect.poll(() => done.length, { timeout: 10_000 }).toBe(2);
	});

	it('is looked at again and again by the scheduler, and survives a database that is away', async () => {
		const { db, jobs, join, log, said } = await open();
		const { queue, runner } = join();
		const done = [signal(), signal()];
		let runs = 0;
		runner.handle('work', { run: () => Promise.resolve(done[runs++]?.arrive()) });
		const scheduler = new EmbeddedScheduler(queue, log, 5);
		scheduler.start();
		for (const { arrived } of done) {
			await add(jobs, {});
			await arrived;
		}
		await expect.poll(() => db.read((reader) => reader.count(JobRow))).toBe(0);
		expect(said).toEqual([]);
		await db.close();
		await expect.poll(() => said.length).toBeGreaterThan(1);
		await scheduler.stop();
		expect(said[0]).toMatch(/could not be looked at/);
	});
});
