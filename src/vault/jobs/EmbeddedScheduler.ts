import type { JobQueue } from './JobQueue';
import type { JobLogger } from './JobRunner';

/** Wakes the queue from a timer of this process, without any service. Its timer keeps no process alive. */
export class EmbeddedScheduler {
	#timer: NodeJS.Timeout | null = null;
	#stopped = false;

	/** @param interval milliseconds between two looks at the queue. Default: 15 s */
	public constructor(
		private readonly queue: JobQueue,
		private readonly logger: JobLogger,
		private readonly interval = 15_000
	) {}

	/** Looks at once, then time and again. A second call does nothing. */
	public start(): void {
		if (this.#timer || this.#stopped) return;
		this.#tick();
	}

	/** Final. Resolves when no job of this process runs any more. */
	public async stop(): Promise<void> {
		this.#stopped = true;
		if (this.#timer) clearTimeout(this.#timer);
		await this.queue.stop();
	}

	#tick(): void {
		// Not awaited: one long job must not keep others from being begun.
		this.queue.runDue().catch((error: unknown) => this.logger.error('The queue of jobs could not be looked at', error));
		this.#timer = setTimeout(() => this.#tick(), this.interval).unref();
	}
}
