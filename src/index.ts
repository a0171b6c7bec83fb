import type { VaultClientEvents } from './plugin/events';
import type { VaultOptions } from './plugin/options';
import type { Vault } from './vault';

export { ArchiveCommand } from './commands/PluginArchiveCommand';
export { ArchiveThreadCommand } from './commands/PluginArchiveThreadCommand';
export { PrivacyCommand } from './commands/PluginPrivacyCommand';
export { SnapshotCommand } from './commands/PluginSnapshotCommand';
export { VaultAdminCommand } from './commands/PluginVaultCommand';
export { VaultButtonHandler } from './interaction-handlers/PluginVaultButtons';
export { VaultFormHandler } from './interaction-handlers/PluginVaultForms';
export { VaultMenuHandler } from './interaction-handlers/PluginVaultMenus';
export { VaultEvents } from './plugin/events';
export { VaultPlugin } from './plugin/VaultPlugin';
export { VaultError } from './vault/errors';
export { Vault } from './vault';
export type { MysqlOptions, SqliteDriverName, SqliteOptions, DatabaseOptions } from './database/options';
export type { TextKey, TranslateHook } from './locales';
export type { VaultClientEvents, VaultErrorContext, VaultJobFailContext, VaultSnapshotCreateContext } from './plugin/events';
export type { JobOptions, JobRate } from './plugin/jobOptions';
export type {
	AlarmOptions,
	ArchiveOptions,
	MediaOptions,
	PieceClass,
	PieceOptions,
	ProtectionOptions,
	SchedulerName,
	SnapshotOptions,
	VaultOptions
} from './plugin/options';
export type { Archive, ArchiveStatus } from './vault/archive/Archive';
export type { RemovedCounts } from './vault/archive/removal/RemovedCounts';
export type { DueMessages, RetentionRule } from './vault/archive/retention/ArchiveRetention';
export type { SearchHit, SearchOptions, SearchPage } from './vault/archive/search/Search';
export type { ArchiveRound } from './vault/archive/sync/Rounds';
export type { ChannelStatus, ChannelStatusPage } from './vault/archive/sync/status';
export type { ThreadArchiveOutcome } from './vault/archive/ThreadArchiveJobs';
export type { VaultErrorCode } from './vault/errors';
export type { Finding } from './vault/health/findings';
export type { Health, HealthReport } from './vault/health/Health';
export type { Metrics } from './vault/metrics/Metrics';
export type { ErasureRecord } from './vault/privacy/Erasures';
export type { PersonalData } from './vault/privacy/personalData';
export type { Privacy } from './vault/privacy/Privacy';
export type { RestoreOptions, RestorePlan } from './vault/restore/model';
export type { RestoreOutcome } from './vault/restore/outcome';
export type { RestorePreview, Restores, StartOptions } from './vault/restore/Restores';
export type { ImportedChain } from './vault/snapshots/file/imports';
export type { ExportSubject, ImportResult } from './vault/snapshots/file/SnapshotFiles';
export type * from './vault/snapshots/model';
export type { Snapshots } from './vault/snapshots/Snapshots';
export type { CaptureWarning } from './vault/snapshots/warnings';

declare module 'discord.js' {
	interface ClientOptions {
		/** Options of sapphire-plugin-guild-vault. */
		vault?: VaultOptions;
	}

	interface ClientEvents {
		vaultSnapshotCreate: VaultClientEvents['vaultSnapshotCreate'];
		vaultSnapshotDelete: VaultClientEvents['vaultSnapshotDelete'];
		vaultJobFail: VaultClientEvents['vaultJobFail'];
		vaultAlarm: VaultClientEvents['vaultAlarm'];
		vaultThreadArchive: VaultClientEvents['vaultThreadArchive'];
		vaultArchiveSync: VaultClientEvents['vaultArchiveSync'];
		vaultRestore: VaultClientEvents['vaultRestore'];
		vaultLoad: VaultClientEvents['vaultLoad'];
		vaultGuildRemove: VaultClientEvents['vaultGuildRemove'];
		vaultErasure: VaultClientEvents['vaultErasure'];
		vaultHealth: VaultClientEvents['vaultHealth'];
		vaultError: VaultClientEvents['vaultError'];
	}
}

declare module '@sapphire/pieces' {
	interface Container {
		/** The vault of the client that was made last. */
		vault: Vault;
	}
}
