/** What a run of downloads did. */
export interface DownloadSummary {
	/** Files downloaded and linked. */
	readonly stored: number;
	/** Linked without a download: the same file is known already, a forwarded one. */
	readonly known: number;
	/** Files that the pool did not have. */
	readonly newFiles: number;
	/** Downloaded. */
	readonly bytes: number;
	/** Not downloaded, or not stored again, since the pool has them. */
	readonly savedBytes: number;
	/** To be tried again later: while it runs, those that failed now; at the end all that the channel has. */
	readonly waiting: number;
	/** Given up now. */
	readonly dead: number;
}

export const nothingDownloaded: DownloadSummary = { stored: 0, known: 0, newFiles: 0, bytes: 0, savedBytes: 0, waiting: 0, dead: 0 };

export function addSummaries(one: DownloadSummary, other: DownloadSummary): DownloadSummary {
	return {
		stored: one.stored + other.stored,
		known: one.known + other.known,
		newFiles: one.newFiles + other.newFiles,
		bytes: one.bytes + other.bytes,
		savedBytes: one.savedBytes + other.savedBytes,
		waiting: one.waiting + other.waiting,
		dead: one.dead + other.dead
	};
}
