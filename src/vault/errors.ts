/** What went wrong, as a stable code: texts in `locales/` and hosts' own listeners are keyed by it. */
export type VaultErrorCode =
	| 'ChainChanged'
	| 'ChainFull'
	| 'ChannelNotArchived'
	| 'ChangeNotFound'
	| 'ChangeWaiting'
	| 'DatabaseBusy'
	| 'DatabaseDamaged'
	| 'DatabaseDriverMissing'
	| 'DatabaseLoginRefused'
	| 'DatabaseNewer'
	| 'DatabaseNotOurs'
	| 'DatabaseReadOnly'
	| 'DatabaseUnknown'
	| 'DatabaseUnreachable'
	| 'FileDamaged'
	| 'FileForeign'
	| 'FileInvalid'
	| 'FileNewer'
	| 'FileTooLarge'
	| 'FileUnavailable'
	| 'GuildBusy'
	| 'GuildUnavailable'
	| 'ImportsFull'
	| 'InvalidOption'
	| 'JobNotFound'
	| 'JobNotMovable'
	| 'NotAThread'
	| 'PayloadDamaged'
	| 'PinsFull'
	| 'PlanChanged'
	| 'RecoveryLimited'
	| 'RecoveryRefused'
	| 'RestoreRunning'
	| 'SearchInvalid'
	| 'SnapshotCorrupted'
	| 'SnapshotNotFound'
	| 'SnapshotPinned'
	| 'ThreadGone'
	| 'ThreadUnreadable'
	| 'VaultClosed';

/** An expected failure: `message` is a sentence for a person (English), `context` is for the log and for translated texts. */
export class VaultError extends Error {
	public constructor(
		public readonly code: VaultErrorCode,
		message: string,
		public readonly context: Readonly<Record<string, unknown>> = {},
		options?: ErrorOptions
	) {
		super(message, options);
		this.name = `VaultError[${code}]`;
	}
}
