import { DownloadFailure, explain } from './DownloadOutcome';
import type { IdleGuard } from './IdleGuard';

export interface ExpectedSize {
	/** Bytes that the answer announced. */
	readonly announced: number | null;
	/** Bytes that Discord told when it told of the file. */
	readonly told: number | null;
	/** Bytes that a file may have. */
	readonly limit: number;
}

/**
 * The body's bytes as they come.
 * @throws DownloadFailure when the connection breaks, or when there are more or fewer bytes than expected
 */
export async function* checkedBody(body: AsyncIterable<Uint8Array>, expected: ExpectedSize, guard: IdleGuard): AsyncGenerator<Uint8Array> {
	let size = 0;
	try {
		for await (const chunk of body) {
			size += chunk.length;
			if (size > expected.limit) throw tooLarge(size, expected.limit);
			guard.touch();
			yield chunk;
			guard.touch();
		}
	} catch (error) {
		if (error instanceof DownloadFailure) throw error;
		throw new DownloadFailure({ kind: 'retry', after: null, reason: `Broke off after ${size} bytes: ${explain(error)}` });
	}
	for (const wanted of [expected.announced, expected.told]) {
		if (wanted !== null && wanted !== size) {
			throw new DownloadFailure({ kind: 'retry', after: null, reason: `${size} bytes came instead of ${wanted}.` });
		}
	}
}

export function tooLarge(size: number, limit: number): DownloadFailure {
	return new DownloadFailure({ kind: 'tooLarge', reason: `The file has ${size} bytes or more; ${limit} are allowed.` });
}
