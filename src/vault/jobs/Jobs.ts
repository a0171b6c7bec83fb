import { randomUUID } from 'node:crypto';
import { Like } from 'typeorm';
import type { Database, Tx } from '../../database/Database';
import { isDuplicate } from '../../database/failures';
import { execute } from '../../database/rows';
import type { JobState } from '../../entities/Job';
import { JobRow } from '../../entities/Job';
import type { Clock } from '../clock';
import { backoff } from './backoff';
import { dueJobs, type DueJob, type JobChoice } from './dueJobs';
import type { Job, NewJob, TellAgain } from './Job';

export interface ClaimOptions extends JobChoice {
	/** Milliseconds for which the job is ours, unless renewed. */
	readonly leaseMs: number;
}

export interface JobView {
	readonly id: number;
	readonly state: JobState;
	readonly runAt: number;
	readonly attempts: number;
	readonly lastError: string | null;
}

/** A job that is to run some time. */
export interface WaitingJob {
	readonly id: number;
	readonly runAt: number;
	readonly payload: unknown;
}

const free = { lease_owner: null, lease_until: null, running_guild: null } as const;
const longestError = 4_000;

/** The queue, as rows of the database: what is added survives a crash, and each job is given to one process at a time. */
export class Jobs {
	public constructor(
		private readonly database: Database,
		private readonly clock: Clock
	) {}

	/** Adds a job, or finds the living one with its `dedupeKey`, which is brought forward if it was to run later and never failed. */
	public async enqueue(job: NewJob): Promise<{ readonly id: number; readonly added: boolean }> {
		try {
			return await this.database.write((tx) => this.enqueueIn(tx, job));
		} catch (error) {
			// Another process added it in the same moment.
			if (job.dedupeKey === undefined || !isDuplicate(error)) throw error;
			return this.database.write((tx) => this.enqueueIn(tx, job));
		}
	}

	/**
	 * The same in the transaction at hand, for work that belongs to what that one writes.
	 * @throws an error that `isDuplicate` knows when another process adds the same in the same moment
	 */
	public async enqueueIn(tx: Tx, job: NewJob): Promise<{ readonly id: number; readonly added: boolean }> {
		const now = this.clock.now();
		const { kind, guildId = null, dedupeKey: dedupe_key = null, payload = null, priority = 0, runAt = now, maxAttempts = 8 } = job;
		if (dedupe_key !== null) {
			const forward = `UPDATE ${this.database.table(JobRow)} SET run_at = CASE WHEN state = 'waiting' AND attempts = 0 AND run_at > ?
				THEN ? ELSE run_at END WHERE dedupe_key = ?`;
			if ((await execute(tx, forward, [runAt, runAt, dedupe_key])) === 1) {
				return { id: (await tx.findOneByOrFail(JobRow, { dedupe_key })).id, added: false };
			}
		}
		const { identifiers } = await tx.insert(JobRow, {
			...free,
			...{ kind, guild_id: guildId, dedupe_key, payload: JSON.stringify(payload), state: 'waiting', priority, run_at: runAt },
			...{ attempts: 0, max_attempts: maxAttempts, last_error: null, created_at: now, died_at: null }
		});
		return { id: Number(identifiers[0]?.['id']), added: true };
	}

	public async find(dedupeKey: string): Promise<JobView | null> {
		const row = await this.database.read((reader) => reader.findOneBy(JobRow, { dedupe_key: dedupeKey }));
		return row && { id: row.id, state: row.state, runAt: row.run_at, attempts: row.attempts, lastError: row.last_error };
	}

	/** The waiting jobs whose key begins with `prefix` (which holds no `%` or `_`), the next one first. */
	public async list(prefix: string): Promise<WaitingJob[]> {
		const where = { dedupe_key: Like(`${prefix}%`), state: 'waiting' } as const;
		const rows = await this.database.read((reader) => reader.find(JobRow, { where, order: { run_at: 'ASC', id: 'ASC' } }));
		return rows.map(({ id, run_at: runAt, payload }) => ({ id, runAt, payload: JSON.parse(payload) as unknown }));
	}

	/** Sets when a waiting job runs. @returns false if none waits with this key */
	public async reschedule(dedupeKey: string, runAt: number): Promise<boolean> {
		return this.database.write((tx) => this.rescheduleIn(tx, dedupeKey, runAt));
	}

	/** The same in the transaction at hand. */
	public async rescheduleIn(tx: Tx, dedupeKey: string, runAt: number): Promise<boolean> {
		const { affected } = await tx.update(JobRow, { dedupe_key: dedupeKey, state: 'waiting' }, { run_at: runAt });
		return affected === 1;
	}

	/** Removes a waiting job; one that runs is not stopped. @returns false if none waits with this key */
	public async cancel(dedupeKey: string): Promise<boolean> {
		const { affected } = await this.database.write((tx) => tx.delete(JobRow, { dedupe_key: dedupeKey, state: 'waiting' }));
		return affected === 1;
	}

	/** Takes the next due job, if there is one: the highest priority first, no guild twice at a time. */
	public async claim(options: ClaimOptions): Promise<Job | null> {
		for (const { id } of await this.due(options)) {
			const job = await this.take(id, options);
			if (job) return job;
		}
		return null;
	}

	/** The jobs that may be begun now, the next one first. */
	public async due(choice: JobChoice): Promise<DueJob[]> {
		const now = this.clock.now();
		return this.database.read((reader) => dueJobs(this.database, reader, choice, now));
	}

	/**
	 * Takes this job, if it may be begun: it is due, nobody has it, and no other job of its guild runs. One that was begun as often as it
	 * may be, and never ended, is taken once more: to be given up.
	 */
	public async take(id: number, { kinds, leaseMs }: ClaimOptions): Promise<Job | null> {
		const now = this.clock.now();
		const take = () => this.database.write((tx) => this.#take(tx, id, { now, kinds, leaseMs }));
		try {
			return await take();
		} catch (error) {
			// Another job holds the guild: the index `job_running_guild` allows no second one.
			if (!isDuplicate(error)) throw error;
			return (await this.#freeGuilds(now)) ? take().catch(nullIfDuplicate) : null;
		}
	}

	/** @returns false if the job is not ours any more */
	public async renew(job: Job, leaseMs: number): Promise<boolean> {
		return this.#update(job, { lease_until: this.clock.now() + leaseMs });
	}

	/** Changes what a job of ours holds, for the next time that it is begun. @returns false if the job is not ours any more */
	public async amend(job: Job, payload: unknown): Promise<boolean> {
		return this.#update(job, { payload: JSON.stringify(payload) });
	}

	/** The job is done: it goes, or waits for its next turn. @returns false if it was not ours any more */
	public async complete(job: Job, again?: number | TellAgain): Promise<boolean> {
		if (again !== undefined) return this.database.write((tx) => this.#wait(tx, job, again));
		const { affected } = await this.database.write((tx) => tx.delete(JobRow, ours(job)));
		return affected === 1;
	}

	/** The attempt failed. @param again when to start over after the last attempt; without it the job is dead then */
	public async fail(job: Job, error: unknown, again: number | null = null): Promise<JobState> {
		const now = this.clock.now();
		const last_error = describe(error);
		if (job.attempt < job.maxAttempts) {
			await this.#update(job, { ...free, state: 'waiting', run_at: now + backoff(job.attempt), last_error });
			return 'waiting';
		}
		if (again !== null) {
			await this.#update(job, { ...free, state: 'waiting', run_at: again, attempts: 0, last_error });
			return 'waiting';
		}
		await this.#update(job, { ...free, ...dead(now), attempts: job.maxAttempts, last_error });
		return 'dead';
	}

	/** Gives the job back undone, as if it had not been begun. */
	public async release(job: Job): Promise<boolean> {
		return this.#update(job, { ...free, state: 'waiting', attempts: job.attempt - 1 });
	}

	async #take(tx: Tx, id: number, { now, kinds, leaseMs }: ClaimOptions & { readonly now: number }): Promise<Job | null> {
		const owner = randomUUID();
		const take = `UPDATE ${this.database.table(JobRow)}
			SET state = 'running', running_guild = guild_id, attempts = attempts + 1, lease_owner = ?, lease_until = ?
			WHERE id = ? AND kind IN (${kinds.map(() => '?').join(', ')})
				AND ((state = 'waiting' AND run_at <= ?) OR (state = 'running' AND lease_until <= ?))`;
		if ((await execute(tx, take, [owner, now + leaseMs, id, ...kinds, now, now])) !== 1) return null;
		const row = await tx.findOneByOrFail(JobRow, { id });
		const { kind, guild_id: guildId, attempts: attempt, max_attempts: maxAttempts } = row;
		return { id, kind, guildId, payload: JSON.parse(row.payload) as unknown, attempt, maxAttempts, owner };
	}

	/** First it waits, then it is asked until when: whoever reschedules it in between is kept waiting, and finds it. */
	async #wait(tx: Tx, job: Job, again: number | TellAgain): Promise<boolean> {
		const { affected } = await tx.update(JobRow, ours(job), { ...free, state: 'waiting', attempts: 0, last_error: null });
		if (affected !== 1) return false;
		await tx.update(JobRow, { id: job.id }, { run_at: typeof again === 'number' ? again : await again(tx) });
		return true;
	}

	/** Takes guilds from jobs whose process died: nobody may be there who does their kind. @returns whether there were any */
	async #freeGuilds(now: number): Promise<boolean> {
		const unmark = `UPDATE ${this.database.table(JobRow)} SET running_guild = NULL
			WHERE running_guild IS NOT NULL AND lease_until <= ?`;
		return (await this.database.write((tx) => execute(tx, unmark, [now]))) > 0;
	}

	async #update(job: Job, change: Partial<JobRow>): Promise<boolean> {
		const { affected } = await this.database.write((tx) => tx.update(JobRow, ours(job), change));
		return affected === 1;
	}
}

const ours = ({ id, owner }: Job) => ({ id, lease_owner: owner });
const dead = (now: number) => ({ state: 'dead', dedupe_key: null, died_at: now }) as const;

function nullIfDuplicate(error: unknown): null {
	if (isDuplicate(error)) return null;
	throw error;
}

function describe(error: unknown): string {
	return (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, longestError);
}
