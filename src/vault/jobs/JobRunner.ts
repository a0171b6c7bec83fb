import type { Clock } from '../clock';
import { keepRenewing } from '../leases/keepRenewing';
import type { Job, JobHandler, JobOutcome } from './Job';
import type { Jobs } from './Jobs';

export interface JobLogger {
	warn(...values: readonly unknown[]): void;
	error(...values: readonly unknown[]): void;
}

export interface JobRunnerOptions {
	/** Jobs at the same time. Default: 3. */
	readonly concurrency?: number;
	/** Milliseconds after which the job of a process that died is given to another. Default: 60 s. */
	readonly leaseMs?: number;
}

/** Does jobs: whoever wakes it (a timer, a scheduled task, a command) calls `runDue`. */
export class JobRunner {
	readonly #handlers = new Map<string, JobHandler>();
	readonly #running = new Map<Promise<void>, AbortController>();
	readonly #concurrency: number;
	readonly #leaseMs: number;
	#pass: Promise<void> | null = null;
	#poke: (() => void) | null = null;
	#poked = false;
	#stopped = false;

	public constructor(
		private readonly jobs: Jobs,
		private readonly clock: Clock,
		private readonly logger: JobLogger,
		options: JobRunnerOptions = {}
	) {
		this.#concurrency = options.concurrency ?? 3;
		this.#leaseMs = options.leaseMs ?? 60_000;
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
		while (!this.#stopped && this.#running.size < this.#concurrency) {
			const job = await this.jobs.claim({ kinds: [...this.#handlers.keys()], leaseMs: this.#leaseMs });
			if (!job) return;
			const controller = new AbortController();
			if (this.#stopped) controller.abort(new Error('The process stops'));
			const run = this.#run(job, controller).finally(() => this.#running.delete(run));
			this.#running.set(run, controller);
		}
	}

	/** A job whose end cannot be written down is taken again when its lease is over. */
	async #run(job: Job, controller: AbortController): Promise<void> {
		const handler = this.#handlers.get(job.kind);
		if (!handler) throw new Error(`Nobody handles jobs of the kind ${job.kind}`);
		const renewal = keepRenewing(this.#leaseMs, this.clock, {
			renew: () => this.jobs.renew(job, this.#leaseMs),
			lost: (cause) => controller.abort(new Error('The job was given to another process', { cause }))
		});
		let settle: () => Promise<void>;
		try {
			const outcome = await handler.run(job, controller.signal);
			settle = () => this.#succeed(job, outcome);
		} catch (error) {
			settle = () => this.#fail(job, handler, error);
		}
		await renewal.stop();
		await settle().catch((error: unknown) => {
			this.logger.error(`The end of job ${job.id} (${job.kind}) could not be stored; it will be done again`, error);
		});
	}

	async #succeed(job: Job, outcome: JobOutcome | void): Promise<void> {
		// Not before the next moment, or it would be done for ever in one pass.
		await this.jobs.complete(job, outcome?.again === undefined ? undefined : Math.max(outcome.again, this.clock.now() + 1));
	}

	async #fail(job: Job, handler: JobHandler, error: unknown): Promise<void> {
		if (this.#stopped) {
			await this.jobs.release(job);
			return;
		}
		const isLast = job.attempt >= job.maxAttempts;
		const state = await this.jobs.fail(job, error, isLast ? handler.whenExhausted?.(job, error) : null);
		const words = `Job ${job.id} (${job.kind}) failed, attempt ${job.attempt} of ${job.maxAttempts}`;
		if (state === 'dead') this.logger.error(`${words}; it is given up`, error);
		else this.logger.warn(words, error);
	}
}
