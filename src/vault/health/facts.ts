import type { ChannelType, Snowflake } from 'discord-api-types/v10';
import type { PortalIntent } from './operations';

/** A channel as far as the bot's rights in it matter. */
export interface ChannelFacts {
	readonly id: Snowflake;
	readonly type: ChannelType;
	/** Whether Discord hides it from the bot: https://discord.com/developers/docs/change-log (channel obfuscation) */
	readonly isHidden: boolean;
	/** What the overwrites leave of the bot's permissions, without the implicit rules. 0 for hidden channels. */
	readonly permissions: bigint;
}

/** Things of which Discord allows only so many. */
export type LimitedThing = 'role' | 'channel' | 'thread' | 'emoji' | 'animatedEmoji' | 'sticker' | 'sound' | 'webhook' | 'channelWebhook';

/** How many there are of things of which Discord allows only so many. */
export type Counts = Readonly<Partial<Record<LimitedThing, { readonly count: number; readonly limit: number }>>>;

/** What Discord tells of the bot and of its place in a guild. */
export interface DiscordFacts {
	/** Names of the intents that the client asked for. */
	readonly intents: ReadonlySet<string>;
	/** Switches of the developer portal that are on; `null` where Discord has not said. */
	readonly portal: ReadonlySet<PortalIntent> | null;
	/** Permissions in the guild, without those of channels. All bits for administrators. */
	readonly permissions: bigint;
	/** Permissions of the role that came with the bot; `null` when it has none. */
	readonly ownRole: bigint | null;
	/** Roles that stand above the bot's highest one, or at it: those it cannot change. */
	readonly rolesAbove: number;
	readonly channels: readonly ChannelFacts[];
	/** Whether moderation in this guild asks the owner of the application for two-factor authentication. */
	readonly needsTwoFactor: boolean;
	readonly hasTwoFactor: boolean;
	/** Epoch milliseconds until which the bot is timed out; `null` when it is not. */
	readonly timedOutUntil: number | null;
	readonly counts: Counts;
}

/** What the vault knows of itself in a guild. Times are epoch milliseconds. */
export interface VaultFacts {
	readonly now: number;
	/** When the newest snapshot was taken, and the newest of those that were verified. */
	readonly lastSnapshot: number | null;
	readonly lastVerified: number | null;
	/** Since when a kept snapshot has not been verified; `null` where there is none. */
	readonly unverifiedSince: number | null;
	/** Snapshots that are not what their digests say. */
	readonly damaged: number;
	/** When the last round through the archive ended; `null` where nothing is archived, the archive is paused, or a round is under way. */
	readonly lastRound: number | null;
	/** Minutes between two rounds. */
	readonly archiveInterval: number;
	/** Archived channels that could not be read for a day or longer. */
	readonly unreadChannels: number;
	/** Minutes between automatic snapshots; 0 for none. */
	readonly interval: number;
	/** Files that were given up, and those that wait to be tried again. */
	readonly deadFiles: number;
	readonly waitingFiles: number;
	/** Jobs of the guild that failed too often. */
	readonly deadJobs: number;
	/** Since when the oldest due job of this guild waits; `null` when none does. */
	readonly oldestDue: number | null;
	/** Bytes that are free where files are kept; `null` where nobody can say. */
	readonly freeBytes: number | null;
}
