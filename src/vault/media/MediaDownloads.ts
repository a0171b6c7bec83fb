import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import type { Clock } from '../clock';
import { countWaiting, nextDue } from './attachmentQueue';
import type { Downloader } from './Downloader';
import { DownloadRun } from './DownloadRun';
import { nothingDownloaded, type DownloadSummary } from './DownloadSummary';
import { fileFailures, type FileFailure } from './fileFailures';
import type { QuotaLimits } from './MediaQuota';
import type { MediaStore } from './MediaStore';

export type { DownloadSummary } from './DownloadSummary';

export interface MediaDownloadsDependencies {
	readonly database: Database;
	readonly store: MediaStore;
	readonly downloader: Downloader;
	/** Freshly signed addresses by the old ones, up to 50; those that Discord does not know any more are missing. */
	readonly refreshUrls: (urls: readonly string[]) => Promise<ReadonlyMap<string, string>>;
	readonly clock: Clock;
	/** Default: no limits. */
	readonly quota?: QuotaLimits;
	/** Files that are downloaded at once. Default 8. */
	readonly concurrency?: number;
}

/** Downloads the files of archived messages into the media pool. */
export class MediaDownloads {
	public constructor(private readonly dependencies: MediaDownloadsDependencies) {}

	/** Of no downloads. */
	public none(): DownloadSummary {
		return nothingDownloaded;
	}

	/**
	 * Downloads the files of a channel that are due. A file that fails is tried again in a later run, and stops no other.
	 * @param onProgress told whenever results were written
	 * @throws the reason of `signal` when it is aborted; errors of the store (a full disk) and of the database. What was not done yet is
	 * waiting then, as it was.
	 */
	public async ofChannel(
		channelId: Snowflake,
		signal: AbortSignal,
		onProgress: (summary: DownloadSummary) => void
	): Promise<DownloadSummary> {
		const done = await new DownloadRun(this.dependencies, channelId, onProgress).run(signal);
		return { ...done, waiting: await countWaiting(this.dependencies.database, channelId) };
	}

	/** When another run makes sense, in epoch milliseconds; `null` if no file of the channel waits. */
	public nextAttempt(channelId: Snowflake): Promise<number | null> {
		return nextDue(this.dependencies.database, channelId);
	}

	/** Why files of the channel are not there (yet), the most frequent reason first. */
	public failures(channelId: Snowflake): Promise<readonly FileFailure[]> {
		return fileFailures(this.dependencies.database, channelId);
	}
}
