import type { Snowflake } from 'discord-api-types/v10';
import { VaultError } from '../errors';
import type { Job, JobHandler } from '../jobs/Job';
import type { JobView, Jobs } from '../jobs/Jobs';
import type { FileFailure } from '../media/fileFailures';
import type { MediaDownloads } from '../media/MediaDownloads';
import type { FileRetries } from './FileRetries';
import { addProgress, type ThreadArchive, type ThreadArchiveProgress, type ThreadArchiveResult } from './ThreadArchive';

export interface ThreadArchiveOutcome extends ThreadArchiveResult {
	/** Why files of the thread are not there (yet), the most frequent reason first. */
	readonly failures: readonly FileFailure[];
}

/** Tells somebody how a run goes. Nothing of it may throw: a run never fails because nobody could be told. */
export interface ThreadArchiveReport {
	progress(progress: ThreadArchiveProgress): void;
	done(outcome: ThreadArchiveOutcome): Promise<void>;
	/** Discord does not let the bot: this is final. */
	refused(error: VaultError): Promise<void>;
	/** @param isFinal whether it was the last attempt; else the next one comes by itself */
	failed(error: unknown, isFinal: boolean): Promise<void>;
}

export interface ReportedThread {
	readonly guildId: Snowflake;
	readonly threadId: Snowflake;
	/** Tells the same thread's runs apart. */
	readonly jobId: number;
}

/**
 * Opens the report that was ordered with a run.
 * @param target what `enqueue` was given, or what was remembered last
 * @param remember keeps a new target for the time after a restart
 */
export type OpenReport = (thread: ReportedThread, target: unknown, remember: (target: unknown) => Promise<void>) => ThreadArchiveReport;

export interface ThreadArchiveJobsDependencies {
	readonly archive: Pick<ThreadArchive, 'run'>;
	readonly downloads: Pick<MediaDownloads, 'failures'>;
	readonly retries: Pick<FileRetries, 'plan'>;
	readonly jobs: Jobs;
	readonly openReport: OpenReport;
	/** Told of each thread that was archived. */
	readonly onArchived: (guildId: Snowflake, threadId: Snowflake, outcome: ThreadArchiveOutcome) => void;
}

/** What a job holds. */
interface Order {
	readonly threadId: Snowflake;
	/** `null`: nobody wants to hear of it. */
	readonly target: unknown;
	/** What earlier attempts of the same order did. */
	readonly before: ThreadArchiveProgress | null;
}

const refusals: ReadonlySet<string> = new Set(['NotAThread', 'ThreadGone', 'ThreadUnreadable']);

/** Archives threads in the background: each order is a job that outlives the process, and goes on where it was. */
export class ThreadArchiveJobs implements JobHandler {
	public static readonly kind = 'archive:thread';

	public constructor(private readonly dependencies: ThreadArchiveJobsDependencies) {}

	/**
	 * Orders a run, unless one waits or runs already.
	 * @param target for whoever opens the report: anything that JSON can hold
	 */
	public async enqueue(guildId: Snowflake, threadId: Snowflake, target: unknown = null): Promise<{ readonly added: boolean }> {
		const payload: Order = { threadId, target, before: null };
		return this.dependencies.jobs.enqueue({ kind: ThreadArchiveJobs.kind, guildId, dedupeKey: keyOf(threadId), payload });
	}

	/** The run that waits or is under way. */
	public find(threadId: Snowflake): Promise<JobView | null> {
		return this.dependencies.jobs.find(keyOf(threadId));
	}

	public async run(job: Job, signal: AbortSignal): Promise<void> {
		const { guildId } = job;
		if (guildId === null) return;
		let order = job.payload as Order;
		const { threadId, before } = order;
		const amend = (change: Partial<Order>): Promise<boolean> => this.dependencies.jobs.amend(job, (order = { ...order, ...change }));
		const report = this.reportOf(job, guildId, order, async (target) => void (await amend({ target })));
		let latest: ThreadArchiveProgress | null = null;
		try {
			const result = await this.dependencies.archive.run(guildId, threadId, signal, (progress) => {
				latest = before ? addProgress(before, progress) : progress;
				report.progress(latest);
			});
			const outcome = await this.outcome(threadId, before ? { ...result, ...addProgress(before, result) } : result);
			await this.dependencies.retries.plan(guildId, threadId);
			this.dependencies.onArchived(guildId, threadId, outcome);
			await report.done(outcome);
		} catch (error) {
			if (error instanceof VaultError && refusals.has(error.code)) return report.refused(error);
			if (latest) await amend({ before: latest });
			if (!signal.aborted) await report.failed(error, job.attempt >= job.maxAttempts);
			throw error;
		}
	}

	private reportOf({ id }: Job, guildId: Snowflake, order: Order, remember: (target: unknown) => Promise<void>): ThreadArchiveReport {
		const { threadId, target } = order;
		return target === null ? silent : this.dependencies.openReport({ guildId, threadId, jobId: id }, target, remember);
	}

	private async outcome(threadId: Snowflake, result: ThreadArchiveResult): Promise<ThreadArchiveOutcome> {
		return { ...result, failures: await this.dependencies.downloads.failures(threadId) };
	}
}

const silent: ThreadArchiveReport = {
	progress: () => undefined,
	done: () => Promise.resolve(),
	refused: () => Promise.resolve(),
	failed: () => Promise.resolve()
};

function keyOf(threadId: Snowflake): string {
	return `${ThreadArchiveJobs.kind}:${threadId}`;
}
