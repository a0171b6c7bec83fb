import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import { JobRow, type JobState } from '../../entities/Job';
import type { Clock } from '../clock';
import { VaultError } from '../errors';

/** A job as people look at it. Times are epoch milliseconds. */
export interface ListedJob {
	readonly id: number;
	readonly kind: string;
	readonly state: JobState;
	readonly payload: unknown;
	readonly runAt: number;
	readonly attempts: number;
	readonly maxAttempts: number;
	/** What went wrong at the last attempt. */
	readonly lastError: string | null;
}

/** What a person may do to a job, and in which states. */
export const jobMoves = {
	pause: ['waiting'],
	resume: ['paused'],
	retry: ['dead', 'waiting'],
	cancel: ['waiting', 'paused', 'dead']
} as const satisfies Record<string, readonly JobState[]>;
export type JobMove = keyof typeof jobMoves;
export const everyMove = Object.keys(jobMoves) as readonly JobMove[];

/** Running first, then by the time at which they run, given up ones last. */
const order: readonly JobState[] = ['running', 'waiting', 'paused', 'dead'];

/** Shows a guild its jobs, and lets people hold, hasten and cancel them. A job that runs is left to end. */
export class JobDesk {
	/**
	 * @param allowed what may be done to jobs of a kind. All others can only be looked at: notices to the owner, alarms and protected changes
	 * must not be stopped by whoever they are about, and restores have a command of their own.
	 */
	public constructor(
		private readonly database: Database,
		private readonly clock: Clock,
		private readonly allowed: ReadonlyMap<string, readonly JobMove[]>
	) {}

	public async list(guildId: Snowflake): Promise<ListedJob[]> {
		const rows = await this.database.read((reader) =>
			reader.find(JobRow, { where: { guild_id: guildId }, order: { run_at: 'ASC', id: 'ASC' } })
		);
		return rows.map(listed).sort((left, right) => order.indexOf(left.state) - order.indexOf(right.state));
	}

	/** @throws VaultError `JobNotFound`, also for a job of another guild */
	public async get(guildId: Snowflake, id: number): Promise<ListedJob> {
		const row = await this.database.read((reader) => reader.findOneBy(JobRow, { id, guild_id: guildId }));
		if (row) return listed(row);
		throw new VaultError('JobNotFound', `This server has no job #${id}. It may be done.`, { guildId, id });
	}

	/** What may be done to the job now. */
	public movesOf({ kind, state }: ListedJob): JobMove[] {
		const moves = this.allowed.get(kind) ?? [];
		return moves.filter((move) => (jobMoves[move] as readonly JobState[]).includes(state));
	}

	/** @throws VaultError `JobNotFound`; `JobNotMovable` when its state does not allow it (any more): nothing was done then */
	public async move(guildId: Snowflake, id: number, move: JobMove): Promise<void> {
		const job = await this.get(guildId, id);
		const where = { id, guild_id: guildId, state: job.state };
		if (this.movesOf(job).includes(move)) {
			const { affected } = await this.database.write((tx) =>
				move === 'cancel' ? tx.delete(JobRow, where) : tx.update(JobRow, where, this.changeOf(move))
			);
			if (affected === 1) return;
		}
		throw new VaultError('JobNotMovable', `The job #${id} is ${job.state}: it cannot ${move} now.`, { guildId, id, move });
	}

	private changeOf(move: Exclude<JobMove, 'cancel'>): Partial<JobRow> {
		if (move === 'pause') return { state: 'paused' };
		if (move === 'resume') return { state: 'waiting' };
		return { state: 'waiting', run_at: this.clock.now(), attempts: 0, died_at: null };
	}
}

function listed(row: JobRow): ListedJob {
	return {
		id: row.id,
		kind: row.kind,
		state: row.state,
		payload: JSON.parse(row.payload) as unknown,
		runAt: row.run_at,
		attempts: row.attempts,
		maxAttempts: row.max_attempts,
		lastError: row.last_error
	};
}
