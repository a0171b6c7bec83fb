import type { Queue, Worker } from 'bullmq';
import { closeBull, inTime } from './closeBull';
import type { DueJob } from './dueJobs';
import type { JobQueue } from './JobQueue';
import type { JobLogger, JobRunner } from './JobRunner';
import type { Jobs } from './Jobs';

/** As ioredis takes it: an address, or its options. */
export type RedisConnection = string | Readonly<Record<string, unknown>>;

export interface BullQueueOptions {
	/** The package, which is an optional one. */
	readonly bull: { readonly Queue: typeof Queue; readonly Worker: typeof Worker };
	readonly connection: RedisConnection;
	/** The queue's name in Redis, asked when work begins. Processes that do the same jobs share one. */
	readonly name: () => string;
	/** Jobs at the same time in this process. */
	readonly concurrency: number;
	/** How many jobs all processes of the queue together begin within so many milliseconds. Default: no limit. */
	readonly rate?: { readonly max: number; readonly duration: number } | undefined;
}

interface Opened {
	readonly queue: Queue;
	readonly worker: Worker;
}

/** How long Redis may take to accept jobs before this process does them itself, in milliseconds. */
const patience = 2_000;
/** BullMQ's first priority is 1, ours 0 lies in the middle. */
const [firstPriority, noPriority, lastPriority] = [1, 1_000_000, 2_097_152];

/**
 * Lets BullMQ say which process begins which job when. It carries the ids of those rows that may be begun now, so at most one of a guild,
 * and whoever gets one takes the row. What a Redis that came back empty has forgotten is due still, and is handed over again; while
 * Redis is away, each process does what it finds.
 */
export class BullQueue implements JobQueue {
	#opened: Opened | null = null;
	#looking: Promise<void> | null = null;
	#again = false;
	#handing: Promise<unknown> | null = null;
	#isAway = false;
	#lastError: unknown;
	#stopped = false;

	public constructor(
		private readonly jobs: Jobs,
		private readonly runner: JobRunner,
		private readonly logger: JobLogger,
		private readonly options: BullQueueOptions
	) {}

	/** Resolves when all that is due was handed over. */
	public runDue(): Promise<void> {
		this.#again = true;
		this.#looking ??= this.#look().finally(() => (this.#looking = null));
		return this.#looking;
	}

	public async stop(): Promise<void> {
		this.#stopped = true;
		await this.#looking?.catch((error: unknown) => this.logger.warn('The queue of jobs could not be looked at.', error));
		await this.runner.stop();
		if (!this.#opened) return;
		const { queue, worker } = this.#opened;
		const warn = () => this.logger.warn('Redis does not answer: the queue of jobs is closed by force.');
		try {
			const closed = Promise.all([worker.close(), queue.close()]);
			if (!(await closeBull(closed, [worker, queue], warn))) this.logger.warn('The queue of jobs did not close.');
		} catch (error) {
			this.logger.warn('The queue of jobs could not be closed.', error);
		}
	}

	async #look(): Promise<void> {
		while (this.#again && !this.#stopped) {
			this.#again = false;
			// Opened even if nothing is due: another process may hand jobs over to this one.
			const opened = (this.#opened ??= this.#open());
			const due = await this.jobs.due(this.runner.claim);
			if (due.length > 0 && !(await this.#handOver(opened.queue, due))) this.#poke(this.runner.runDue());
		}
	}

	#open(): Opened {
		const { bull, concurrency, rate: limiter } = this.options;
		const name = this.options.name();
		const connection = typeof this.options.connection === 'string' ? { url: this.options.connection } : { ...this.options.connection };
		const { leaseMs } = this.runner.claim;
		const queue = new bull.Queue(name, { connection });
		// An attempt is the row's, and so is the lease: BullMQ's own only clean up behind a process that died.
		const worker = new bull.Worker(name, ({ data }: { data: { id: number } }) => this.runner.runOne(data.id), {
			connection,
			concurrency,
			limiter,
			lockDuration: leaseMs,
			stalledInterval: leaseMs / 2,
			maxStalledCount: Number.MAX_SAFE_INTEGER
		});
		const note = (error: unknown) => (this.#lastError = error);
		queue.on('error', note);
		worker.on('error', note);
		worker.on('failed', (_job, error) => this.logger.warn('A job could not be begun.', error));
		// Only now BullMQ takes the same id again, and the guild's next job may begin.
		worker.on('completed', () => this.#poke(this.runDue()));
		return { queue, worker };
	}

	/** @returns false if Redis does not answer */
	async #handOver(queue: Queue, due: readonly DueJob[]): Promise<boolean> {
		// What was handed over to a Redis that is away waits in this process, once.
		this.#handing ??= queue.addBulk(due.map(carried)).finally(() => (this.#handing = null));
		const isHere = await inTime(this.#handing, patience).catch((error: unknown) => {
			this.#lastError = error;
			return false;
		});
		if (!isHere && !this.#isAway) {
			this.logger.warn('Redis does not answer: until it does, each process does the jobs that it finds.', this.#lastError);
		}
		this.#isAway = !isHere;
		return isHere;
	}

	#poke(work: Promise<void>): void {
		work.catch((error: unknown) => this.logger.error('The queue of jobs could not be looked at.', error));
	}
}

/** The next attempt has another id: the one of a process that died stands in nobody's way. BullMQ takes no plain numbers. */
function carried({ id, kind, priority, attempts }: DueJob) {
	const bullPriority = Math.min(Math.max(noPriority - priority, firstPriority), lastPriority);
	const options = { jobId: `${id}-${attempts}`, priority: bullPriority, removeOnComplete: true, removeOnFail: true };
	return { name: kind, data: { id }, opts: options };
}
