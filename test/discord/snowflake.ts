import type { Snowflake } from './model';

/** The first second of 2015: time zero of Discord's ids. */
export const DISCORD_EPOCH = 1_420_070_400_000;

/** Before this the ids would have 16 digits, and clients recognise an id by its 17 to 19 digits. */
const EARLIEST = DISCORD_EPOCH + Math.ceil(10 ** 16 / 2 ** 22);

/** A source of ids that are unique, and rise within each millisecond. */
export function createSnowflakes(now: () => number): (at?: number) => Snowflake {
	const issued = new Map<number, number>();
	return (at = now()) => {
		const ms = Math.max(Math.floor(at), EARLIEST);
		const count = issued.get(ms) ?? 0;
		issued.set(ms, count + 1);
		return ((BigInt(ms - DISCORD_EPOCH) << 22n) | BigInt(count)).toString();
	};
}

/** When an id was made, in milliseconds since 1970. */
export function snowflakeTime(id: Snowflake): number {
	return Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
}

/** Orders ids by age. Ids have no leading zeros, so length comes first. */
export function compareIds(left: Snowflake, right: Snowflake): number {
	return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}
