import type { Snowflake } from '../../database/ids';

/** The kinds of thing that a snapshot keeps, in the order in which they are read, listed and compared. */
export const kindNames = [
	'guild',
	'role',
	'channel',
	'permission',
	'emoji',
	'sticker',
	'sound',
	'ban',
	'auto_moderation',
	'event',
	'onboarding',
	'welcome_screen',
	'widget',
	'webhook',
	'invite',
	'pin',
	'thread',
	'member'
] as const;
export type KindName = (typeof kindNames)[number];

/** A value of a tracked field. JSON fields hold canonical JSON text; permission bits a decimal string; ranks a sort key (`order/`). */
export type Value = string | number | boolean | null;

/** Values by field name. A missing name means *unknown*, which is not the same as `null`. */
export type Values = Readonly<Record<string, Value>>;

/** One role, channel, emoji, ... as a snapshot knows it. */
export interface Node {
	/** The first id that the thing ever had. Overwrites are `channel:target`. */
	readonly id: string;
	readonly values: Values;
	/** Tracked fields that could not be seen when the snapshot was taken. A value, if there is one, is carried forward from an earlier one. */
	readonly unseen: readonly string[];
}

export type Nodes = ReadonlyMap<string, Node>;

/** Why a kind could not be read. */
export type UnreadReason = 'missing_permission' | 'missing_intent' | 'switched_off' | 'unavailable' | 'failed' | 'not_supported';

/** What a snapshot knows of one kind, and since when. Times are epoch milliseconds. */
export type Capture =
	/** Everything was read. */
	| { readonly status: 'complete'; readonly count: number; readonly at: number }
	/**
	 * The list was read, but `unseen` of its nodes hide some fields from the bot, or may be gone without proof. `incomplete`: there may be
	 * more nodes, since nothing told of those that are hidden.
	 */
	| { readonly status: 'partial'; readonly count: number; readonly at: number; readonly unseen: number; readonly incomplete?: true }
	/** Nothing was read. The nodes, if `carried` is a time, are those of then; otherwise nothing is known. */
	| { readonly status: 'unread'; readonly count: number; readonly reason: UnreadReason; readonly carried: number | null };

/** Whether the capture names every node that there was. */
export function isWhole(capture: Capture | undefined): boolean {
	return capture?.status === 'complete' || (capture?.status === 'partial' && !capture.incomplete);
}

export type Captures = Readonly<Partial<Record<KindName, Capture>>>;

/** The state of a guild, rebuilt from a snapshot or read live. */
export interface GuildState {
	readonly guildId: Snowflake;
	readonly captures: Captures;
	readonly nodes: Readonly<Record<KindName, Nodes>>;
}

/**
 * How a snapshot came to be. `pre-restore` and `alarm` are holds: they stand outside the bound of the chain, for a time.
 */
export type SnapshotType = 'manual' | 'automatic' | 'pre-restore' | 'alarm';

export interface SnapshotSummary {
	readonly id: number;
	readonly guildId: Snowflake;
	readonly type: SnapshotType;
	readonly name: string | null;
	readonly pinned: boolean;
	/** Epoch milliseconds. */
	readonly createdAt: number;
	readonly createdBy: Snowflake | null;
	/** Until when it is held outside the bound, in epoch milliseconds; `null` when it is not. */
	readonly heldUntil: number | null;
	readonly captures: Captures;
	readonly stateHash: string;
}

/**
 * Of a field of type `rank`: the places in its group before and after, counted from 0, of a node that moved among those that are there on
 * both sides. Its place may be the same number where others came or went.
 */
export interface FieldChange {
	readonly field: string;
	readonly before: Value;
	readonly after: Value;
}

export interface NodeChange {
	readonly before: Node;
	readonly after: Node;
	readonly fields: readonly FieldChange[];
}

/** The difference between two states of one kind. */
export type KindDifference =
	| {
			readonly kind: KindName;
			readonly comparable: true;
			readonly created: readonly Node[];
			readonly changed: readonly NodeChange[];
			readonly deleted: readonly Node[];
			/** Nodes for which equality cannot be told, because a field or the whole node was not seen on one side. */
			readonly unknown: readonly Node[];
	  }
	| { readonly kind: KindName; readonly comparable: false; readonly reason: UnreadReason };

export interface Difference {
	readonly kinds: readonly KindDifference[];
	/** `unknown` when nothing differs but something could not be compared. */
	readonly equality: 'equal' | 'different' | 'unknown';
}
