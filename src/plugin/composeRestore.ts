import type { Client, Snowflake } from 'discord.js';
import type { Database } from '../database/Database';
import { RestGuildWriter } from '../discord/RestGuildWriter';
import { RestMessages } from '../discord/RestMessages';
import { Report } from '../ui/archive/Report';
import type { ReportTarget } from '../ui/archive/ReportTarget';
import { report as reportError } from '../ui/failure';
import { RestoreReporter } from '../ui/restore/RestoreReporter';
import { restoreNames } from '../ui/restore/names';
import { speak } from '../ui/speak';
import { countMessages } from '../vault/archive/countMessages';
import type { Clock } from '../vault/clock';
import type { JobRunner } from '../vault/jobs/JobRunner';
import type { Jobs } from '../vault/jobs/Jobs';
import type { RestoreFiles } from '../vault/restore/files';
import { RestoreJobs, type OpenRestoreReport } from '../vault/restore/RestoreJobs';
import { Restores } from '../vault/restore/Restores';
import type { Snapshots } from '../vault/snapshots/Snapshots';
import { VaultEvents } from './events';
import type { prefixed } from './logger';
import type { ResolvedOptions } from './options';

export interface RestoreParts {
	readonly database: Database;
	readonly snapshots: Snapshots;
	readonly files: RestoreFiles;
	readonly clock: Clock;
	readonly jobs: Jobs;
	readonly runner: JobRunner;
	readonly logger: ReturnType<typeof prefixed>;
	readonly wake: () => void;
	/** Brings the archive of a guild up to date. */
	readonly syncArchive: (guildId: Snowflake) => Promise<void>;
}

/** The room of restores, and what does its jobs. */
export function composeRestore(client: Client, options: ResolvedOptions, parts: RestoreParts): Restores {
	const writer = new RestGuildWriter(client);
	const { syncArchive } = parts;
	const countArchived = (channelIds: readonly Snowflake[]) => countMessages(parts.database, channelIds);
	const restores = new Restores({ ...parts, writer, countMessages: countArchived });
	const handler = new RestoreJobs({
		...parts,
		writer,
		openReport: reports(client, options, parts, restores),
		latest: (guildId) => restores.latest(guildId),
		onEnded(guildId, outcome) {
			client.emit(VaultEvents.Restore, guildId, outcome);
			// Channels that were made again are archived from now on, as those were whose place they took.
			syncArchive(guildId).catch((error: unknown) =>
				parts.logger.warn('The archive could not be brought up to date after a restore.', error)
			);
		}
	});
	parts.runner.handle(RestoreJobs.kind, handler);
	return restores;
}

/** Reports to the person who used the command. */
function reports(client: Client, { translate }: ResolvedOptions, { logger }: RestoreParts, restores: Restores): OpenRestoreReport {
	const messages = new RestMessages(client.rest);
	return ({ guildId, jobId }, ordered, remember) => {
		const target = ordered as ReportTarget;
		const t = speak(target.locale, translate);
		const movedTo = (link: string): string => t('restore.moved', { link });
		const report = new Report({ messages, logger, guildId, nonce: `r${jobId}`, remember, movedTo }, target);
		const onFailure = (error: unknown, reference: string): void =>
			reportError(client, error, { action: RestoreJobs.kind, guildId, reference });
		return new RestoreReporter({ report, t, names: (outcome) => restoreNames(restores, t, guildId, outcome), onFailure });
	};
}
