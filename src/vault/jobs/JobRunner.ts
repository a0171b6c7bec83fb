import type { Clock } from '../clock';
import { keepRenewing } from '../leases/keepRenewing';
import type { Job, JobHandler, JobOutcome } from './Job';
import type { JobQueue } from './JobQueue';
import type { ClaimOptions, Jobs } from './Jobs';
import type { Shards } from './Shards';

export interface JobLogger {
	warn(...values: readonly unknown[]): void;
	error(...values: readonly unknown[]): void;
}

/** What became of an attempt: `again` waits for its next turn or attempt, `dead` is given up, `released` was given back undone. */
export type JobEnd = 'done' | 'again' | 'failed' | 'dead' | 'released';

export interface JobRunnerOptions {
	/** Jobs at the same time. Default: 3. */
	readonly concurrency?: number;
	/** Milliseconds after which the job of a process that died is given to another. Default: 60 s. */
	readonly leaseMs?: number;
	/** The shards that this process has now. Default: all. */
	readonly shards?: () => Shards;
	/** Told of every attempt that ended, after that was stored. */
	readonly onEnd?: (job: Job, end: JobEnd, error: unknown) => void;
}

/** Does jobs: whoever wakes it (a timer, a scheduled task, a command) calls `runDue`. */
export class JobRunner implements JobQueue {
	readonly #handlers = new Map<string, JobHandler>();
	readonly #running = new Map<Promise<void>, AbortController>();
	#pass: Promise<void> | null = null;
	#poke: (() => void) | null = null;
	#poked = false;
	#stopped = false;

	public constructor(
		private readonly jobs: Jobs,
		private readonly clock: Clock,
		private readonly logger: JobLogger,
		private readonly options: JobRunnerOptions = {}
	) {}

	/** Which jobs this process takes, and for how long. */
	public get claim(): ClaimOptions {
		const { leaseMs = 60_000, shards } = this.options;
		return { kinds: [...this.#handlers.keys()], leaseMs, shards: shards?.() };
	}

	/** Jobs of other kinds are left to other processes. */
	public handle(kind: string, handler: JobHandler): void {
		this.#handlers.set(kind, handler);
	}

	/** Does all jobs that are due, and those that fall due meanwhile. Called again before it is through, it looks for new ones at once. */
	public runDue(): Promise<void> {
		this.#poked = true;
		this.#poke?.();
		this.#pass ??= this.#work().finally(() => (this.#pass = null));
		return this.#pass;
	}

	/** Does this job, if it may be begun: for a queue that decides whose turn it is. Jobs begun like this do not count as `concurrency`. */
	public async runOne(id: number): Promise<void> {
		const job = this.#stopped ? null : await this.jobs.take(id, this.claim);
		if (job) await this.#begin(job);
	}

	/** Begins nothing more, asks the running jobs to leave off, and waits for them. What they left undone is given back. */
	public async stop(): Promise<void> {
		this.#stopped = true;
		for (const controller of this.#running.values()) controller.abort(new Error('The process stops'));
		await Promise.allSettled([this.#pass, ...this.#running.keys()]);
	}

	async #work(): Promise<void> {
		for (;;) {
			this.#poked = false;
			await this.#fill();
			if (this.#poked) continue;
			if (this.#running.size === 0) return;
			const poked = new Promise<void>((resolve) => (this.#poke = resolve));
			await Promise.race([poked, ...this.#running.keys()]);
			this.#poke = null;
		}
	}

	async #fill(): Promise<void> {
		const { concurrency = 3 } = this.options;
		while (!this.#stopped && this.#running.size < concurrency) {
			const job = await this.jobs.claim(this.claim);
			if (!job) return;
			void this.#begin(job);
		}
	}

	/** Never rejects. */
	#begin(job: Job): Promise<void> {
		const controller = new AbortController();
		if (this.#stopped) controller.abort(new Error('The process stops'));
		const run = this.#run(job, controller).finally(() => {
			this.#running.delete(run);
			// A look that was under way took the guild for busy.
			this.#poked = true;
		});
		this.#running.set(run, controller);
		return run;
	}

	/** A job whose end cannot be written down is taken again when its lease is over. */
	async #run(job: Job, controller: AbortController): Promise<void> {
		const { leaseMs } = this.claim;
		const renewal = keepRenewing(leaseMs, this.clock, {
			renew: () => this.jobs.renew(job, leaseMs),
			lost: (cause) => controller.abort(new Error('The job was given to another process', { cause }))
		});
		const handler = this.#handlers.get(job.kind);
		let settle: () => Promise<JobEnd>;
		let failure: unknown;
		try {
			if (!handler) throw new Error(`Nobody handles jobs of the kind ${job.kind}`);
			if (isSpent(job)) throw new Error('The process ended, or stood still, during the last attempt.');
			const outcome = await handler.run(job, controller.signal);
			settle = () => this.#succeed(job, outcome);
		} catch (error) {
			failure = error;
			settle = () => this.#fail(job, handler, error);
		}
		await renewal.stop();
		try {
			const end = await settle();
			this.options.onEnd?.(job, end, failure);
		} catch (error) {
			this.logger.error(`The end of job ${job.id} (${job.kind}) could not be stored; it will be done again`, error);
		}
	}

	async #succeed(job: Job, outcome: JobOutcome | void): Promise<JobEnd> {
		const again = outcome?.again;
		if (again === undefined) {
			await this.jobs.complete(job);
			return 'done';
		}
		// Not before the next moment, or it would be done for ever in one pass.
		const soonest = this.clock.now() + 1;
		await this.jobs.complete(job, async (tx) => Math.max(typeof again === 'number' ? again : await again(tx), soonest));
		return 'again';
	}

	async #fail(job: Job, handler: JobHandler | undefined, error: unknown): Promise<JobEnd> {
		if (this.#stopped) {
			await this.jobs.release(job);
			return 'released';
		}
		if (isSpent(job)) await handler?.abandon?.(job, error);
		const isLast = job.attempt >= job.maxAttempts;
		const state = await this.jobs.fail(job, error, isLast ? handler?.whenExhausted?.(job, error) : null);
		const words = `Job ${job.id} (${job.kind}) failed, attempt ${Math.min(job.attempt, job.maxAttempts)} of ${job.maxAttempts}`;
		if (state === 'dead') this.logger.error(`${words}; it is given up`, error);
		else this.logger.warn(words, error);
		return state === 'dead' ? 'dead' : 'failed';
	}
}

/** It took the process down with it at every attempt: it is not begun once more. */
function isSpent({ attempt, maxAttempts }: Job): boolean {
	return attempt > maxAttempts;
}
