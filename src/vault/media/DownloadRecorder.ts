import type { Database } from '../../database/Database';
import { addSummaries, nothingDownloaded, type DownloadSummary } from './DownloadSummary';
import type { MediaStore } from './MediaStore';
import { saveResults, type DownloadResult } from './saveResults';

/** More in one transaction is not faster; after a crash, so many at most are downloaded again. */
const batchSize = 50;
/** Milliseconds after which a result is written with the next one that comes, be the batch full or not. */
const longestWait = 250;

/** Writes results in batches: a transaction for each would cost more than the small files themselves. */
export class DownloadRecorder {
	private summary = nothingDownloaded;
	private pending: DownloadResult[] = [];
	private oldest = 0;
	private writing: Promise<void> = Promise.resolve();

	public constructor(
		private readonly database: Database,
		private readonly store: MediaStore,
		private readonly now: () => number,
		private readonly onProgress: (summary: DownloadSummary) => void
	) {}

	public get total(): DownloadSummary {
		return this.summary;
	}

	/** Begins to write a batch that is full, and waits only if the last one is not written yet. */
	public async add(result: DownloadResult): Promise<void> {
		if (this.pending.length === 0) this.oldest = performance.now();
		this.pending.push(result);
		if (this.pending.length < batchSize && performance.now() - this.oldest < longestWait) return;
		const last = this.writing;
		this.begin();
		await last;
	}

	/** Resolves when everything that was added is written. */
	public async flush(): Promise<void> {
		this.begin();
		await this.writing;
	}

	/** One after the other; after a failure none, and whoever adds or flushes next is told of it. */
	private begin(): void {
		this.writing = this.writing.then(() => this.write());
		this.writing.catch(() => undefined);
	}

	private async write(): Promise<void> {
		const results = this.pending;
		if (results.length === 0) return;
		this.pending = [];
		// Files before rows.
		await this.store.sync();
		this.summary = addSummaries(this.summary, await saveResults(this.database, this.store, results, this.now()));
		this.onProgress(this.summary);
	}
}
