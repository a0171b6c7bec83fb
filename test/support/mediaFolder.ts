import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ListedFile, MediaStore } from '../../src/vault/media/MediaStore';

export interface MediaFolder {
	readonly root: string;
	/** Names of the files that are being written, or were left behind. */
	temporaryFiles(): Promise<string[]>;
	remove(): Promise<void>;
}

export async function makeMediaFolder(): Promise<MediaFolder> {
	const root = await mkdtemp(join(tmpdir(), 'guild-vault-media-'));
	return {
		root,
		temporaryFiles: () => readdir(join(root, 'tmp')),
		remove: () => rm(root, { recursive: true, force: true })
	};
}

/** What is in the store, apart from when it came. */
export async function listAll(store: MediaStore): Promise<Omit<ListedFile, 'storedAt'>[]> {
	const files: Omit<ListedFile, 'storedAt'>[] = [];
	for await (const { sha256, size } of store.list()) files.push({ sha256, size });
	return files;
}

/** The bytes in pieces of the given size. */
export async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
	for (let start = 0; start < bytes.length; start += size) yield await Promise.resolve(bytes.subarray(start, start + size));
}
