import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { tooLarge } from './errors';
import { formatVersion, magic } from './format';
import type { FileLimits } from './limits';

/** Lines go to the compressor in pieces of about so many characters: a call for each would be slow. */
const pieceLength = 64 * 1024;
/** RFC 1952: the byte of a gzip header that names the operating system, and the value for "unknown". */
const systemByte = 9;
const unknownSystem = 255;

/**
 * Makes a file of lines. The text streams; what is kept is its compressed form.
 * @throws VaultError `FileTooLarge` when no reader would take the file
 */
export async function pack(lines: AsyncIterable<string>, limits: FileLimits): Promise<Buffer[]> {
	const chunks: Buffer[] = [Buffer.concat([magic, Buffer.of(formatVersion)])];
	const gzip = createGzip({ level: constants.Z_BEST_COMPRESSION });
	await pipeline(Readable.from(pieces(lines, limits)), gzip, async (compressed: AsyncIterable<Buffer>) => {
		let size = 0;
		for await (const chunk of compressed) {
			// The header comes whole with the first chunk. The system that wrote a file is no part of what it says.
			if (size === 0) chunk[systemByte] = unknownSystem;
			size += chunk.length;
			if (size > limits.fileBytes) throw tooLarge('fileBytes', limits.fileBytes);
			chunks.push(chunk);
		}
	});
	const digest = createHash('sha256');
	for (const chunk of chunks) digest.update(chunk);
	return [...chunks, digest.digest()];
}

async function* pieces(lines: AsyncIterable<string>, limits: FileLimits): AsyncGenerator<Buffer> {
	let piece = '';
	let size = 0;
	const take = (): Buffer => {
		const bytes = Buffer.from(piece);
		piece = '';
		size += bytes.length;
		if (size > limits.textBytes) throw tooLarge('textBytes', limits.textBytes);
		return bytes;
	};
	for await (const line of lines) {
		piece += `${line}\n`;
		if (piece.length >= pieceLength) yield take();
	}
	yield take();
}
