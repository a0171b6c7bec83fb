import type { Snowflake } from '../../database/ids';
import type { Clock } from '../clock';
import { VaultError } from '../errors';
import type { Job, JobHandler, JobOutcome } from '../jobs/Job';
import type { Jobs } from '../jobs/Jobs';
import type { Snapshots } from '../snapshots/Snapshots';
import { nextBeat } from './schedule';

export interface AutomaticSnapshotsDependencies {
	readonly snapshots: Snapshots;
	readonly jobs: Jobs;
	readonly clock: Clock;
	/** Minutes between a guild's automatic snapshots; 0 for none. */
	readonly interval: (guildId: Snowflake) => Promise<number>;
	/** Whether the bot is certainly not in the guild any more; an outage is no leaving. */
	readonly isGone: (guildId: Snowflake) => boolean;
	/** Told of each run that failed. */
	readonly onError: (error: unknown, guildId: Snowflake) => void;
}

const minute = 60_000;
/** A failure of Discord's or of the database's is tried again within minutes, then waits for the next turn. */
const attempts = 3;

/** Takes a snapshot of each guild from time to time. Each guild has one job, which goes round for ever. */
export class AutomaticSnapshots implements JobHandler {
	public static readonly kind = 'snapshot:automatic';

	public constructor(private readonly dependencies: AutomaticSnapshotsDependencies) {}

	/** Makes sure that the guild's next snapshot is planned, or that none is where they are switched off. */
	public async plan(guildId: Snowflake): Promise<void> {
		const { jobs } = this.dependencies;
		const runAt = await this.next(guildId);
		if (runAt === null) return this.cancel(guildId);
		const planned = await jobs.find(keyOf(guildId));
		if (planned && planned.runAt <= runAt) return;
		await jobs.enqueue({ kind: AutomaticSnapshots.kind, guildId, dedupeKey: keyOf(guildId), runAt, maxAttempts: attempts });
	}

	/** No more automatic snapshots of the guild, until they are planned again. */
	public async cancel(guildId: Snowflake): Promise<void> {
		await this.dependencies.jobs.cancel(keyOf(guildId));
	}

	/** One turn: a snapshot, unless the guild is certainly as the last one has it. */
	public async run({ guildId }: Job): Promise<JobOutcome> {
		// A bot that was removed while it was away heard nothing of it.
		if (guildId === null || this.dependencies.isGone(guildId)) return {};
		const again = await this.next(guildId);
		if (again === null) return {};
		if (!(await this.dependencies.snapshots.isUnchanged(guildId))) await this.take(guildId);
		return { again };
	}

	/** The next turn comes, whatever became of this one. A guild whose turn cannot be found out any more waits for a day. */
	public whenExhausted(): number {
		return this.dependencies.clock.now() + 1440 * minute;
	}

	private async take(guildId: Snowflake): Promise<void> {
		try {
			await this.dependencies.snapshots.create(guildId, { type: 'automatic' });
		} catch (error) {
			// Somebody is taking one right now: that will do.
			if (error instanceof VaultError && error.code === 'GuildBusy') return;
			this.dependencies.onError(error, guildId);
			if (!isLasting(error)) throw error;
		}
	}

	private async next(guildId: Snowflake): Promise<number | null> {
		const minutes = await this.dependencies.interval(guildId);
		return minutes === 0 ? null : nextBeat(guildId, minutes * minute, this.dependencies.clock.now());
	}
}

/** Trying again in a minute mends it not: a person has to unpin, or Discord's outage to end. */
function isLasting(error: unknown): boolean {
	if (!(error instanceof VaultError)) return false;
	return error.code === 'ChainFull' || (error.code === 'GuildUnavailable' && error.context['reason'] !== 'failed');
}

function keyOf(guildId: Snowflake): string {
	return `${AutomaticSnapshots.kind}:${guildId}`;
}
