import type { Snowflake } from '../../database/ids';

/** Kinds of things that get a new id when they are created again. */
export const identityKinds = [
	'role',
	'channel',
	'emoji',
	'sticker',
	'sound',
	'event',
	'rule',
	'webhook',
	'thread',
	'message',
	'tag',
	'prompt',
	'option'
] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** Whose id something is. Those of guilds and users stay what they are. */
export type ReferenceKind = IdentityKind | 'guild' | 'user';

/** A thing of this guild was created again: the id that it has now, and its first one. */
export type IdentityEntry = readonly [kind: IdentityKind, current: Snowflake, origin: Snowflake];

/** Gives another id of the same thing. */
export type Translate = (kind: ReferenceKind, id: Snowflake) => Snowflake;

/**
 * Maps every id that a thing of a guild ever had to its first one. A restored role has a new id in Discord and stays the same
 * node of the chain, so that a snapshot right after a restore shows no difference and older ones stay restorable.
 */
export class IdentityMap {
	private readonly origins = new Map<string, Snowflake>();
	private readonly currents = new Map<string, Snowflake>();

	/** @param entries in the order in which they came about: of several ids of a thing the last is the current one. */
	public constructor(entries: Iterable<IdentityEntry> = []) {
		for (const [kind, current, origin] of entries) {
			this.origins.set(`${kind} ${current}`, origin);
			this.currents.set(`${kind} ${origin}`, current);
		}
	}

	public get isEmpty(): boolean {
		return this.origins.size === 0;
	}

	/** The first id of the thing; an id that was never replaced is its own. */
	public readonly origin: Translate = (kind, id) => this.origins.get(`${kind} ${id}`) ?? id;

	/** The id that the thing, given by its first id, has in Discord now. */
	public readonly current: Translate = (kind, origin) => this.currents.get(`${kind} ${origin}`) ?? origin;
}
