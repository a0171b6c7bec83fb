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
import { VaultEvents } from './events';
import type { ResolvedOptions } from './options';

export interface HealthParts {
	readonly database: Database;
	readonly settings: GuildSettings;
	readonly clock: Clock;
	readonly jobs: Jobs;
	readonly runner: JobRunner;
	readonly notices: NoticeJobs;
	readonly interval: (guildId: Snowflake) => Promise<number>;
}

/** What says what the vault can do, and looks at it from time to time. */
export function composeHealth(client: Client, options: ResolvedOptions, parts: HealthParts) {
	const { settings, runner } = parts;
	const health = new Health({ ...parts, reader: new ClientHealthReader(client), freeBytes: () => freeBytes(options.media.path) });
	const healthWatch = new HealthWatch({
		...parts,
		health,
		known: new KnownFindings(parts.database),
		hasLog: async (guildId) => (await settings.get(guildId)).logChannelId !== null,
		onWorse: (guildId, findings) => client.emit(VaultEvents.Health, guildId, findings)
	});
	runner.handle(HealthWatch.kind, healthWatch);
	return { health, healthWatch };
}
