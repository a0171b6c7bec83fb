import { checkedBody, tooLarge } from './checkedBody';
import { DownloadFailure, explain, type DownloadOutcome } from './DownloadOutcome';
import { IdleGuard } from './IdleGuard';
import type { MediaStore } from './MediaStore';
import { Origins } from './origins';
import { isRest, resumed, type Resumption } from './resumed';
import { retryAfter } from './retryAfter';

export interface DownloaderOptions {
	/** Addresses beside Discord's own that files may come from, such as the client's `rest.cdn`. */
	readonly origins?: readonly string[];
	/** Bytes that a file may have. Default 512 MiB: more than anybody can upload (500 MB with Nitro). */
	readonly maxBytes?: number;
	/** Milliseconds in which something must come. Default 30 s. */
	readonly idleTimeout?: number;
}

export interface RemoteFile {
	readonly url: string;
	/** Bytes that it must have; `null` if unknown. */
	readonly size: number | null;
}

const mebibyte = 1024 * 1024;
const mostRedirects = 3;

/** Downloads single files into a store, and says what became of it. No file is ever held in memory as a whole. */
export class Downloader {
	private readonly origins: Origins;
	private readonly limit: number;
	private readonly idleTimeout: number;

	public constructor({ origins, maxBytes = 512 * mebibyte, idleTimeout = 30_000 }: DownloaderOptions = {}) {
		this.origins = new Origins(origins);
		this.limit = maxBytes;
		this.idleTimeout = idleTimeout;
	}

	/**
	 * @throws the reason of `signal` when it is aborted, and errors of the store; whatever the other side does is an outcome
	 */
	public async download(remote: RemoteFile, store: MediaStore, signal: AbortSignal): Promise<DownloadOutcome> {
		signal.throwIfAborted();
		const guard = new IdleGuard(signal, this.idleTimeout);
		try {
			if (remote.size !== null && remote.size > this.limit) throw tooLarge(remote.size, this.limit);
			const response = await this.request(remote.url, guard);
			return await this.receive(response, remote, store, guard);
		} catch (error) {
			signal.throwIfAborted();
			if (error instanceof DownloadFailure) return error.outcome;
			throw error;
		} finally {
			guard.end();
		}
	}

	private async receive(
		response: Response,
		{ url, size: told }: RemoteFile,
		store: MediaStore,
		guard: IdleGuard
	): Promise<DownloadOutcome> {
		const { body, headers } = response;
		const announced = announcedSize(headers);
		if (announced !== null && announced > this.limit) {
			await body?.cancel();
			throw tooLarge(announced, this.limit);
		}
		const bytes = resumed(response, (resumption) => this.rest(url, resumption, guard));
		const file = await store.put(checkedBody(bytes, { announced, told, limit: this.limit }, guard));
		return { kind: 'stored', file, contentType: headers.get('content-type') };
	}

	/** What is missing of a file; `null` if the server does not give it, or another file is there now. */
	private async rest(address: string, resumption: Resumption, guard: IdleGuard): Promise<AsyncIterable<Uint8Array> | null> {
		if (guard.signal.aborted) return null;
		try {
			const headers = { range: `bytes=${resumption.from}-`, 'if-range': resumption.etag };
			const response = await this.request(address, guard, headers);
			if (isRest(response, resumption)) return response.body;
			await response.body?.cancel();
			return null;
		} catch (error) {
			// What broke the connection is what is told.
			if (error instanceof DownloadFailure) return null;
			throw error;
		}
	}

	/** The answer that has the file. Redirects are followed by hand, so that each address is checked. */
	private async request(address: string, guard: IdleGuard, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
		let base: URL | undefined;
		for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
			const url = this.origins.check(address, base);
			if (!url) throw new DownloadFailure({ kind: 'refused', reason: `Files are not downloaded from ${shown(address, base)}.` });
			const response = await fetchOnce(url, guard, headers);
			guard.touch();
			if (response.status === 200 || (response.status === 206 && 'range' in headers)) return response;
			await response.body?.cancel();
			const location = isRedirect(response.status) ? response.headers.get('location') : null;
			if (location === null) throw new DownloadFailure(refusal(response));
			address = location;
			base = url;
		}
		throw new DownloadFailure({ kind: 'retry', after: null, reason: `More than ${mostRedirects} redirects.` });
	}
}

async function fetchOnce(url: URL, { signal }: IdleGuard, headers: Readonly<Record<string, string>>): Promise<Response> {
	try {
		// Bytes as they are: an encoding would be undone, and `content-length` would count other bytes.
		return await fetch(url, { redirect: 'manual', signal, headers: { 'accept-encoding': 'identity', ...headers } });
	} catch (error) {
		throw new DownloadFailure({ kind: 'retry', after: null, reason: `No answer: ${explain(error)}` });
	}
}

function refusal({ status, headers }: Response): DownloadFailure['outcome'] {
	const reason = `The answer was HTTP ${status}.`;
	if (status === 401 || status === 403) return { kind: 'expired', reason };
	if (status === 404 || status === 410) return { kind: 'gone', reason };
	return { kind: 'retry', after: retryAfter(headers), reason };
}

function isRedirect(status: number): boolean {
	return [301, 302, 303, 307, 308].includes(status);
}

function announcedSize(headers: Headers): number | null {
	const encoding = headers.get('content-encoding') ?? 'identity';
	const length = headers.get('content-length');
	return encoding === 'identity' && length !== null && /^\d+$/.test(length) ? Number(length) : null;
}

/** Without the signature, which is nobody's business. */
function shown(address: string, base?: URL): string {
	return URL.canParse(address, base?.href) ? new URL(address, base).origin : 'what is no address';
}
