import type { Database } from '../../src/database/Database';
import { Leases } from '../../src/vault/leases/Leases';
import { GuildChanges } from '../../src/vault/snapshots/GuildChanges';
import type { KindDifference, KindName } from '../../src/vault/snapshots/model';
import { defaultRetention, type RetentionPolicy } from '../../src/vault/snapshots/retention';
import type { StateCacheOptions } from '../../src/vault/snapshots/StateCache';
import { Snapshots } from '../../src/vault/snapshots/Snapshots';
import { ModelGuild } from './ModelGuild';
import { TestClock } from './TestClock';

export interface Setting {
	readonly guild: ModelGuild;
	readonly changes: GuildChanges;
	readonly clock: TestClock;
	readonly snapshots: Snapshots;
}

export interface SettingOptions {
	readonly guild?: ModelGuild;
	readonly clock?: TestClock;
	readonly limit?: () => number;
	readonly policy?: RetentionPolicy | null;
	/** Whether the gateway tells of every change. */
	readonly isWatched?: boolean;
	readonly cache?: StateCacheOptions;
}

/** The snapshots of a guild that is a model, as a process of its own on the database sees them. */
export function snapshotSetting(database: Database, options: SettingOptions = {}): Setting {
	const {
		guild = new ModelGuild(),
		clock = new TestClock(),
		limit = () => defaultRetention.limit,
		policy = null,
		isWatched = false,
		cache = {}
	} = options;
	const changes = new GuildChanges(() => isWatched);
	const leases = new Leases(database, clock);
	guild.isUpgraded = true;
	const retention = () => Promise.resolve({ ...defaultRetention, limit: limit(), policy });
	const snapshots = new Snapshots({
		database,
		reader: guild,
		assets: guild,
		changes,
		leases,
		clock,
		retention,
		cache,
		kinds: () => guild.kinds()
	});
	return { guild, changes, clock, snapshots };
}

export const manual = { type: 'manual' } as const;

/** What is said of one kind, which must have been compared. */
export function differenceOf(kinds: readonly KindDifference[] | undefined, name: KindName): Extract<KindDifference, { comparable: true }> {
	const found = kinds?.find(({ kind }) => kind === name);
	if (!found?.comparable) throw new Error(`${name} could not be compared`);
	return found;
}

/** The database, which waits after each of its reads until `pause` is done: something else may write meanwhile. */
export function pausing(database: Database, pause: () => Promise<void>): Database {
	return new Proxy(database, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key, target);
			if (key !== 'read') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
			return async (...work: Parameters<Database['read']>) => {
				const result = await target.read(...work);
				await pause();
				return result;
			};
		}
	});
}
