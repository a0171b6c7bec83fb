import { createHash } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';

const mostBuffered = 256 * 1024;

/** Downloads the files and does nothing but what must be: hashes, writes, syncs and renames each. @returns bytes */
export async function ingestBare(root: string, urls: readonly string[], concurrency: number): Promise<number> {
	await mkdir(join(root, 'tmp'));
	await mkdir(join(root, 'cas'));
	const queue = urls.entries();
	let bytes = 0;
	const worker = async () => {
		for (const [index, url] of queue) {
			const size = await ingestOne(root, join(root, 'tmp', String(index)), url);
			bytes += size;
		}
	};
	await Promise.all(Array.from({ length: concurrency }, worker));
	return bytes;
}

async function ingestOne(root: string, temporary: string, url: string): Promise<number> {
	const response = await fetch(url);
	const hash = createHash('sha256');
	const file = await open(temporary, 'wx');
	let size = 0;
	let chunks: Uint8Array[] = [];
	let buffered = 0;
	for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
		hash.update(chunk);
		size += chunk.length;
		chunks.push(chunk);
		buffered += chunk.length;
		if (buffered >= mostBuffered) {
			await file.writeFile(Buffer.concat(chunks));
			chunks = [];
			buffered = 0;
		}
	}
	await file.writeFile(Buffer.concat(chunks));
	await file.sync();
	await file.close();
	await rename(temporary, join(root, 'cas', hash.digest('hex')));
	return size;
}
