import { setTimeout as sleep } from 'node:timers/promises';
import type { Snowflake } from '../../database/ids';
import { inChunks } from '../../database/rows';
import { backoff } from '../jobs/backoff';
import { dueFiles, knownFiles, type WaitingFile } from './attachmentQueue';
import { concurrently } from './concurrently';
import { explain, type FailedDownload } from './DownloadOutcome';
import { DownloadRecorder } from './DownloadRecorder';
import type { DownloadSummary } from './DownloadSummary';
import { isShown } from '../archive/ShownMedia';
import { linkExpiry } from './links';
import type { MediaDownloadsDependencies } from './MediaDownloads';
import { MediaQuota } from './MediaQuota';

/** With the waits of `backoff`, 20 attempts last half a day. */
const mostAttempts = 20;
/** A file that came whole so often, and each time in another size than told, is taken as it comes. */
const attemptsInToldSize = 3;
/** Addresses that Discord refreshes at once. */
const mostRefreshed = 50;
/** Milliseconds before its end in which a link is not used any more. */
const expiryMargin = 60_000;
/** Milliseconds that a worker waits when the server asks to. */
const longestPause = 30_000;

/** One run of downloads over the files of a channel. */
export class DownloadRun {
	private readonly recorder: DownloadRecorder;
	private quota: MediaQuota | null = null;

	public constructor(
		private readonly dependencies: MediaDownloadsDependencies,
		private readonly channelId: Snowflake,
		onProgress: (summary: DownloadSummary) => void
	) {
		const { database, store, clock } = dependencies;
		this.recorder = new DownloadRecorder(database, store, () => clock.now(), onProgress);
	}

	public async run(signal: AbortSignal): Promise<DownloadSummary> {
		const { database, clock } = this.dependencies;
		try {
			for await (const files of dueFiles(database, this.channelId, clock.now())) {
				await this.page(files, signal);
				await this.recorder.flush();
			}
		} catch (error) {
			// What is done stays done, and nothing is left running. If writing is what failed, this throws the same.
			await this.recorder.flush();
			throw error;
		}
		return this.recorder.total;
	}

	private async page(files: readonly WaitingFile[], signal: AbortSignal): Promise<void> {
		signal.throwIfAborted();
		const missing = await this.linkKnown(files);
		const isOver = ({ url }: WaitingFile) => (linkExpiry(url) ?? Infinity) <= this.dependencies.clock.now() + expiryMargin;
		const expired = missing.filter(isOver);
		await this.downloadAll(
			missing.filter((file) => !isOver(file)),
			signal,
			async (file) => void expired.push(file)
		);
		for (const chunk of inChunks(expired, mostRefreshed)) {
			const fresh = await this.refresh(chunk, signal);
			await this.downloadAll(fresh, signal, (file, outcome) => this.fail(file, outcome, outcome.kind === 'gone'));
		}
	}

	/** @returns the files that are not in the pool */
	private async linkKnown(files: readonly WaitingFile[]): Promise<readonly WaitingFile[]> {
		const known = await knownFiles(this.dependencies.database, files);
		const missing: WaitingFile[] = [];
		for (const file of files) {
			const found = known.get(file.id);
			if (found) await this.recorder.add({ kind: 'known', file, ...found });
			else missing.push(file);
		}
		return missing;
	}

	/** @param onInvalid told of those whose link was not accepted, or leads to nothing */
	private async downloadAll(
		files: readonly WaitingFile[],
		outer: AbortSignal,
		onInvalid: (file: WaitingFile, outcome: FailedDownload) => Promise<void>
	): Promise<void> {
		const { store, downloader, concurrency = 8 } = this.dependencies;
		await concurrently(files, concurrency, outer, async (file, signal) => {
			const refusal = await this.refusal(file);
			if (refusal !== null) return this.fail(file, { kind: 'tooLarge', reason: refusal }, true);
			const size = file.attempts < attemptsInToldSize ? file.size : null;
			const outcome = await downloader.download({ url: file.url, size }, store, signal);
			if (outcome.kind === 'stored') {
				const { sha256, size: bytes, isNew } = outcome.file;
				if (isNew) this.quota?.add(bytes);
				const contentType = file.contentType ?? outcome.contentType;
				await this.recorder.add({ kind: 'downloaded', file, sha256, size: bytes, contentType });
			} else if (outcome.kind === 'expired' || outcome.kind === 'gone') {
				// Only links of attachments are signed, and can be made fresh.
				if (isShown(file.id)) await this.fail(file, outcome, true);
				else await onInvalid(file, outcome);
			} else {
				await this.fail(file, outcome, outcome.kind !== 'retry');
				if (outcome.kind === 'retry' && outcome.after) await sleep(Math.min(outcome.after, longestPause), undefined, { signal });
			}
		});
	}

	/** Why there is no room for the file; `null` if there is. */
	private async refusal({ guildId, size }: WaitingFile): Promise<string | null> {
		const { database, quota } = this.dependencies;
		if (!quota) return null;
		this.quota ??= await MediaQuota.of(database, guildId, quota);
		return this.quota.refusal(size);
	}

	/** The files with fresh addresses; what has none is recorded. */
	private async refresh(files: readonly WaitingFile[], signal: AbortSignal): Promise<readonly WaitingFile[]> {
		const fresh: WaitingFile[] = [];
		let urls: ReadonlyMap<string, string> | undefined;
		let failure = 'Discord does not know the file any more.';
		try {
			urls = await this.dependencies.refreshUrls(files.map(({ url }) => url));
		} catch (error) {
			signal.throwIfAborted();
			failure = `The link has expired and got no fresh one: ${explain(error)}`;
		}
		for (const file of files) {
			const url = urls?.get(file.url);
			if (url === undefined) await this.fail(file, { kind: 'retry', after: null, reason: failure }, urls !== undefined);
			else fresh.push({ ...file, url });
		}
		return fresh;
	}

	private async fail(file: WaitingFile, outcome: FailedDownload, isFinal: boolean): Promise<void> {
		const attempt = file.attempts + 1;
		const asked = outcome.kind === 'retry' ? (outcome.after ?? 0) : 0;
		const retryAt = isFinal || attempt >= mostAttempts ? null : this.dependencies.clock.now() + Math.max(backoff(attempt), asked);
		await this.recorder.add({ kind: 'failed', file, reason: outcome.reason, retryAt });
	}
}
