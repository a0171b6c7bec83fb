import { createHash } from 'node:crypto';
import type { Snowflake } from '../../database/ids';

/**
 * When a guild's next automatic snapshot is due, in epoch milliseconds: the first moment after `now` of a beat with the given period.
 * Each guild has its own place in the period, found from its id alone: guilds are spread evenly, and after a restart each has the same place.
 */
export function nextBeat(guildId: Snowflake, period: number, now: number): number {
	const place = createHash('sha256').update(guildId).digest().readUIntBE(0, 6) % period;
	return Math.floor((now - place) / period + 1) * period + place;
}
