import type { Tx } from '../../database/Database';
import type { Snowflake } from '../../database/ids';

/** Work to be done some time, kept in the database until it is done. */
export interface NewJob {
	/** Which handler does it. ASCII, up to 50 characters. */
	readonly kind: string;
	/** A guild's jobs run one after another; guilds take turns. */
	readonly guildId?: Snowflake;
	/** While a job with the same key waits or runs, no second one is added. ASCII, up to 150 characters. */
	readonly dedupeKey?: string;
	/** Anything that JSON can hold. */
	readonly payload?: unknown;
	/** Higher runs first. Default: 0. */
	readonly priority?: number;
	/** Epoch milliseconds before which it does not run. Default: at once. */
	readonly runAt?: number;
	/** How often it is tried before it is given up. Default: 8, over about an hour. */
	readonly maxAttempts?: number;
}

/** A job that this process was given to do. It may be done twice (after a crash, or a lost lease), so doing it must be idempotent. */
export interface Job {
	readonly id: number;
	readonly kind: string;
	readonly guildId: Snowflake | null;
	readonly payload: unknown;
	/** The how-manieth attempt this is, from 1. Above `maxAttempts` none is left: the process died during the last one. */
	readonly attempt: number;
	readonly maxAttempts: number;
	/** Proves to the queue that the job is still ours. */
	readonly owner: string;
}

/** What becomes of a job that was done: gone, or to be done again at a time. */
export interface JobOutcome {
	/** Epoch milliseconds; or who says so in the transaction that stores it, since nobody can reschedule a job that runs. */
	readonly again?: number | TellAgain;
}

export type TellAgain = (tx: Tx) => Promise<number>;

export interface JobHandler {
	/** @param signal aborts when the process stops or the job was given to another: leave off at the next good moment, by throwing */
	run(job: Job, signal: AbortSignal): Promise<JobOutcome | void>;
	/**
	 * No attempt is left, and the last one could not say so: its process died. It can be called again. What it throws lets the job be
	 * given up later.
	 */
	abandon?(job: Job, error: unknown): Promise<void>;
	/** After the last attempt failed: when to start all over, for work that recurs. Without it, or with `null`, the job is dead. */
	whenExhausted?(job: Job, error: unknown): number | null;
}
