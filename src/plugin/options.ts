import type { StoreManagerManuallyRegisteredPiece } from '@sapphire/framework';
import type { KeyvStoreAdapter } from 'keyv';
import type { DatabaseOptions } from '../database/options';
import type { JobOptions } from './jobOptions';
import type { RetentionRule } from '../vault/archive/retention/ArchiveRetention';
import type { PeopleKind } from '../vault/archive/people/PeopleReads';
import type { ShownKind } from '../vault/archive/ShownMedia';
import type { QuotaLimits } from '../vault/media/MediaQuota';
import type { TranslateHook } from '../locales';
import type { RetentionPolicy } from '../vault/snapshots/retention';

/** The client option `vault`. Everything has a default; the environment is never read. */
export interface VaultOptions {
	/**
	 * Where everything is kept.
	 * @default { type: 'sqlite', path: './vault/guild-vault.sqlite' } (below the folder in which the bot was started)
	 */
	readonly database?: DatabaseOptions;
	readonly snapshots?: SnapshotOptions;
	readonly archive?: ArchiveOptions;
	readonly media?: MediaOptions;
	readonly leftGuilds?: LeftGuildOptions;
	readonly jobs?: JobOptions;
	readonly pieces?: PieceOptions;
	readonly cache?: CacheOptions;
	/**
	 * Whether the vault counts what it does, for Prometheus: `vault.metrics.text()`.
	 * @default false
	 */
	readonly metrics?: boolean;
	/**
	 * Your own texts: asked for every text before the built-in ones.
	 * @default none
	 */
	readonly translate?: TranslateHook;
	/**
	 * What wakes the vault when work is due: automatic snapshots, archives that go on, files that are tried again.
	 * `'embedded'`: a timer of its own; `'scheduled-tasks'`: a task of `@sapphire/plugin-scheduled-tasks`, which the bot must have;
	 * `'auto'`: tasks where the bot has them, else the timer; `false`: nothing (call `vault.runDue()` yourself).
	 * @default 'auto'
	 */
	readonly scheduler?: SchedulerName | false;
	/**
	 * How often it looks for due work, in milliseconds: 100 to 3,600,000.
	 * @default 30000
	 */
	readonly tick?: number;
}

export interface LeftGuildOptions {
	/**
	 * Days for which data of a server is kept after the bot has left it: snapshots, archive, settings. Until then its owner can load it into
	 * another server, and nothing is lost when the bot comes back. 1 to 3650; `null`: for ever. An outage of Discord's is no leaving.
	 * @default 90
	 */
	readonly keepDays?: number | null;
}

export interface CacheOptions {
	/**
	 * A store of Keyv (https://keyv.org) for what may be lost: rebuilt snapshots and settings of servers. Several processes can share one.
	 * @default the last used, in memory
	 */
	readonly store?: KeyvStoreAdapter | Map<string, unknown>;
}

export type SchedulerName = 'auto' | 'embedded' | 'scheduled-tasks';

export interface ArchiveOptions {
	/**
	 * Minutes between two rounds through what is archived of a server: 1 to 10,080. Between them events keep it current.
	 * @default 60
	 */
	readonly interval?: number;
	/**
	 * How far back edits, deletions, reactions, pins and votes are looked for that were made while the bot was away: `days` (0 to 3650) and
	 * `messages` of each channel (0 to 100,000), whichever comes first. `0`: not at all.
	 * @default { days: 7, messages: 1000 }
	 */
	readonly window?: { readonly days?: number; readonly messages?: number };
	/**
	 * How long archived messages are kept, where a server has chosen nothing else: `days` (0 to 36,500), and of each channel the newest
	 * `messages` (0 to 10,000,000). `0`: for ever, all.
	 * @default { days: 0, messages: 0 }
	 */
	readonly retention?: Partial<RetentionRule>;
	/**
	 * Whether it is kept who reacted (`'reactions'`) and who voted (`'polls'`). It costs a request for each emoji and each answer of archived
	 * messages that have some, and again when they changed.
	 * @default []
	 */
	readonly people?: readonly PeopleKind[];
}

export interface MediaOptions {
	/**
	 * The folder in which files of archived messages are kept.
	 * @default the folder `media` beside the SQLite file; with MySQL `./vault/media`
	 */
	readonly path?: string;
	/**
	 * Addresses that files may be downloaded from beside Discord's own and the client's `rest.cdn`: `https://media.example.org`.
	 * @default []
	 */
	readonly hosts?: readonly string[];
	/**
	 * Bytes that a file may have; larger ones are left out, and said: 1 to 1,099,511,627,776 (1 TiB).
	 * @default 536870912 (512 MiB, more than anybody can upload)
	 */
	readonly maxFileBytes?: number;
	/**
	 * Bytes that the files of one server may have together; what comes beyond is left out, and said. `/archive media` tries again.
	 * @default no limit
	 */
	readonly maxGuildBytes?: number;
	/**
	 * Bytes that all files together may have.
	 * @default no limit
	 */
	readonly maxTotalBytes?: number;
	/**
	 * Pictures that are kept beside the files of messages: `'embeds'` (through Discord's proxy alone), `'emojis'`, `'stickers'`, `'avatars'`.
	 * @default []
	 */
	readonly also?: readonly ShownKind[];
	/**
	 * Days for which nothing must refer to a file before it is removed: 0 to 3650.
	 * @default 7
	 */
	readonly graceDays?: number;
}

export interface SnapshotOptions {
	/**
	 * Whether snapshots keep the roles and the nickname of each member. It needs the privileged intent GUILD_MEMBERS, costs a request
	 * per 1000 members, and is data of people: say so where you say what your bot keeps.
	 * @default false
	 */
	readonly members?: boolean;
	/**
	 * How many snapshots of a server are kept, pinned ones included: 1 to 100. The oldest that is not pinned makes room.
	 * @default 7
	 */
	readonly limit?: number;
	/**
	 * Which snapshots are kept within `limit`, as restic has it: so many of the newest, and the newest of each of so many hours, days, weeks
	 * and months (UTC) that have any. What no rule keeps goes with the next snapshot. Each 0 to 100, at least one above 0.
	 * @default the newest, daily and weekly ones in turn, as many as `limit` has room for
	 */
	readonly retention?: Partial<RetentionPolicy>;
	/**
	 * Days for which a snapshot from before a restore or of an alarm is held outside `limit`: 1 to 365.
	 * @default 30
	 */
	readonly holdDays?: number;
	/** Who may weaken what is kept, and when it takes effect. */
	readonly protection?: ProtectionOptions;
	/**
	 * What is a raid: many deletions, or bans and kicks, in a short time. `false` switches alarms off.
	 * @default { deletions: 6, bans: 10, window: 60, cooldown: 30 }
	 */
	readonly alarm?: AlarmOptions | false;
	/**
	 * Minutes between automatic snapshots of a server: 1 to 525,600. `0` or `false` switches them off.
	 * @default 1440 (a day)
	 */
	readonly interval?: number | false;
}

export interface ProtectionOptions {
	/**
	 * Who may delete and unpin snapshots, remove imports and weaken the settings: turn automatic snapshots off, keep fewer, turn alarms off.
	 * @default 'owner'
	 */
	readonly who?: ProtectionRole;
	/**
	 * Minutes after which such a change takes effect: until then every administrator can undo it, and the owner is told. 0 to 43,200 (30
	 * days); 0 is at once.
	 * @default 1440 (a day)
	 */
	readonly delay?: number;
}

export interface AlarmOptions {
	/**
	 * Deleted channels, roles, emojis, stickers, sounds ... within `window` that raise an alarm: 1 to 1000; 0 for none.
	 * @default 6
	 */
	readonly deletions?: number;
	/**
	 * Bans and kicks within `window` that raise an alarm: 1 to 1000; 0 for none.
	 * @default 10
	 */
	readonly bans?: number;
	/**
	 * Seconds: 5 to 3600.
	 * @default 60
	 */
	readonly window?: number;
	/**
	 * Minutes after an alarm in which there is no other: 1 to 1440.
	 * @default 30
	 */
	readonly cooldown?: number;
}

export type ProtectionRole = 'owner' | 'administrator';

type Stores = 'commands' | 'interaction-handlers' | 'listeners';

/** Classes by the store that takes them. */
export type PieceClasses = { readonly [S in Stores]: StoreManagerManuallyRegisteredPiece<S>['piece'] };

/** A piece of your own. It takes the place of ours, so it extends the same class of Sapphire's: `Command`, `Listener`, `InteractionHandler`. */
export type PieceClass = PieceClasses[Stores];

export interface PieceOptions {
	/**
	 * Names of our pieces that are not loaded.
	 * @default []
	 */
	readonly disable?: readonly string[];
	/**
	 * Your own classes in place of ours, by our pieces' names.
	 * @default {}
	 */
	readonly replace?: Readonly<Record<string, PieceClass>>;
}

/** The options with every default filled in. */
export interface ResolvedOptions {
	readonly database: DatabaseOptions;
	readonly snapshots: {
		readonly limit: number;
		readonly members: boolean;
		readonly retention: RetentionPolicy | null;
		readonly holdDays: number;
		readonly protection: {
			readonly who: 'Owner' | 'Administrator';
			/** Milliseconds. */
			readonly delay: number;
		};
		readonly alarm: {
			/** 0 for no alarm. */
			readonly deletions: number;
			readonly bans: number;
			/** Milliseconds, as `cooldown`. */
			readonly window: number;
			readonly cooldown: number;
		};
		/** Minutes; 0 for off. */
		readonly interval: number;
	};
	readonly archive: {
		/** Minutes. */
		readonly interval: number;
		readonly window: { readonly days: number; readonly messages: number };
		readonly retention: RetentionRule;
		readonly people: ReadonlySet<PeopleKind>;
	};
	readonly leftGuilds: Required<LeftGuildOptions>;
	readonly jobs: Required<Pick<JobOptions, 'concurrency'>> & Pick<JobOptions, 'redis' | 'rate'>;
	readonly pieces: Required<PieceOptions>;
	readonly cache: CacheOptions;
	readonly metrics: boolean;
	readonly translate: TranslateHook | undefined;
	readonly media: {
		readonly path: string;
		readonly origins: readonly string[];
		readonly maxFileBytes: number;
		readonly graceDays: number;
		readonly quota: QuotaLimits;
		readonly also: ReadonlySet<ShownKind>;
	};
	readonly scheduler: SchedulerName | false;
	/** Milliseconds between two looks for due work. */
	readonly tick: number;
}
