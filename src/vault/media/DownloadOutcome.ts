import type { StoredFile } from './MediaStore';

/** How an attempt to download a file ended. `reason` is a sentence for the log. */
export type DownloadOutcome =
	| { readonly kind: 'stored'; readonly file: StoredFile; readonly contentType: string | null }
	/** The link is not accepted (any more): a fresh one may be. */
	| { readonly kind: 'expired'; readonly reason: string }
	/** Not found. Expired links are answered like this, too. */
	| { readonly kind: 'gone'; readonly reason: string }
	| { readonly kind: 'tooLarge'; readonly reason: string }
	/** The address is not one of Discord's: it was not asked. */
	| { readonly kind: 'refused'; readonly reason: string }
	/** Something that may pass. `after`: milliseconds that the server asks to wait; `null` if it does not. */
	| { readonly kind: 'retry'; readonly after: number | null; readonly reason: string };

export type FailedDownload = Exclude<DownloadOutcome, { readonly kind: 'stored' }>;

/** Ends a download from within the stream of its bytes. */
export class DownloadFailure extends Error {
	public constructor(public readonly outcome: FailedDownload) {
		super(outcome.reason);
	}
}

/** The message of an error and of what caused it: `fetch` hides what happened in `cause`. */
export function explain(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
