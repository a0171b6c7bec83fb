import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/* Snapshot files taken apart and put together by hand, from `docs/format.md` alone. */

export async function bytesOf(file: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of file) chunks.push(chunk);
	return Buffer.concat(chunks);
}

export async function* inPieces(file: Uint8Array, size = 1024): AsyncGenerator<Uint8Array> {
	for (let start = 0; start < file.length; start += size) yield await Promise.resolve(file.subarray(start, start + size));
}

export function parts(file: Buffer): { magic: string; version: number; lines: string[]; digest: Buffer } {
	const text = gunzipSync(file.subarray(8, -32)).toString();
	return { magic: file.toString('latin1', 0, 7), version: file[7] ?? 0, lines: text.split('\n').slice(0, -1), digest: file.subarray(-32) };
}

/** A file of these lines, whose checksum fits. */
export function remade(lines: readonly string[]): Buffer {
	return sealed(Buffer.from(lines.map((line) => `${line}\n`).join('')));
}

/** A file of this text, whose checksum fits. */
export function sealed(text: Buffer, version = 1): Buffer {
	return signed(Buffer.concat([Buffer.from('GVSNAP\u001A', 'latin1'), Buffer.of(version), gzipSync(text)]));
}

export function signed(body: Buffer): Buffer {
	return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}
