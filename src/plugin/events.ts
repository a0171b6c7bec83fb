import type { Snowflake } from 'discord-api-types/v10';
import type { ArchiveRound } from '../vault/archive/sync/Rounds';
import type { ThreadArchiveOutcome } from '../vault/archive/ThreadArchiveJobs';
import type { RestoreOutcome } from '../vault/restore/outcome';
import type { Alarm } from '../vault/alarm/Alarm';
import type { Finding } from '../vault/health/findings';
import type { ErasureRecord } from '../vault/privacy/Erasures';
import type { Grant } from '../vault/recovery/Loads';
import type { CaptureWarning } from '../vault/snapshots/warnings';
import type { Difference, SnapshotSummary } from '../vault/snapshots/model';

/** Events of the client that the plugin emits, for logs, audit channels and error trackers. */
export const VaultEvents = {
	SnapshotCreate: 'vaultSnapshotCreate',
	SnapshotDelete: 'vaultSnapshotDelete',
	Alarm: 'vaultAlarm',
	ThreadArchive: 'vaultThreadArchive',
	Restore: 'vaultRestore',
	ArchiveSync: 'vaultArchiveSync',
	Erasure: 'vaultErasure',
	Load: 'vaultLoad',
	GuildRemove: 'vaultGuildRemove',
	Health: 'vaultHealth',
	JobFail: 'vaultJobFail',
	Error: 'vaultError'
} as const;

/** Where an error came up. */
export interface VaultErrorContext {
	/** What was being done: `snapshot-create`, `snapshot:automatic`. */
	readonly action: string;
	readonly guildId: Snowflake | null;
	/** The number that the person was told and that the log holds. */
	readonly reference: string;
}

export interface VaultJobFailContext {
	readonly id: number;
	/** `snapshot:automatic`, `archive:sync`, `restore`. */
	readonly kind: string;
	readonly guildId: Snowflake | null;
	/** It was the last attempt: the job waits for a person (`/vault jobs`). */
	readonly isGivenUp: boolean;
}

export interface VaultSnapshotCreateContext {
	/** What changed since the snapshot before; `null` for the first. */
	readonly difference: Difference | null;
	/** What the bot could not see. */
	readonly warnings: readonly CaptureWarning[];
}

/** What the plugin adds to the events of a discord.js client. */
export interface VaultClientEvents {
	vaultSnapshotCreate: [snapshot: SnapshotSummary, context: VaultSnapshotCreateContext];
	/** A snapshot went: deleted by a person, or it made room for a newer one. */
	vaultSnapshotDelete: [guildId: Snowflake, snapshotId: number, reason: 'deleted' | 'pruned'];
	/** Many deletions, bans or kicks in a short time: a raid, perhaps. */
	vaultAlarm: [alarm: Alarm];
	/** A thread was archived; `outcome` says what was new and what could not be had. */
	vaultThreadArchive: [guildId: Snowflake, threadId: Snowflake, outcome: ThreadArchiveOutcome];
	/** The archive of a guild is up to date; `round` says what was new. */
	vaultArchiveSync: [guildId: Snowflake, round: ArchiveRound];
	/** A restore ended, or paused at a limit of Discord's: `outcome` says what was done and what was refused. */
	vaultRestore: [guildId: Snowflake, outcome: RestoreOutcome];
	/** Somebody was forgotten; `record` says what was removed, and not of whom. */
	vaultErasure: [guildId: Snowflake, record: ErasureRecord];
	/** A snapshot of another guild is loaded: `grant` says of which, into which, by whom and by what proof. */
	vaultLoad: [grant: Grant, snapshotId: number];
	/** Nothing is stored of a guild any more that the bot left too long ago (option `leftGuilds`). */
	vaultGuildRemove: [guildId: Snowflake];
	/** Something new is not as it should be in a guild, or it has got worse: at the daily look. */
	vaultHealth: [guildId: Snowflake, findings: readonly Finding[]];
	/** An attempt at a job failed; unless it is given up, there is another later. */
	vaultJobFail: [error: unknown, context: VaultJobFailContext];
	vaultError: [error: unknown, context: VaultErrorContext];
}
