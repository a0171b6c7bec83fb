import type { Database } from '../database/Database';
import type { Snowflake } from '../database/ids';
import type { AlarmJobs } from './alarm/AlarmJobs';
import type { Archive } from './archive/Archive';
import type { NameKeeper } from './archive/names/NameKeeper';
import type { Names } from './archive/names/Names';
import type { AutomaticSnapshots } from './automatic/AutomaticSnapshots';
import type { KnownGuilds } from './guilds/KnownGuilds';
import type { LeftGuilds } from './guilds/LeftGuilds';
import type { Health } from './health/Health';
import type { HealthWatch } from './health/HealthWatch';
import type { JobDesk } from './jobs/JobDesk';
import type { JobQueue } from './jobs/JobQueue';
import type { Media } from './media/Media';
import type { MediaUpkeep } from './media/MediaUpkeep';
import type { KeptPreviews } from './restore/KeptPreviews';
import type { Metrics } from './metrics/Metrics';
import type { Restores } from './restore/Restores';
import type { Protection } from './protection/Protection';
import type { Privacy } from './privacy/Privacy';
import type { Loads } from './recovery/Loads';
import type { Recovery } from './recovery/Recovery';
import type { GuildSettings } from './settings/GuildSettings';
import type { KeptComparisons } from './snapshots/KeptComparisons';
import type { Retention } from './snapshots/retention';
import type { SnapshotChecks } from './snapshots/SnapshotChecks';
import type { Snapshots } from './snapshots/Snapshots';

/** What an open vault consists of. Made in `plugin/compose.ts`. */
export interface Rooms {
	readonly database: Database;
	readonly snapshots: Snapshots;
	readonly comparisons: KeptComparisons;
	/** Which snapshots a guild keeps, by its own choice or the bot's. */
	readonly retention: (guildId: Snowflake) => Promise<Retention>;
	readonly settings: GuildSettings;
	readonly automatic: AutomaticSnapshots;
	readonly protection: Protection;
	readonly alarms: AlarmJobs;
	readonly archive: Archive;
	readonly media: Media;
	readonly mediaUpkeep: MediaUpkeep;
	readonly names: Names;
	readonly nameKeeper: NameKeeper;
	readonly restore: Restores;
	readonly recovery: Recovery;
	readonly restorePreviews: KeptPreviews;
	readonly loads: Loads;
	readonly privacy: Privacy;
	readonly knownGuilds: KnownGuilds;
	readonly leftGuilds: LeftGuilds;
	readonly health: Health;
	readonly healthWatch: HealthWatch;
	readonly snapshotChecks: SnapshotChecks;
	readonly jobs: JobDesk;
	/** `null` where the host wants none. */
	readonly metrics: Metrics | null;
	readonly queue: JobQueue;
	/** Makes the queue look for due work, and does not wait for it. */
	readonly wake: () => void;
	/** Wakes the queue; `null` when the host wants none. */
	readonly scheduler: Scheduler | null;
}

export interface Scheduler {
	start(): void;
	/** Final. Waits for what is running. */
	stop(): Promise<void>;
}
