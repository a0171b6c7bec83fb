import type { Snowflake } from '../../database/ids';
import type { Clock } from '../clock';
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
	/** Kinds that are not to be read. */
	readonly closed: ReadonlySet<KindName>;
	/** When each kind was read: epoch milliseconds. */
	readonly readAt: ReadonlyMap<KindName, number>;
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
		private readonly kinds: () => Readonly<Record<KindName, Kind>>,
		private readonly clock: Clock
	) {}

	/** A snapshot was made of this look. */
	public remember(
		guildId: Snowflake,
		snapshotId: number,
		look: KindReadings & Pick<LastLook, 'mark' | 'access'> & { readonly at: number }
	): void {
		const { mark, access, at, readings } = look;
		const earlier = this.looks.get(guildId);
		const readAt = new Map(kindNames.map((name) => [name, readings[name].status === 'unchanged' ? (earlier?.readAt.get(name) ?? 0) : at]));
		this.looks.set(guildId, { snapshotId, mark, access, settled: settledKinds(look), closed: closedKinds(look, earlier?.closed), readAt });
	}

	/** What of the guild's newest snapshot is still true; `null` if it was not made of the last look, or nothing is certain. */
	public stillTrue(guildId: Snowflake, newestId: number | undefined): KnownPart | null {
		const look = this.lookOf(guildId, newestId);
		if (!look) return null;
		const kinds = this.kinds();
		const unchanged = kindNames.filter((name) => !kinds[name].freshness.isAlwaysRead && this.isStillTrue(guildId, look, kinds[name]));
		return { snapshotId: look.snapshotId, access: look.access, unchanged: new Set(unchanged) };
	}

	/** Whether nothing of the guild has changed since its newest snapshot, as far as is told: what is not told is trusted for a time. */
	public isUnchanged(guildId: Snowflake, newestId: number | undefined): boolean {
		const look = this.lookOf(guildId, newestId);
		if (!look) return false;
		return Object.values(this.kinds()).every((kind) => this.isStillTrue(guildId, look, kind) || this.isTrusted(guildId, look, kind));
	}

	private lookOf(guildId: Snowflake, newestId: number | undefined): LastLook | null {
		const look = this.looks.get(guildId);
		return look?.snapshotId === newestId && look && this.changes.unchangedSince(guildId, look.mark, sight) ? look : null;
	}

	private isStillTrue(guildId: Snowflake, look: LastLook, { name, needs, freshness }: Kind): boolean {
		const { settled, closed, mark, access } = look;
		if (closed.has(name)) return true;
		const { permissions: held } = access.me;
		// What the bot may not see stays unseen until its sight changes.
		if (needs && !hasAny(held, needs)) return true;
		const { events, permissions, trustedMs = Infinity } = freshness;
		const isTold = events.length > 0 && (!permissions || hasAny(held, permissions));
		return isTold && settled.has(name) && this.changes.unchangedSince(guildId, mark, name) && this.age(look, name) < trustedMs;
	}

	/** Whether a kind of which not everything is told is worth no automatic snapshot of its own yet. */
	private isTrusted(guildId: Snowflake, look: LastLook, { name, freshness: { trustedMs = 0 } }: Kind): boolean {
		return look.settled.has(name) && this.changes.untouchedSince(guildId, look.mark, name) && this.age(look, name) < trustedMs;
	}

	private age({ readAt }: LastLook, name: KindName): number {
		return this.clock.now() - (readAt.get(name) ?? 0);
	}
}

/** By choice of the host. */
function closedKinds({ readings }: KindReadings, earlier: ReadonlySet<KindName> = new Set()): ReadonlySet<KindName> {
	return new Set(
		kindNames.filter((name) => {
			const reading = readings[name];
			return reading.status === 'unchanged' ? earlier.has(name) : reading.status === 'unread' && reading.reason === 'switched_off';
		})
	);
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
