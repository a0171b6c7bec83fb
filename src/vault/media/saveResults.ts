import type { Database, Tx } from '../../database/Database';
import { execute } from '../../database/rows';
import { Attachment } from '../../entities/Attachment';
import type { WaitingFile } from './attachmentQueue';
import { addSummaries, nothingDownloaded, type DownloadSummary } from './DownloadSummary';
import type { MediaStore, Sha256 } from './MediaStore';
import { addToPool, type PooledFile } from './pool';

interface Result {
	/** With the address that was used last. */
	readonly file: WaitingFile;
}

interface StoredResult extends Result {
	readonly sha256: Sha256;
	readonly size: number;
}

export type DownloadResult =
	| (StoredResult & { readonly kind: 'downloaded'; readonly contentType: string | null })
	/** The pool had the file: nothing was downloaded. */
	| (StoredResult & { readonly kind: 'known' })
	/** `retryAt` in epoch milliseconds; `null`: given up. */
	| (Result & { readonly kind: 'failed'; readonly reason: string; readonly retryAt: number | null });

/** Writes what became of files: rows of the pool and what links to them in one transaction. @returns what it came to */
export async function saveResults(
	db: Database,
	store: Pick<MediaStore, 'has'>,
	results: readonly DownloadResult[],
	now: number
): Promise<DownloadSummary> {
	return db.write(async (tx) => {
		const { added, missing } = await addToPool(db, tx, store, results.flatMap(pooledFile), now);
		const fresh = new Set(added);
		const summaries: DownloadSummary[] = [];
		for (const reported of results) {
			const result = isMissing(reported, missing) ? gone(reported, now) : reported;
			const linked = await updateRows(db, tx, result);
			// Of several downloads of a new file, the first one brought it.
			summaries.push(summaryOf(result, linked, result.kind === 'downloaded' && fresh.delete(result.sha256)));
		}
		return summaries.reduce(addSummaries, nothingDownloaded);
	});
}

function pooledFile(result: DownloadResult): PooledFile[] {
	if (result.kind === 'failed') return [];
	const { sha256, size, file } = result;
	return [{ sha256, size, contentType: result.kind === 'downloaded' ? result.contentType : file.contentType }];
}

function isMissing(result: DownloadResult, missing: ReadonlySet<Sha256>): boolean {
	return result.kind !== 'failed' && missing.has(result.sha256);
}

/** A prune took the file away since it was stored, or found to be known. */
function gone({ file }: DownloadResult, now: number): DownloadResult {
	return { kind: 'failed', file, reason: 'The file was removed from the pool meanwhile.', retryAt: now };
}

/** All rows of the channel with this file: those of messages that forward it within the channel, too. @returns how many they were */
async function updateRows(db: Database, tx: Tx, result: DownloadResult): Promise<number> {
	const { channelId, id, url } = result.file;
	const where = `WHERE channel_id = ? AND id = ? AND state = 'waiting'`;
	if (result.kind !== 'failed') {
		const set = `state = 'stored', sha256 = ?, url = ?, last_error = NULL`;
		return execute(tx, `UPDATE ${db.table(Attachment)} SET ${set} ${where}`, [result.sha256, url, channelId, id]);
	}
	const { reason, retryAt } = result;
	const state = retryAt === null ? 'dead' : 'waiting';
	const set = `state = ?, url = ?, attempts = attempts + 1, next_attempt_at = COALESCE(?, next_attempt_at), last_error = ?`;
	return execute(tx, `UPDATE ${db.table(Attachment)} SET ${set} ${where}`, [state, url, retryAt, reason, channelId, id]);
}

function summaryOf(result: DownloadResult, rows: number, isNew: boolean): DownloadSummary {
	const { kind } = result;
	if (kind === 'failed') return { ...nothingDownloaded, [result.retryAt === null ? 'dead' : 'waiting']: rows };
	if (kind === 'known') return { ...nothingDownloaded, known: rows, savedBytes: rows * result.size };
	// Of several rows, one is the download's; if another run was faster, none is.
	const stored = Math.min(1, rows);
	const others = rows - stored;
	const saved = others + (isNew ? 0 : 1);
	return { ...nothingDownloaded, stored, known: others, newFiles: isNew ? 1 : 0, bytes: result.size, savedBytes: saved * result.size };
}
