import type { Snowflake } from '../../database/ids';

/** Where a guild stood when something was read. Means nothing in another process. */
export interface ChangeMark {
	readonly session: number;
	readonly version: number;
}

/**
 * Remembers, in memory, whether a guild may have changed: gateway events touch it, a broken gateway session makes all of it unknown.
 * An automatic snapshot skips a guild that has certainly not changed, without a request.
 */
export class GuildChanges {
	private readonly versions = new Map<Snowflake, number>();
	private session = 0;

	/**
	 * @param watching Whether the gateway tells of changes of every kind (intents and permissions allow it) in a guild.
	 */
	public constructor(private readonly watching: (guildId: Snowflake) => boolean) {}

	/** Something in the guild changed. */
	public touch(guildId: Snowflake): void {
		this.versions.set(guildId, (this.versions.get(guildId) ?? 0) + 1);
	}

	/** Events were missed: nothing is known of any guild that was marked before. */
	public lost(): void {
		this.session += 1;
		this.versions.clear();
	}

	/** Take before reading. */
	public mark(guildId: Snowflake): ChangeMark {
		return { session: this.session, version: this.versions.get(guildId) ?? 0 };
	}

	/** Whether no event since `mark` has told of a change. Says nothing of changes that are not told. */
	public quietSince(guildId: Snowflake, mark: ChangeMark): boolean {
		return mark.session === this.session && mark.version === (this.versions.get(guildId) ?? 0);
	}

	/** Whether the guild is certainly as it was at `mark`. */
	public unchangedSince(guildId: Snowflake, mark: ChangeMark): boolean {
		return this.quietSince(guildId, mark) && this.watching(guildId);
	}
}
