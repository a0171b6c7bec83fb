import type { Database, Tx } from '../../database/Database';
import { execute, insertRows, selectRows } from '../../database/rows';
import { Attachment } from '../../entities/Attachment';
import { MediaPool } from '../../entities/MediaPool';
import type { WaitingFile } from './attachmentQueue';
import { addSummaries, nothingDownloaded, type DownloadSummary } from './DownloadSummary';
import type { Sha256 } from './MediaStore';

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
export async function saveResults(db: Database, results: readonly DownloadResult[], now: number): Promise<DownloadSummary> {
	return db.write(async (tx) => {
		const linked = new Map<DownloadResult, number>();
		for (const result of results) linked.set(result, await updateRows(db, tx, result));
		const added = await addToPool(db, tx, results, now);
		const summaries = results.map((result) => summaryOf(result, linked.get(result) ?? 0, added.delete(result)));
		return summaries.reduce(addSummaries, nothingDownloaded);
	});
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

/** @returns the first result for each file that the pool did not have */
async function addToPool(db: Database, tx: Tx, results: readonly DownloadResult[], now: number): Promise<Set<DownloadResult>> {
	const downloads = new Map<Sha256, DownloadResult & { readonly kind: 'downloaded' }>();
	for (const result of results) {
		if (result.kind === 'downloaded' && !downloads.has(result.sha256)) downloads.set(result.sha256, result);
	}
	for (const { sha256 } of await selectRows<MediaPool>(db, tx, MediaPool, 'sha256', [...downloads.keys()])) downloads.delete(sha256);
	const rows = [...downloads.values()].map(({ sha256, size, contentType }) => ({
		sha256,
		size,
		content_type: contentType?.slice(0, 255) ?? null,
		created_at: now
	}));
	await insertRows(db, tx, MediaPool, rows, { mode: 'ignore' });
	return new Set(downloads.values());
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
