import type { Snowflake } from '../../database/ids';
import type { GuildChoices } from '../settings/GuildSettings';

/** Something that could cost a server its snapshots. */
export type ProtectedChange =
	| { readonly kind: 'delete' | 'unpin'; readonly snapshotId: number }
	| { readonly kind: 'remove-import'; readonly importId: number }
	| { readonly kind: 'settings'; readonly choices: Partial<GuildChoices> };

/** A change that somebody asked for and that is not done yet. Times are epoch milliseconds. */
export interface PendingChange {
	/** Names it for as long as it waits. */
	readonly id: number;
	readonly guildId: Snowflake;
	readonly change: ProtectedChange;
	readonly requestedBy: Snowflake;
	readonly requestedAt: number;
	readonly dueAt: number;
}

/** Something that the owner of a guild has to hear of. */
export type ProtectionNotice =
	/** It will be done unless somebody undoes it. */
	| { readonly event: 'requested'; readonly pending: PendingChange }
	| { readonly event: 'undone'; readonly pending: PendingChange; readonly by: Snowflake }
	| { readonly event: 'done'; readonly pending: PendingChange }
	/** It could not be done any more: the snapshot is pinned, or gone. */
	| { readonly event: 'dropped'; readonly pending: PendingChange };

/** Where notices go. They are kept until they were delivered, so it does not wait for Discord. */
export interface Notices {
	protection(notice: ProtectionNotice): Promise<void>;
}
