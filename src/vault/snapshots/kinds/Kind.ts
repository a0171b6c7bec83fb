import type { IdentityKind, IdentityMap } from '../identity';
import type { GuildState, KindName, UnreadReason, Values } from '../model';
import type { CaptureSource } from '../CaptureSource';

/**
 * `rank`: Discord's position. A reading holds it as Discord has it; what is kept in its place is a sort key of which only the order means
 * anything (`order/ranks.ts`), so that one thing more at the bottom is one row and not one for each that stands above.
 */
export type FieldType = 'text' | 'integer' | 'boolean' | 'bits' | 'json' | 'reference' | 'rank';

export interface Field {
	/** Bit number in stored field lists. Never renumbered, never reused. */
	readonly key: number;
	/** Name in Discord's API, of the column and of the value. */
	readonly name: string;
	readonly type: FieldType;
	/** The field set in which the field appeared: older snapshots do not know it. */
	readonly since: number;
	/** For `reference`: the kind whose id the field holds. */
	readonly references?: IdentityKind;
	/** Whether the text may mention Discord ids (`<#id>`, `<@&id>`), which are kept as first ids. */
	readonly mentions?: true;
}

/** How the nodes of a kind are ordered: by one field of type `rank`, within groups. */
export interface Order {
	readonly field: string;
	/** Of two with the same position of Discord's. */
	readonly ties: 'older_first' | 'older_last';
	/** The group of a node: a name that sorts as the groups do. */
	group(values: Values): string;
}

/** What Discord told of one kind. */
export type KindReading =
	| {
			readonly status: 'read';
			/** What was seen of each node, by Discord's current ids. Fields that could not be seen are left out. */
			readonly nodes: ReadonlyMap<string, Values>;
			/** Whether the list is whole: it names every node that there is, even one of which nothing else is seen. */
			readonly complete: boolean;
			/** Whether the absence of this node (first ids) from `nodes` proves that it is gone. Without this method: if the list is whole. */
			readonly provesAbsence?: (id: string) => boolean;
	  }
	| { readonly status: 'unread'; readonly reason: UnreadReason };

/** A node kind as data: diff, fold, merge, compare and export are written once over it. */
export interface Kind {
	readonly name: KindName;
	readonly fields: readonly Field[];
	/** For a kind with a field of type `rank`. */
	readonly order?: Order;
	/** Reads the kind. Throws `ReadError` where Discord refuses. */
	read(source: CaptureSource): Promise<KindReading>;
	/** A node's id with each part replaced by the first id that the thing ever had. */
	originId(id: string, identity: IdentityMap): string;
	/** Whether the state would hold this node if it had existed: without this method, always. */
	couldSee?(state: GuildState, id: string): boolean;
}
