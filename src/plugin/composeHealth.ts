import type { Client, Snowflake } from 'discord.js';
import type { Database } from '../database/Database';
import { ClientHealthReader } from '../discord/ClientHealthReader';
import type { Clock } from '../vault/clock';
import { Health } from '../vault/health/Health';
import { HealthWatch } from '../vault/health/HealthWatch';
import { KnownFindings } from '../vault/health/KnownFindings';
import type { JobRunner } from '../vault/jobs/JobRunner';
import type { Jobs } from '../vault/jobs/Jobs';
import { freeBytes } from '../vault/media/freeBytes';
import type { NoticeJobs } from '../vault/notices/NoticeJobs';
import type { GuildSettings } from '../vault/settings/GuildSettings';
import { SnapshotChecks } from '../vault/snapshots/SnapshotChecks';
import type { Snapshots } from '../vault/snapshots/Snapshots';
import { VaultEvents } from './events';
import type { prefixed } from './logger';
import type { ResolvedOptions } from './options';

export interface HealthParts {
	readonly database: Database;
	readonly settings: GuildSettings;
	readonly clock: Clock;
	readonly jobs: Jobs;
	readonly runner: JobRunner;
	readonly notices: NoticeJobs;
	readonly snapshots: Snapshots;
	readonly logger: ReturnType<typeof prefixed>;
	readonly wake: () => void;
	readonly interval: (guildId: Snowflake) => Promise<number>;
}

/** What says what the vault can do, and looks at it from time to time. */
export function composeHealth(client: Client, options: ResolvedOptions, parts: HealthParts) {
	const { settings, runner, interval, logger, wake } = parts;
	const health = new Health({
		...parts,
		reader: new ClientHealthReader(client),
		async settings(guildId) {
			const { archivePaused, logChannelId } = await settings.get(guildId);
			return { interval: await interval(guildId), isArchivePaused: archivePaused ?? false, logChannelId };
		},
		archiveInterval: options.archive.interval,
		withMembers: options.snapshots.members,
		freeBytes: () => freeBytes(options.media.path)
	});
	const healthWatch = new HealthWatch({
		...parts,
		health,
		known: new KnownFindings(parts.database),
		hasLog: async (guildId) => (await settings.get(guildId)).logChannelId !== null,
		onWorse: (guildId, findings) => client.emit(VaultEvents.Health, guildId, findings)
	});
	const snapshotChecks = new SnapshotChecks({
		...parts,
		onDamaged(guildId, snapshotId) {
			logger.error(`Snapshot #${snapshotId} of server ${guildId} is damaged: it does not rebuild to what was recorded.`);
			void healthWatch.plan(guildId, true).then(wake, (error: unknown) => logger.error('The damage could not be told.', error));
		}
	});
	runner.handle(HealthWatch.kind, healthWatch);
	runner.handle(SnapshotChecks.kind, snapshotChecks);
	return { health, healthWatch, snapshotChecks };
}
