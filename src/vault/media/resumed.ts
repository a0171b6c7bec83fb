/** Where an answer that broke off can be taken up again. */
export interface Resumption {
	/** The first byte that is missing. */
	readonly from: number;
	/** Strong validator of the bytes that came: others are not taken in their place. */
	readonly etag: string;
}

const most = 5;

/**
 * The bytes of an answer. Where the connection breaks, the rest is asked for by a range request, if the server has said that it can.
 * https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 *
 * @param reopen asks for the rest; `null` if it cannot be had like that
 * @throws whatever broke the connection, if nothing more can be had
 */
export async function* resumed(
	answer: Response,
	reopen: (resumption: Resumption) => Promise<AsyncIterable<Uint8Array> | null>
): AsyncGenerator<Uint8Array> {
	const etag = strongTag(answer);
	let body: AsyncIterable<Uint8Array> | null = answer.body;
	let from = 0;
	for (let times = 0; body; times += 1) {
		try {
			for await (const chunk of body) {
				from += chunk.length;
				yield chunk;
			}
			return;
		} catch (error) {
			const rest: AsyncIterable<Uint8Array> | null = etag === null || from === 0 || times === most ? null : await reopen({ from, etag });
			if (!rest) throw error;
			body = rest;
		}
	}
}

/** Whether an answer is the rest that was asked for, from that byte on. */
export function isRest({ status, headers }: Response, { from, etag }: Resumption): boolean {
	return status === 206 && headers.get('etag') === etag && (headers.get('content-range') ?? '').startsWith(`bytes ${from}-`);
}

/** Weak ones allow other bytes. */
function strongTag({ headers }: Response): string | null {
	const etag = headers.get('etag');
	return headers.get('accept-ranges') === 'bytes' && etag?.startsWith('"') ? etag : null;
}
