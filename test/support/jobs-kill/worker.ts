import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../../../src/database/Database';
import type { DatabaseOptions } from '../../../src/database/options';
import { EmbeddedScheduler } from '../../../src/vault/jobs/EmbeddedScheduler';
import { JobRunner } from '../../../src/vault/jobs/JobRunner';
import { Jobs } from '../../../src/vault/jobs/Jobs';
import { bullQueue } from '../bullQueue';
import { doStep, stepsOfJob, type SeriesPayload } from './effects';

/** What a process is told to do: the jobs of a database, until it is killed. */
export interface WorkerOrder {
	readonly options: DatabaseOptions;
	/** `null`: it looks for jobs by itself. */
	readonly redis: { readonly url: string; readonly queue: string } | null;
	readonly leaseMs: number;
	/** Milliseconds that a step takes at most. */
	readonly stepMs: number;
}

const { options, redis, leaseMs, stepMs } = JSON.parse(process.argv[2] ?? '') as WorkerOrder;
const clock = { now: () => Date.now() };
const concurrency = 3;

const db = await Database.open(options);
const jobs = new Jobs(db, clock);
const runner = new JobRunner(jobs, clock, console, { concurrency, leaseMs });
runner.handle('step', {
	async run(job, signal) {
		const { number, step: first } = job.payload as SeriesPayload;
		for (let step = first; step < stepsOfJob; step += 1) {
			await sleep(Math.random() * stepMs, undefined, { signal });
			await doStep(db, job, { number, step });
		}
	}
});
const queue = redis ? bullQueue(jobs, runner, console, { connection: redis.url, name: () => redis.queue, concurrency }) : runner;
new EmbeddedScheduler(queue, console, 200).start();
process.stdout.write('ready\n');
// The timer of the scheduler keeps no process alive.
setInterval(() => undefined, 60_000);
