/** The part of a bot's guilds that one process has: https://docs.discord.com/developers/events/gateway#sharding */
export interface Shards {
	/** Of the whole bot, at least 1. */
	readonly count: number;
	/** Those of this process, from 0 to `count - 1`; at least one. */
	readonly ids: readonly number[];
}
