import type { Snowflake } from '../../database/ids';

export interface WriteRequest {
	readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
	readonly path: `/${string}`;
	readonly body?: unknown;
	/** Sent as a form together with the fields of `body`. */
	readonly file?: { readonly name: string; readonly contentType: string; readonly data: Buffer };
	/** For the audit log; left out, the restore's own. `null`: none. */
	readonly reason?: string | null;
}

/** Sends one request. @throws WriteError */
export type Send = (request: WriteRequest) => Promise<unknown>;

/** How a restore writes to Discord. */
export interface GuildWriter {
	/**
	 * @param isOnce never send it again by itself: nobody knows what came of a request without an answer
	 * @throws WriteError
	 */
	send(request: WriteRequest, isOnce: boolean): Promise<unknown>;
	/** What the bot itself has made of the kind since, by the audit log; `null` where the bot may not read it. */
	madeSince(guildId: Snowflake, kind: string, after: Snowflake): Promise<ReadonlySet<Snowflake> | null>;
}

export type WriteOutcome =
	/** Discord said no, and did nothing. */
	| { readonly kind: 'refused'; readonly status: number; readonly code: number | string }
	/** Nobody knows whether it was done. */
	| { readonly kind: 'unknown' }
	/** It may be done in so many milliseconds. */
	| { readonly kind: 'limited'; readonly retryAfter: number };

/** A request had no good end. */
export class WriteError extends Error {
	public constructor(
		public readonly outcome: WriteOutcome,
		message: string,
		options?: ErrorOptions
	) {
		super(message, options);
		this.name = 'WriteError';
	}
}

/** The code with which Discord refused; `null` for any other end. */
export function refusalCode(error: unknown): number | string | null {
	return error instanceof WriteError && error.outcome.kind === 'refused' ? error.outcome.code : null;
}
