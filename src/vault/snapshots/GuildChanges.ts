import type { Snowflake } from '../../database/ids';
import type { KindName } from './model';

/** Where a guild stood when something was read. Means nothing in another process. */
export interface ChangeMark {
	readonly session: number;
	readonly version: number;
}

/** What the bot is allowed and able to see. A change of it may show or hide things of every kind. */
export const sight = 'sight';
export type Changeable = KindName | typeof sight;

/** Of one guild: how many changes were told, and which of them was the last to concern what. */
interface Told {
	version: number;
	readonly last: Map<Changeable, number>;
}

/**
 * Remembers, in memory, what of a guild may have changed: gateway events touch it, a broken gateway session makes all of it unknown.
 * A snapshot reads only what may have changed, and an automatic one of a guild that has certainly not changed is skipped.
 */
export class GuildChanges {
	private readonly guilds = new Map<Snowflake, Told>();
	private session = 0;

	/**
	 * @param watching Whether the gateway tells of every change of this in a guild: the session stands and the intents allow it.
	 */
	public constructor(private readonly watching: (guildId: Snowflake, what: Changeable) => boolean) {}

	/** Things of these kinds changed, or the bot's sight; without `what`, anything. */
	public touch(guildId: Snowflake, what: readonly Changeable[] = [sight]): void {
		const told = this.guilds.get(guildId) ?? { version: 0, last: new Map() };
		this.guilds.set(guildId, told);
		told.version += 1;
		for (const each of what) told.last.set(each, told.version);
	}

	/** Events were missed: nothing is known of any guild that was marked before. */
	public lost(): void {
		this.session += 1;
		this.guilds.clear();
	}

	/** Take before reading. */
	public mark(guildId: Snowflake): ChangeMark {
		return { session: this.session, version: this.guilds.get(guildId)?.version ?? 0 };
	}

	/** Whether no event since `mark` has told of a change, but for those of `except`. Says nothing of changes that are not told. */
	public quietSince(guildId: Snowflake, mark: ChangeMark, except: ReadonlySet<Changeable> = new Set()): boolean {
		if (mark.session !== this.session) return false;
		const last = this.guilds.get(guildId)?.last ?? new Map<Changeable, number>();
		return [...last].every(([what, version]) => version <= mark.version || except.has(what));
	}

	/** Whether this is certainly as it was at `mark`. */
	public unchangedSince(guildId: Snowflake, mark: ChangeMark, what: Changeable): boolean {
		return this.watching(guildId, what) && this.untouchedSince(guildId, mark, what);
	}

	/** Whether no event since `mark` has told of a change of this. */
	public untouchedSince(guildId: Snowflake, mark: ChangeMark, what: Changeable): boolean {
		if (mark.session !== this.session) return false;
		const last = this.guilds.get(guildId)?.last;
		return [what, sight].every((each) => (last?.get(each as Changeable) ?? 0) <= mark.version);
	}
}
