import type { Snowflake } from '../../database/ids';

/** What is counted. */
export type Harm = 'deletions' | 'bans';

/** Somebody deleted something, or banned or kicked somebody. */
export interface HarmfulAct {
	readonly guildId: Snowflake;
	readonly harm: Harm;
	/** Who did it; `null` when nobody told. */
	readonly by: Snowflake | null;
	/** Epoch milliseconds. */
	readonly at: number;
	/** More than one at a time, as with a prune. Default: 1. */
	readonly count?: number;
}

/** So many harmful acts in so short a time that it is taken for a raid. */
export interface Alarm {
	readonly guildId: Snowflake;
	readonly harm: Harm;
	readonly by: Snowflake | null;
	readonly count: number;
	/** Of the acts that were counted: epoch milliseconds. */
	readonly firstAt: number;
	readonly lastAt: number;
}
