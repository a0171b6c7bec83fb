import type { Snowflake } from '../../database/ids';
import type { KindReadings } from './capture';
import { sight, type ChangeMark, type GuildChanges } from './GuildChanges';
import type { OwnMember } from './GuildReader';
import type { Kind } from './kinds';
import { kindNames, type KindName } from './model';
import { hasAny } from './permissions';

/** The bot's place in a guild. */
export interface Access {
	readonly me: OwnMember;
	/** Whether Discord made a role for the bot when it was invited. */
	readonly hasOwnRole: boolean;
}

/** The look from which the newest snapshot of a guild was made. */
interface LastLook {
	readonly snapshotId: number;
	/** Where the guild stood before it was looked at. */
	readonly mark: ChangeMark;
	readonly access: Access;
	/** Kinds of which another look would have told no more. */
	readonly settled: ReadonlySet<KindName>;
}

/** What need not be asked again: the kinds that are certainly as a snapshot has them, and the bot's place. */
export interface KnownPart {
	readonly snapshotId: number;
	readonly access: Access;
	readonly unchanged: ReadonlySet<KindName>;
}

/** Remembers, in memory, what this process saw of each guild when it took its last snapshot, and says what of it is still true. */
export class LastLooks {
	private readonly looks = new Map<Snowflake, LastLook>();

	public constructor(
		private readonly changes: GuildChanges,
		private readonly kinds: () => Readonly<Record<KindName, Kind>>
	) {}

	/** A snapshot was made of this look. */
	public remember(guildId: Snowflake, snapshotId: number, look: KindReadings & Pick<LastLook, 'mark' | 'access'>): void {
		this.looks.set(guildId, { snapshotId, mark: look.mark, access: look.access, settled: settledKinds(look) });
	}

	/** What of the guild's newest snapshot is still true; `null` if it was not made of the last look, or nothing is certain. */
	public stillTrue(guildId: Snowflake, newestId: number | undefined): KnownPart | null {
		const look = this.lookOf(guildId, newestId);
		if (!look) return null;
		const kinds = this.kinds();
		const unchanged = kindNames.filter((name) => !kinds[name].freshness.isAlwaysRead && this.isStillTrue(guildId, look, kinds[name]));
		return { snapshotId: look.snapshotId, access: look.access, unchanged: new Set(unchanged) };
	}

	/** Whether nothing of the guild can have changed since its newest snapshot. */
	public isUnchanged(guildId: Snowflake, newestId: number | undefined): boolean {
		const look = this.lookOf(guildId, newestId);
		return look !== null && Object.values(this.kinds()).every((kind) => this.isStillTrue(guildId, look, kind));
	}

	private lookOf(guildId: Snowflake, newestId: number | undefined): LastLook | null {
		const look = this.looks.get(guildId);
		return look?.snapshotId === newestId && look && this.changes.unchangedSince(guildId, look.mark, sight) ? look : null;
	}

	private isStillTrue(guildId: Snowflake, { settled, mark, access }: LastLook, { name, needs, freshness }: Kind): boolean {
		const { permissions: held } = access.me;
		// What the bot may not see stays unseen until its sight changes.
		if (needs && !hasAny(held, needs)) return true;
		const { events, permissions } = freshness;
		const isTold = events.length > 0 && (!permissions || hasAny(held, permissions));
		return isTold && settled.has(name) && this.changes.unchangedSince(guildId, mark, name);
	}
}

/** What failed may work the next time, and what a broken session hid may be told. */
function settledKinds({ readings, failures }: KindReadings): ReadonlySet<KindName> {
	return new Set(
		kindNames.filter((name) => {
			const reading = readings[name];
			if (reading.status !== 'read') return !failures.has(name);
			return reading.settled ?? reading.complete;
		})
	);
}
