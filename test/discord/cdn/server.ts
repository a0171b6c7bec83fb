import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { breakConnection, deliver } from '../delivery';
import type { Answer } from '../delivery';
import type { Fault, Faults } from '../faults';
import type { World } from '../model';
import type { RecordedRequest } from '../rest/requests';
import { assetFor } from './assets';
import { uploadsOf } from '../uploads';
import { isLinkGood } from './links';

export interface CdnOptions {
	readonly world: World;
	readonly faults: Faults;
	readonly requests: RecordedRequest[];
	readonly violations: string[];
}

interface File {
	readonly contentType: string;
	readonly bytes: Buffer;
}

const ATTACHMENT = /^\/cdn\/attachments\/(\d+)\/(\d+)\/([^/]+)$/;

/** Discord's CDN: signed links to attachments, unsigned ones to everything else. GET and HEAD, also in parts. */
export class CdnServer {
	public constructor(private readonly options: CdnOptions) {}

	public async handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`);
		const method = message.method ?? 'GET';
		const record = this.#record(method, url);
		const faults = this.options.faults.take({ method, route: record.route, path: url.pathname });
		for (const fault of faults) if (fault.kind === 'latency') await sleep(fault.ms);
		if (breakConnection(response, faults, 'before')) return;
		const answer = faultAnswer(faults) ?? this.#answer(method, url, message.headers.range);
		if (breakConnection(response, faults, 'after')) return;
		record.status = answer.status;
		await deliver(response, answer, faults, method === 'HEAD');
	}

	#record(method: string, url: URL): RecordedRequest {
		const route = ATTACHMENT.test(url.pathname) ? '/cdn/attachments/:channel_id/:attachment_id/:filename' : null;
		const at = this.options.world.clock.now();
		const record: RecordedRequest = {
			method,
			route,
			path: url.pathname,
			query: url.searchParams,
			status: 0,
			body: undefined,
			reason: null,
			at
		};
		this.options.requests.push(record);
		return record;
	}

	#answer(method: string, url: URL, range: string | undefined): Answer {
		if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'Method Not Allowed');
		const file = url.pathname.startsWith('/cdn/attachments/') ? this.#attachment(url) : this.#asset(url);
		if (!file) {
			if (!url.pathname.startsWith('/cdn/attachments/')) this.options.violations.push(`${method} ${url.pathname}: unknown CDN path`);
			return refusal(404, 'This content is no longer available.');
		}
		return partOf(file, range);
	}

	/** What was uploaded, or a file that is made up. */
	#asset({ pathname }: URL): File | null {
		const name = /([^/]+?)(?:\.\w+)?$/.exec(pathname)?.[1] ?? '';
		const made = assetFor(pathname);
		return made && (uploadsOf(this.options.world).get(name) ?? made);
	}

	#attachment(url: URL): File | null {
		const match = ATTACHMENT.exec(url.pathname);
		const attachment = this.options.world.attachments.get(match?.[2] ?? '');
		const isRight = attachment?.channelId === match?.[1] && attachment?.filename === decodeURIComponent(match?.[3] ?? '');
		return attachment && isRight && isLinkGood(this.options.world, url) ? attachment : null;
	}
}

/** The file, or the part of it that a single range asks for. */
function partOf({ bytes, contentType }: File, range: string | undefined): Answer {
	const headers = { 'content-type': contentType, 'accept-ranges': 'bytes' };
	const match = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
	if (!match || (match[1] === '' && match[2] === '')) return { status: 200, headers, body: bytes };
	const last = bytes.length - 1;
	const start = match[1] ? Number(match[1]) : Math.max(0, bytes.length - Number(match[2]));
	const end = match[1] && match[2] ? Math.min(Number(match[2]), last) : last;
	if (start > end) return { status: 416, headers: { 'content-range': `bytes */${bytes.length}` }, body: '' };
	return {
		status: 206,
		headers: { ...headers, 'content-range': `bytes ${start}-${end}/${bytes.length}` },
		body: bytes.subarray(start, end + 1)
	};
}

/** The answer that a fault puts in place of the real one. */
function faultAnswer(faults: readonly Fault[]): Answer | null {
	for (const fault of faults) {
		if (fault.kind === 'status') return refusal(fault.status, String(fault.status));
		if (fault.kind === 'rateLimit') return refusal(429, '429', { 'retry-after': String(Math.ceil(fault.retryAfter)) });
	}
	return null;
}

function refusal(status: number, text: string, headers: Record<string, string> = {}): Answer {
	return { status, headers: { 'content-type': 'text/plain', ...headers }, body: text };
}
