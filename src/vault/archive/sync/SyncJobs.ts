import type { Snowflake } from '../../../database/ids';
import type { Clock } from '../../clock';
import type { Job, JobHandler, JobOutcome } from '../../jobs/Job';
import type { Jobs } from '../../jobs/Jobs';
import { nextBeat } from '../../automatic/schedule';
import type { ArchiveScope } from '../scope/ArchiveScope';
import type { GuildSync } from './GuildSync';

export interface SyncJobsDependencies {
	readonly sync: Pick<GuildSync, 'run' | 'forget'>;
	readonly scope: ArchiveScope;
	readonly jobs: Jobs;
	readonly clock: Clock;
	/** Minutes between two rounds through a guild. */
	readonly interval: number;
	readonly isPaused: (guildId: Snowflake) => Promise<boolean>;
	/** Told of each round that is through. */
	readonly onRound: (guildId: Snowflake) => Promise<void>;
}

interface Order {
	/** Whether somebody asked for this round. */
	readonly isAsked: boolean;
}

const minute = 60_000;

/** Keeps the archives of guilds current: each guild has one job, which goes round for ever. */
export class SyncJobs implements JobHandler {
	public static readonly kind = 'archive:sync';

	/** Guilds for which a round was ordered while one ran: the next follows at once. */
	private readonly ordered = new Set<Snowflake>();

	public constructor(private readonly dependencies: SyncJobsDependencies) {}

	/**
	 * Orders a round as soon as possible, or nothing where nothing is archived or the archive is paused.
	 * @param isAsked somebody wants it: changes are looked for, however short ago they were
	 */
	public async order(guildId: Snowflake, isAsked: boolean): Promise<void> {
		const { jobs } = this.dependencies;
		if (isAsked) await jobs.cancel(keyOf(guildId));
		if (!(await this.isWanted(guildId))) return this.cancel(guildId);
		const payload: Order = { isAsked };
		const { added } = await jobs.enqueue({ kind: SyncJobs.kind, guildId, dedupeKey: keyOf(guildId), payload });
		if (!added && isAsked) this.ordered.add(guildId);
	}

	/** Whether a round waits to be begun, or runs. */
	public async isUnderWay(guildId: Snowflake): Promise<boolean> {
		const { clock, jobs } = this.dependencies;
		const job = await jobs.find(keyOf(guildId));
		return job !== null && (job.state === 'running' || job.runAt <= clock.now());
	}

	/** No more rounds, until they are ordered again. One that runs ends with its turn. */
	public async cancel(guildId: Snowflake): Promise<void> {
		await this.dependencies.jobs.cancel(keyOf(guildId));
	}

	public async run(job: Job, signal: AbortSignal): Promise<JobOutcome> {
		const { guildId } = job;
		if (guildId === null || !(await this.isWanted(guildId))) return {};
		const { clock, jobs, onRound, sync } = this.dependencies;
		const { isAsked } = job.payload as Order;
		const isOrdered = this.ordered.delete(guildId);
		if (isOrdered) sync.forget(guildId);
		if (!(await sync.run(guildId, isAsked || isOrdered, signal))) return { again: clock.now() };
		await jobs.amend(job, { isAsked: false } satisfies Order);
		await onRound(guildId);
		return { again: this.ordered.has(guildId) ? clock.now() : this.next(guildId) };
	}

	public whenExhausted({ guildId }: Job): number | null {
		return guildId === null ? null : this.next(guildId);
	}

	private next(guildId: Snowflake): number {
		return nextBeat(guildId, this.dependencies.interval * minute, this.dependencies.clock.now());
	}

	private async isWanted(guildId: Snowflake): Promise<boolean> {
		const rules = await this.dependencies.scope.rules(guildId);
		return [...rules.values()].some((included) => included) && !(await this.dependencies.isPaused(guildId));
	}
}

function keyOf(guildId: Snowflake): string {
	return `${SyncJobs.kind}:${guildId}`;
}
