import type { Snowflake } from '../../database/ids';
import type { KindName } from './model';

/** Kinds whose things get a new id when they are created again. */
export type IdentityKind = Extract<KindName, 'role' | 'channel'>;

/**
 * Maps every id that a thing of a guild ever had to its first one. A restored role has a new id in Discord and stays the same
 * node of the chain, so that a snapshot right after a restore shows no difference and older ones stay restorable.
 */
export class IdentityMap {
	private readonly origins: Readonly<Record<IdentityKind, ReadonlyMap<Snowflake, Snowflake>>>;

	public constructor(entries: Iterable<readonly [kind: IdentityKind, current: Snowflake, origin: Snowflake]> = []) {
		const origins = { role: new Map<Snowflake, Snowflake>(), channel: new Map<Snowflake, Snowflake>() };
		for (const [kind, current, origin] of entries) origins[kind].set(current, origin);
		this.origins = origins;
	}

	/** The first id of the thing; an id that was never replaced is its own. */
	public origin(kind: IdentityKind, id: Snowflake): Snowflake {
		return this.origins[kind].get(id) ?? id;
	}

	/** The text with the ids in channel and role mentions replaced by first ids. */
	public originMentions(text: string): string {
		if (this.origins.channel.size === 0 && this.origins.role.size === 0) return text;
		return text.replace(/<(#|@&)(\d{17,20})>/g, (_, sign: string, id: string) => {
			return `<${sign}${this.origin(sign === '#' ? 'channel' : 'role', id)}>`;
		});
	}
}
