import type { GatewayDispatchEvents, GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import type { SnapshotNode } from '../../../entities/SnapshotNode';
import type { CaptureSource } from '../CaptureSource';
import type { ReferenceKind } from '../identity';
import type { GuildState, KindName, Node, UnreadReason, Values } from '../model';

/**
 * - `bits`: permissions as a decimal number.
 * - `json`: canonical JSON text (`canonicalJson`), of lists and objects that Discord sets and shows as a whole.
 * - `media`: SHA-256 of a file in the media pool, hexadecimal. A reading holds Discord's name of the file instead: its path on the CDN.
 * - `reference`: the id of something else.
 * - `rank`: Discord's position. A reading holds it as Discord has it; what is kept in its place is a sort key of which only the order
 *   means anything (`order/ranks.ts`), so that one thing more at the bottom is one row and not one for each that stands above.
 */
export type FieldType = 'text' | 'integer' | 'boolean' | 'bits' | 'json' | 'reference' | 'media' | 'rank';

/** Where in the JSON of a field an id stands. */
export interface InnerReference {
	/** Keys from the outside in; `*` is each entry of a list. */
	readonly path: readonly string[];
	/** `mentions`: a text that may mention ids. */
	readonly references: ReferenceKind | 'mentions';
}

export interface Field {
	/** Bit number in stored field lists. Never renumbered, never reused. */
	readonly key: number;
	/** Name in Discord's API, of the column and of the value. */
	readonly name: string;
	readonly type: FieldType;
	/** The field set in which the field appeared: older snapshots do not know it. */
	readonly since: number;
	/** For `reference`: whose id the field holds. */
	readonly references?: ReferenceKind;
	/** For `json`: the ids inside, which are kept as first ids. */
	readonly within?: readonly InnerReference[];
	/** For `json`: a list in which the order means nothing. It is kept sorted. */
	readonly isSet?: true;
	/** Whether the text may mention Discord ids (`<#id>`, `<@&id>`, `<:name:id>`), which are kept as first ids. */
	readonly mentions?: true;
	/** Where Discord's requests have the value inside another field: that field's name. */
	readonly inside?: string;
}

/** Milliseconds. */
export const day = 86_400_000;

export type PermissionName = keyof typeof PermissionFlagsBits;

/** How long what was read of a kind stays true. */
export interface Freshness {
	/** The gateway events that tell of every change of the kind. None: nothing tells. What changes the bot's sight needs no naming. */
	readonly events: readonly `${GatewayDispatchEvents}`[];
	/** Without all of these the events do not come. */
	readonly intents: readonly (keyof typeof GatewayIntentBits)[];
	/** Without any one of these the events do not come. */
	readonly permissions?: readonly PermissionName[];
	/** Each snapshot reads the kind again, whatever was told; the events only save automatic snapshots. */
	readonly isAlwaysRead?: true;
	/**
	 * Not every change may be told: what was read longer ago is read again. Where nothing tells of the kind each snapshot reads it
	 * again, but an automatic one is not taken for its sake alone before this time. Milliseconds.
	 */
	readonly trustedMs?: number;
	/** It changes all the time on a lively server: that it did so during a look is no reason to look again. */
	readonly isBusy?: true;
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
			/** Whether another look at the same guild would tell no more. Without it: if the list is whole. */
			readonly settled?: boolean;
			/** Whether the absence of this node (first ids) from `nodes` proves that it is gone. Without this method: if the list is whole. */
			readonly provesAbsence?: (id: string, known: Node) => boolean;
	  }
	| { readonly status: 'unread'; readonly reason: UnreadReason }
	/** It was not read: the last snapshot is certainly still true of it. */
	| { readonly status: 'unchanged' };

/** A node kind as data: diff, fold, merge, compare, restore and export are written once over it. */
export interface Kind {
	readonly name: KindName;
	/** The table of its nodes. */
	readonly entity: new () => SnapshotNode;
	/** What a node's id consists of, its parts joined by `:`. `code`: a text of Discord's that is no snowflake. */
	readonly ids: readonly ReferenceKind[] | 'code';
	readonly fields: readonly Field[];
	/** For a kind with a field of type `rank`. */
	readonly order?: Order;
	/** More nodes in a snapshot file are refused: far above what Discord allows a guild. */
	readonly mostNodes: number;
	readonly freshness: Freshness;
	/** Any one of these permissions lets the bot read the kind. Without one it is not even asked for. */
	readonly needs?: readonly PermissionName[];
	/** What it means when fields of some nodes could not be seen. Without it: what another kind says already. */
	readonly unseen?: 'channels_hidden' | 'media_missing' | 'partly_seen';
	/** Reads the kind. Throws `ReadError` where Discord refuses. */
	read(source: CaptureSource): Promise<KindReading>;
	/** Whether the state would hold this node if it had existed: without this method, always. */
	couldSee?(state: GuildState, id: string, node: Node): boolean;
}
