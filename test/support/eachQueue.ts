import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect } from 'vitest';
import type { Database } from '../../src/database/Database';
import { JobRow } from '../../src/entities/Job';
import type { Clock } from '../../src/vault/clock';
import type { BullQueueOptions } from '../../src/vault/jobs/BullQueue';
import type { JobQueue } from '../../src/vault/jobs/JobQueue';
import { JobRunner, type JobLogger, type JobRunnerOptions } from '../../src/vault/jobs/JobRunner';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { bullQueue, forgetBullQueue, redisUrl } from './bullQueue';
import { openTestDatabase, type DatabaseKind } from './databases';
import { TestClock } from './TestClock';

export const queueKinds = [
	['embedded', 'sqlite'],
	['embedded', 'better-sqlite3'],
	['embedded', 'mysql'],
	['BullMQ', 'mysql']
] as const satisfies readonly (readonly ['embedded' | 'BullMQ', DatabaseKind])[];

/** One of the processes that do the jobs of a database. */
export interface TestWorker {
	readonly runner: JobRunner;
	readonly queue: JobQueue;
}

export interface TestQueue {
	readonly db: Database;
	readonly clock: TestClock;
	readonly jobs: Jobs;
	/** What the processes said, so that nothing unexpected passes unseen. */
	readonly said: string[];
	readonly log: JobLogger;
	join(options?: JobRunnerOptions & Pick<BullQueueOptions, 'rate'>): TestWorker;
	/** Waits until nothing is due and nothing runs. */
	settled(): Promise<void>;
}

/** One suite for each kind of queue. Each test has one of its own, which is closed and removed after it. */
export function eachQueue(name: string, suite: (open: () => Promise<TestQueue>, kind: 'embedded' | 'BullMQ') => void): void {
	describe.each(queueKinds)(`${name}, %s on %s`, (kind, databaseKind) => {
		const closing: (() => Promise<void>)[] = [];
		afterEach(async () => {
			for (const close of closing.splice(0).reverse()) await close();
		});
		suite(async () => {
			const database = await openTestDatabase(databaseKind);
			closing.push(() => database.close());
			const { db } = database;
			const clock = new TestClock();
			const jobs = new Jobs(db, clock);
			const said: string[] = [];
			const write = (...values: readonly unknown[]) => void said.push(String(values[0]));
			const log = { warn: write, error: write };
			const queueName = `guild-vault-test-${randomUUID()}`;
			if (kind === 'BullMQ') closing.push(() => forgetBullQueue(queueName));
			const join: TestQueue['join'] = ({ rate, ...options } = {}) => {
				const runner = new JobRunner(jobs, clock, log, options);
				const { concurrency = 3 } = options;
				const bull = { connection: redisUrl(), name: () => queueName, concurrency, rate };
				const queue = kind === 'BullMQ' ? bullQueue(jobs, runner, log, bull) : runner;
				closing.push(() => queue.stop());
				return { runner, queue };
			};
			return { db, clock, jobs, said, log, join, settled: () => settled(db, clock) };
		}, kind);
	});
}

export async function settled(db: Database, clock: Clock): Promise<void> {
	const left = async () => {
		const rows = await db.read((reader) => reader.find(JobRow, { select: ['state', 'run_at'] }));
		return rows.filter(({ state, run_at }) => state === 'running' || (state === 'waiting' && run_at <= clock.now())).length;
	};
	await expect.poll(left, { timeout: 30_000, interval: 10 }).toBe(0);
}
