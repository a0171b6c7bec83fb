import { createHash } from 'node:crypto';
import { createGunzip } from 'node:zlib';
import { damaged, foreign, invalid, newer, tooLarge } from './errors';
import { digestLength, formatVersion, magic, prefixLength } from './format';
import type { FileLimits } from './limits';

export interface Envelope {
	readonly compressed: Buffer;
	/** SHA-256 of the file's other bytes. */
	readonly digest: Buffer;
	/** Of the whole file. */
	readonly bytes: number;
}

/**
 * Takes the whole file in and proves its checksum, before anything in it is looked at.
 * @throws VaultError `FileForeign`, `FileTooLarge`, `FileNewer`, `FileDamaged`
 */
export async function openEnvelope(source: AsyncIterable<Uint8Array>, limits: FileLimits): Promise<Envelope> {
	const file = await readAll(source, limits.fileBytes + prefixLength + digestLength);
	if (!file.subarray(0, magic.length).equals(magic)) throw foreign();
	if ((file[magic.length] ?? 0) > formatVersion) throw newer(`version ${file[magic.length]} of the format`);
	const body = file.subarray(0, -digestLength);
	const digest = file.subarray(-digestLength);
	if (file[magic.length] !== formatVersion || file.length < prefixLength + digestLength) throw damaged();
	if (!createHash('sha256').update(body).digest().equals(digest)) throw damaged();
	return { compressed: body.subarray(prefixLength), digest, bytes: file.length };
}

/** Stops as soon as there is too much, or something else than a snapshot file. */
async function readAll(source: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of source) {
		chunks.push(chunk);
		size += chunk.length;
		if (size > limit) throw tooLarge('fileBytes', limit);
	}
	return Buffer.concat(chunks);
}

/**
 * The lines of the text inside, one after the other. What is not UTF-8, or not ended by a line end, is refused.
 * @throws VaultError `FileDamaged`, `FileTooLarge`, `FileInvalid`
 */
export async function* unpackLines(compressed: Buffer, limits: FileLimits): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	let line = 0;
	for await (const bytes of rawLines(compressed, limits)) {
		line += 1;
		let text: string;
		try {
			text = decoder.decode(bytes);
		} catch {
			throw invalid(line, 'it is not UTF-8');
		}
		yield text;
	}
}

async function* rawLines(compressed: Buffer, limits: FileLimits): AsyncGenerator<Buffer> {
	let rest: Buffer = Buffer.alloc(0);
	let line = 1;
	for await (const chunk of inflate(compressed, limits)) {
		let text = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
		for (let end = text.indexOf(lineEnd); end >= 0; end = text.indexOf(lineEnd)) {
			if (end > limits.lineBytes) throw tooLarge('lineBytes', limits.lineBytes);
			yield text.subarray(0, end);
			text = text.subarray(end + 1);
			line += 1;
		}
		if (text.length > limits.lineBytes) throw tooLarge('lineBytes', limits.lineBytes);
		rest = text;
	}
	if (rest.length > 0) throw invalid(line, 'it has no end');
}

const lineEnd = 0x0a;

/** A small file can hold a text without end: what comes out is counted while it comes. */
async function* inflate(compressed: Buffer, limits: FileLimits): AsyncGenerator<Buffer> {
	const gunzip = createGunzip({ chunkSize: 64 * 1024 });
	gunzip.end(compressed);
	let size = 0;
	try {
		for await (const chunk of gunzip as AsyncIterable<Buffer>) {
			size += chunk.length;
			if (size > limits.textBytes) throw tooLarge('textBytes', limits.textBytes);
			yield chunk;
		}
	} catch (error) {
		throw isZlibError(error) ? damaged({ cause: error }) : error;
	} finally {
		gunzip.destroy();
	}
}

function isZlibError(error: unknown): boolean {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
