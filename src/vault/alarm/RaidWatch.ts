import type { Snowflake } from '../../database/ids';
import { LruMap } from '../cache/LruMap';
import type { Alarm, Harm, HarmfulAct } from './Alarm';

/** How many acts within the window raise an alarm; 0 for none. */
export type Thresholds = Readonly<Record<Harm, number>>;

export interface RaidWatchOptions {
	readonly thresholds: (guildId: Snowflake) => Promise<Thresholds>;
	/** Milliseconds in which acts are counted together. */
	readonly window: number;
	/** Milliseconds after an alarm of a guild in which there is no other. */
	readonly cooldown: number;
}

/** Memory is bounded: of more people at work than this, those who did nothing for the longest are forgotten. */
const mostActors = 5_000;
const mostGuilds = 10_000;

/** Counts harmful acts per guild and person in a sliding window, in memory: a raid is over before anything could be restarted. */
export class RaidWatch {
	/** Times of acts, oldest first. */
	private readonly acts = new LruMap<string, number[]>(mostActors);
	private readonly lastAlarm = new LruMap<Snowflake, number>(mostGuilds);

	public constructor(private readonly options: RaidWatchOptions) {}

	/** @returns the alarm that this act raises, if it does */
	public async note({ guildId, harm, by, at, count = 1 }: HarmfulAct): Promise<Alarm | null> {
		const { thresholds, window, cooldown } = this.options;
		const threshold = (await thresholds(guildId))[harm];
		if (threshold === 0) return null;
		const key = `${guildId}:${harm}:${by ?? ''}`;
		const times = [...(this.acts.get(key) ?? []), ...Array.from({ length: Math.min(count, threshold) }, () => at)];
		const recent = times.filter((time) => at - time <= window).slice(-threshold);
		this.acts.set(key, recent);
		if (recent.length < threshold || at - (this.lastAlarm.get(guildId) ?? -Infinity) < cooldown) return null;
		this.lastAlarm.set(guildId, at);
		return { guildId, harm, by, count: recent.length, firstAt: recent[0] ?? at, lastAt: at };
	}
}
