import type { Tx } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import { GuildRestore, type RestoreState } from '../../entities/GuildRestore';
import { VaultError } from '../errors';
import type { Job, JobHandler, JobOutcome } from '../jobs/Job';
import type { Jobs } from '../jobs/Jobs';
import { Journal, RestoreTaken } from './Journal';
import type { RestoreOutcome } from './outcome';
import { RestoreRun, type RunDependencies } from './RestoreRun';
import type { RestoreProgress } from './StepRunner';

/** What a job holds. */
export interface RestoreOrder {
	readonly restoreId: number;
	/** `null`: nobody wants to hear of it. */
	readonly report: unknown;
}

/** Tells somebody how a restore goes. Nothing of it may throw: a restore never fails because nobody could be told. */
export interface RestoreReport {
	progress(progress: RestoreProgress): void;
	/** It is done, cancelled, or paused at a limit of Discord's. */
	ended(outcome: RestoreOutcome): Promise<void>;
	/** This attempt failed. @param isFinal whether no other one comes by itself */
	failed(error: unknown, isFinal: boolean): Promise<void>;
}

export interface ReportedRestore {
	readonly guildId: Snowflake;
	readonly jobId: number;
}

/** @param remember keeps a new place of the report for the time after a restart */
export type OpenRestoreReport = (restore: ReportedRestore, target: unknown, remember: (target: unknown) => Promise<void>) => RestoreReport;

export interface RestoreJobsDependencies extends RunDependencies {
	readonly jobs: Jobs;
	readonly openReport: OpenRestoreReport;
	readonly latest: (guildId: Snowflake) => Promise<RestoreOutcome | null>;
	/** Told of each restore that ended or paused. */
	readonly onEnded: (guildId: Snowflake, outcome: RestoreOutcome) => void;
}

/** Nothing mends these by waiting. */
const finalErrors: ReadonlySet<string> = new Set(['SnapshotNotFound', 'SnapshotCorrupted']);

const ended: ReadonlySet<RestoreState> = new Set<RestoreState>(['done', 'cancelled', 'failed']);

/** Does restores in the background: one at a time for each guild, among all processes, and through restarts. */
export class RestoreJobs implements JobHandler {
	public static readonly kind = 'restore';
	/** A process that dies in the middle counts as one; what Discord's limits stop does not. */
	public static readonly attempts = 50;

	public static keyOf(guildId: Snowflake): string {
		return `${RestoreJobs.kind}:${guildId}`;
	}

	public constructor(private readonly dependencies: RestoreJobsDependencies) {}

	public async run(job: Job, signal: AbortSignal): Promise<JobOutcome> {
		const { guildId } = job;
		if (guildId === null) return {};
		const order = job.payload as RestoreOrder;
		const restore = await this.dependencies.database.read((reader) => reader.findOneBy(GuildRestore, { id: order.restoreId }));
		if (!restore) return {};
		const report = this.reportOf(job, guildId, order);
		if (ended.has(restore.state)) {
			// The process that brought it to its end died before it could say so, or wrote down that the job is done.
			await this.tell(guildId, report);
			return {};
		}
		try {
			const end = await new RestoreRun(this.dependencies, restore, job.owner, signal, (progress) => report.progress(progress)).run();
			await this.tell(guildId, report);
			return end.state === 'paused' ? { again: (tx) => resumption(tx, restore.id, end.until) } : {};
		} catch (error) {
			if (error instanceof RestoreTaken) return {};
			// Who stops, or is not to go on with it, gives nothing up.
			if (signal.aborted) throw error;
			const isFinal = job.attempt >= job.maxAttempts || (error instanceof VaultError && finalErrors.has(error.code));
			if (!isFinal) {
				await report.failed(error, false);
				throw error;
			}
			await this.giveUp(job, restore, report, error);
			return {};
		}
	}

	public async abandon(job: Job, error: unknown): Promise<void> {
		const { guildId } = job;
		const order = job.payload as RestoreOrder;
		const restore = await this.dependencies.database.read((reader) => reader.findOneBy(GuildRestore, { id: order.restoreId }));
		if (guildId === null || !restore) return;
		const report = this.reportOf(job, guildId, order);
		if (ended.has(restore.state)) await this.tell(guildId, report);
		else await this.giveUp(job, restore, report, error);
	}

	private async tell(guildId: Snowflake, report: RestoreReport): Promise<void> {
		const outcome = await this.dependencies.latest(guildId);
		if (!outcome) return;
		this.dependencies.onEnded(guildId, outcome);
		await report.ended(outcome);
	}

	private async giveUp({ owner }: Job, restore: GuildRestore, report: RestoreReport, error: unknown): Promise<void> {
		const { database, clock, files, latest, onEnded } = this.dependencies;
		const journal = new Journal(database, clock, restore, owner, files);
		// The attempt that had it may have died before it could say so.
		if (await journal.open()) await journal.end('failed');
		const outcome = await latest(restore.guild_id);
		if (outcome) onEnded(restore.guild_id, outcome);
		await report.failed(error, true);
	}

	private reportOf(job: Job, guildId: Snowflake, order: RestoreOrder): RestoreReport {
		const { jobs, openReport } = this.dependencies;
		if (order.report === null) return silent;
		return openReport({ guildId, jobId: job.id }, order.report, async (report) => void (await jobs.amend(job, { ...order, report })));
	}
}

/** Who cancels a restore that has paused, while its job has not ended yet, is heard at once. */
async function resumption(tx: Tx, id: number, until: number): Promise<number> {
	const { cancelled } = await tx.findOneByOrFail(GuildRestore, { id });
	return cancelled ? 0 : until;
}

const silent: RestoreReport = {
	progress: () => undefined,
	ended: () => Promise.resolve(),
	failed: () => Promise.resolve()
};
