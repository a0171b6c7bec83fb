import type { Client } from 'discord.js';
import type { Database } from '../database/Database';
import { assetUrl } from '../discord/assetUrl';
import { searchIndexOf } from '../database/search';
import { RestArchiveReader } from '../discord/RestArchiveReader';
import { RestPeopleReader } from '../discord/RestPeopleReader';
import { RestMessages } from '../discord/RestMessages';
import { Report } from '../ui/archive/Report';
import type { ReportTarget } from '../ui/archive/ReportTarget';
import { ThreadArchiveReporter } from '../ui/archive/ThreadArchiveReporter';
import { report as reportError } from '../ui/failure';
import { speak } from '../ui/speak';
import { Archive } from '../vault/archive/Archive';
import { ChannelSync } from '../vault/archive/ChannelSync';
import { FileRetries } from '../vault/archive/FileRetries';
import type { LiveCapture } from '../vault/archive/live/LiveCapture';
import { PageReader } from '../vault/archive/PageReader';
import { PeopleReads } from '../vault/archive/people/PeopleReads';
import { ShownMedia } from '../vault/archive/ShownMedia';
import { Search } from '../vault/archive/search/Search';
import { SearchIndexing } from '../vault/archive/search/SearchIndexing';
import { ThreadArchive } from '../vault/archive/ThreadArchive';
import { ThreadArchiveJobs, type OpenReport } from '../vault/archive/ThreadArchiveJobs';
import type { NameKeeper } from '../vault/archive/names/NameKeeper';
import type { Clock } from '../vault/clock';
import type { JobRunner } from '../vault/jobs/JobRunner';
import type { Jobs } from '../vault/jobs/Jobs';
import { Downloader } from '../vault/media/Downloader';
import { FileMediaStore } from '../vault/media/FileMediaStore';
import { MediaDownloads } from '../vault/media/MediaDownloads';
import type { Media } from '../vault/media/Media';
import type { MediaStore } from '../vault/media/MediaStore';
import type { MediaUpkeep } from '../vault/media/MediaUpkeep';
import type { GuildSettings } from '../vault/settings/GuildSettings';
import { invalid } from './check';
import { downloadOrigins } from './composeAssets';
import { VaultEvents } from './events';
import type { prefixed } from './logger';
import { composeMedia } from './composeMedia';
import type { RemovalParts } from './composeRemoval';
import { composeSync } from './composeSync';
import type { ResolvedOptions } from './options';

export interface ArchiveParts extends RemovalParts {
	readonly database: Database;
	readonly store: MediaStore;
	readonly clock: Clock;
	readonly jobs: Jobs;
	readonly runner: JobRunner;
	readonly settings: GuildSettings;
	readonly logger: ReturnType<typeof prefixed>;
	readonly wake: () => void;
	readonly nameKeeper: NameKeeper;
}

/** @throws VaultError `InvalidOption` when the folder cannot be made or written to */
export async function openMediaStore({ media: { path } }: ResolvedOptions): Promise<MediaStore> {
	try {
		return await FileMediaStore.open(path);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw invalid('vault.media.path', path, `Files cannot be kept there: ${reason}. Give a folder that the bot may write to.`);
	}
}

export interface ComposedArchive {
	readonly archive: Archive;
	readonly media: Media;
	readonly mediaUpkeep: MediaUpkeep;
}

/** The rooms of the archive and of its files, and what does their jobs. */
export function composeArchive(client: Client, options: ResolvedOptions, parts: ArchiveParts): ComposedArchive {
	const { database, store, clock, jobs, runner, settings, logger, wake, nameKeeper, optOuts } = parts;
	const reader = new RestArchiveReader(client);
	const origins = downloadOrigins(client, options.media.origins);
	const downloader = new Downloader({ origins, maxBytes: options.media.maxFileBytes });
	const { quota } = options.media;
	const refreshUrls = (urls: readonly string[]) => reader.refreshUrls(urls);
	const downloads = new MediaDownloads({ database, store, downloader, clock, quota, refreshUrls });
	const shown = new ShownMedia(options.media.also, (name) => assetUrl(client, name));
	const pages = new PageReader(reader, clock, optOuts, shown);
	const sync = new ChannelSync(database, pages);
	const retries = new FileRetries(jobs, downloads, clock);
	const index = searchIndexOf(database);
	const indexing = new SearchIndexing(database, index, jobs, clock);
	const search = new Search(database, index, indexing, clock);
	const people = new PeopleReads({ database, reader: new RestPeopleReader(client), jobs, clock, optOuts, kinds: options.archive.people });
	runner.handle(FileRetries.kind, retries);
	runner.handle(PeopleReads.kind, people);
	runner.handle(SearchIndexing.kind, indexing);
	const synced = composeSync(client, options, { ...parts, reader, pages, sync, retries, people });
	const archive = new ThreadArchive(database, reader, withHold(sync, synced.capture), downloads, clock);
	const threads = new ThreadArchiveJobs({
		archive,
		downloads,
		retries,
		jobs,
		openReport: reports(client, options, parts),
		onArchived: (guildId, threadId, outcome) => {
			nameKeeper.touch(guildId);
			void people.plan(guildId).then(wake, (error: unknown) => logger.warn('It could not be planned to ask who reacted.', error));
			void indexing.schedule().then(wake, (error: unknown) => logger.warn('The search index could not be told of new messages.', error));
			client.emit(VaultEvents.ThreadArchive, guildId, threadId, outcome);
		}
	});
	runner.handle(ThreadArchiveJobs.kind, threads);
	const archived = new Archive({ ...synced, database, threads, search, indexing, retention: parts.retention, reader, settings, wake });
	return { archive: archived, ...composeMedia(options, parts, retries) };
}

/** A thread may be one that is kept current: events of it come after what is read. */
function withHold(sync: ChannelSync, capture: LiveCapture): Pick<ChannelSync, 'run'> {
	return {
		async run(target, ...rest) {
			const release = await capture.hold(target);
			return sync.run(target, ...rest).finally(release);
		}
	};
}

/** Reports to the person who used the command. */
function reports(client: Client, { translate }: ResolvedOptions, { logger }: ArchiveParts): OpenReport {
	const messages = new RestMessages(client.rest);
	return ({ guildId, threadId, jobId }, ordered, remember) => {
		const target = ordered as ReportTarget;
		const t = speak(target.locale, translate);
		const movedTo = (link: string): string => t('archive.moved', { link });
		const report = new Report({ messages, logger, guildId, nonce: `v${jobId}`, remember, movedTo }, target);
		const onFailure = (error: unknown, reference: string): void =>
			reportError(client, error, { action: ThreadArchiveJobs.kind, guildId, reference });
		return new ThreadArchiveReporter({ report, t, threadId, applicationId: target.applicationId, onFailure });
	};
}
