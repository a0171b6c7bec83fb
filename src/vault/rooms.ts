import type { Database } from '../database/Database';
import type { AutomaticSnapshots } from './automatic/AutomaticSnapshots';
import type { GuildSettings } from './settings/GuildSettings';
import type { Snapshots } from './snapshots/Snapshots';

/** What an open vault consists of. Made in `plugin/compose.ts`. */
export interface Rooms {
	readonly database: Database;
	readonly snapshots: Snapshots;
	readonly settings: GuildSettings;
	readonly automatic: AutomaticSnapshots;
	/** Looks for due work; `null` when the host wants none. */
	readonly scheduler: Scheduler | null;
}

export interface Scheduler {
	start(): void;
	/** Waits for what is running. */
	stop(): Promise<void>;
}
