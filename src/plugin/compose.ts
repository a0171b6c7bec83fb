import { container, type SapphireClient } from '@sapphire/framework';
import type { Snowflake } from 'discord.js';
import { Database } from '../database/Database';
import { isWatched } from '../discord/gateway';
import { RestGuildReader } from '../discord/RestGuildReader';
import { newReference, report } from '../ui/failure';
import { Vault } from '../vault';
import { Names } from '../vault/archive/names/Names';
import { HealthWatch } from '../vault/health/HealthWatch';
import { Leases } from '../vault/leases/Leases';
import { FileRetries } from '../vault/archive/FileRetries';
import { ThreadArchiveJobs } from '../vault/archive/ThreadArchiveJobs';
import { AutomaticSnapshots } from '../vault/automatic/AutomaticSnapshots';
import { everyMove, JobDesk, type JobMove } from '../vault/jobs/JobDesk';
import type { Counters } from '../vault/metrics/Counters';
import { Metrics } from '../vault/metrics/Metrics';
import { GuildSettings } from '../vault/settings/GuildSettings';
import { KeptPreviews } from '../vault/restore/KeptPreviews';
import { isRestoring } from '../vault/restore/isRestoring';
import type { Rooms } from '../vault/rooms';
import { GuildChanges } from '../vault/snapshots/GuildChanges';
import { KeptComparisons } from '../vault/snapshots/KeptComparisons';
import { AnnouncedSnapshots } from './AnnouncedSnapshots';
import { composeArchive, openMediaStore, type ArchiveParts } from './composeArchive';
import { composeJobs } from './composeJobs';
import { composeHealth } from './composeHealth';
import { composeProtection } from './composeProtection';
import { composePrivacy } from './composePrivacy';
import { composeRemoval } from './composeRemoval';
import { prefixed } from './logger';
import { composeAssets } from './composeAssets';
import { composeGuilds } from './composeGuilds';
import { composeNames } from './composeNames';
import { composeRecovery } from './composeRecovery';
import { composeRestore } from './composeRestore';
import type { ResolvedOptions } from './options';
import { retentionOf } from './retention';
import { watchMetrics } from './watchMetrics';

/** What people ordered, and what recurs, which can be hastened alone: it is switched off elsewhere. */
const movableJobs: ReadonlyMap<string, readonly JobMove[]> = new Map([
	[AutomaticSnapshots.kind, ['retry']],
	[HealthWatch.kind, ['retry']],
	[ThreadArchiveJobs.kind, everyMove],
	[FileRetries.kind, everyMove]
]);

/** What is known of the client, also while the vault is closed. */
interface Seen {
	readonly changes: GuildChanges;
	readonly counters: Counters | null;
}

/** Makes the vault of a client. Nothing is opened yet. */
export function compose(client: SapphireClient, options: ResolvedOptions): Vault {
	const changes = new GuildChanges((guildId, what) => isWatched(client, guildId, what));
	const counters = options.metrics ? watchMetrics(client) : null;
	return new Vault(options, changes, () => openRooms(client, options, { changes, counters }));
}

/** Nothing stays open when something cannot be made. */
async function openRooms(client: SapphireClient, options: ResolvedOptions, seen: Seen): Promise<Rooms> {
	const logger = prefixed(container.logger);
	const store = await openMediaStore(options);
	const database = await Database.open(options.database, logger);
	try {
		return await furnish(client, options, seen, { database, store, logger });
	} catch (error) {
		await database.close();
		throw error;
	}
}

/** The whole object graph, in one place. */
async function furnish(
	client: SapphireClient,
	options: ResolvedOptions,
	{ changes, counters }: Seen,
	{ database, store, logger }: Pick<ArchiveParts, 'database' | 'store' | 'logger'>
): Promise<Rooms> {
	const clock = { now: () => Date.now() };
	const leases = new Leases(database, clock);
	const { jobs, runner, queue, wake, scheduler } = await composeJobs(client, options, { database, clock, logger, counters });
	const cache = { ...options.cache, onError: (error: unknown) => logger.warn('The cache failed.', error) };
	const settings = new GuildSettings(database, clock, cache);
	const retention = async (guildId: Snowflake) => retentionOf(await settings.get(guildId), options.snapshots);
	const interval = async (guildId: Snowflake) => (await settings.get(guildId)).snapshotIntervalMinutes ?? options.snapshots.interval;
	const reader = new RestGuildReader(client);
	const assets = composeAssets(client, options, { database, store, clock });
	const withMembers = options.snapshots.members;
	const restoring = (guildId: Snowflake) => isRestoring(database, guildId);
	const sources = { database, reader, changes, assets, store, leases, clock, retention, cache, withMembers, isRestoring: restoring };
	const snapshots = new AnnouncedSnapshots(sources, client);
	const onError = (error: unknown, guildId: Snowflake) =>
		report(client, error, { action: AutomaticSnapshots.kind, guildId, reference: newReference() });
	const isGone = (guildId: Snowflake) => client.isReady() && !client.guilds.cache.has(guildId);
	const automatic = new AutomaticSnapshots({ snapshots, jobs, clock, interval, isGone, onError });
	runner.handle(AutomaticSnapshots.kind, automatic);
	const { protection, alarms, notices } = composeProtection(client, options, {
		snapshots,
		automatic,
		settings,
		clock,
		jobs,
		runner,
		logger,
		wake
	});
	const removal = composeRemoval(options, { database, store, clock, jobs, runner, settings });
	const nameKeeper = composeNames(client, { database, clock, logger, optOuts: removal.optOuts });
	const parts: ArchiveParts = { database, store, clock, jobs, runner, settings, logger, wake, nameKeeper, ...removal };
	const { archive, media, mediaUpkeep } = composeArchive(client, options, parts);
	const guilds = composeGuilds(client, options, parts);
	const privacy = composePrivacy(client, parts);
	const recovery = composeRecovery(client, { ...parts, snapshots, notices, known: guilds.knownGuilds });
	const desk = new JobDesk(database, clock, movableJobs);
	const restore = composeRestore(client, options, {
		...{ database, snapshots, files: assets, clock, jobs, runner, logger, wake },
		syncArchive: (guildId) => archive.sync(guildId)
	});
	const watched = { database, snapshots, settings, clock, jobs, runner, notices, interval, logger, wake };
	const { health, healthWatch, snapshotChecks } = composeHealth(client, options, watched);
	const names = new Names(database);
	return {
		database,
		snapshots,
		comparisons: new KeptComparisons(snapshots, clock),
		retention,
		settings,
		automatic,
		archive,
		media,
		mediaUpkeep,
		names,
		nameKeeper,
		protection,
		alarms,
		restore,
		...recovery,
		restorePreviews: new KeptPreviews(restore, clock),
		privacy,
		...guilds,
		health,
		healthWatch,
		snapshotChecks,
		jobs: desk,
		metrics: counters && new Metrics(counters, database, clock),
		queue,
		wake,
		scheduler
	};
}
