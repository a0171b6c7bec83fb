import type { Stats } from 'node:fs';
import { mkdir, open, readdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isMissing, syncFolder } from './folders';
import { IncomingFile } from './IncomingFile';
import type { ListedFile, MediaStore, Sha256, StoredFile } from './MediaStore';
import { removeLeftovers, temporaryName } from './temporaryFiles';

const sha256Pattern = /^[0-9a-f]{64}$/;
const shards = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'));

/**
 * A folder: `cas/ab/abcd...` holds the file whose hash begins with `ab`, `tmp/` what is being written. A file is written to `tmp/`,
 * synced, and renamed to its name: under its name it is always whole. The name itself is safe after `sync`.
 */
export class FileMediaStore implements MediaStore {
	/** Folders with names that a power cut may still undo. */
	private unsynced = new Set<string>();
	private syncing: Promise<void> = Promise.resolve();

	private constructor(
		private readonly files: string,
		private readonly temporary: string
	) {}

	/** Makes the folder where it is missing, and removes temporary files that killed processes left. */
	public static async open(root: string): Promise<FileMediaStore> {
		const store = new FileMediaStore(join(root, 'cas'), join(root, 'tmp'));
		await store.makeFolders(root);
		await removeLeftovers(store.temporary);
		return store;
	}

	public async has(sha256: Sha256): Promise<boolean> {
		return (await this.sizeOf(sha256)) !== null;
	}

	public async put(source: AsyncIterable<Uint8Array>): Promise<StoredFile> {
		const file = new IncomingFile(join(this.temporary, temporaryName()));
		try {
			for await (const chunk of source) await file.write(chunk);
			const { sha256, size } = file.finish();
			const isNew = (await this.sizeOf(sha256)) !== size;
			if (isNew) await file.keepAs(this.pathOf(sha256));
			// Of a file that was there, too: who wrote it may have died before this.
			this.unsynced.add(this.shardOf(sha256));
			return { sha256, size, isNew };
		} finally {
			await file.discard();
		}
	}

	/** One after the other: who comes second may wait for names that the first took over. */
	public async sync(): Promise<void> {
		const before = this.syncing;
		this.syncing = before.then(
			() => this.syncFolders(),
			() => this.syncFolders()
		);
		await this.syncing;
	}

	public async open(sha256: Sha256): Promise<Readable | null> {
		try {
			const handle = await open(this.pathOf(sha256), 'r');
			return handle.createReadStream();
		} catch (error) {
			if (isMissing(error)) return null;
			throw error;
		}
	}

	public async delete(sha256: Sha256): Promise<boolean> {
		try {
			await unlink(this.pathOf(sha256));
		} catch (error) {
			if (isMissing(error)) return false;
			throw error;
		}
		await syncFolder(this.shardOf(sha256));
		return true;
	}

	public async *list(): AsyncGenerator<ListedFile> {
		for (const shard of shards) {
			const names = await readdir(join(this.files, shard));
			for (const sha256 of names.filter((name) => sha256Pattern.test(name) && name.startsWith(shard)).sort()) {
				const found = await this.find(sha256);
				if (found) yield { sha256, size: found.size, storedAt: found.mtimeMs };
			}
		}
	}

	/** All 256 at once: a folder that is made when it is needed would have to be synced, too, before anything in it is safe. */
	private async makeFolders(root: string): Promise<void> {
		const first = await mkdir(root, { recursive: true });
		await mkdir(this.temporary, { recursive: true });
		for (const shard of shards) await mkdir(join(this.files, shard), { recursive: true });
		for (const folder of [this.files, root]) await syncFolder(folder);
		if (first !== undefined) await syncFolder(dirname(first));
	}

	private async syncFolders(): Promise<void> {
		const folders = this.unsynced;
		this.unsynced = new Set();
		try {
			await Promise.all([...folders].map(syncFolder));
		} catch (error) {
			for (const folder of folders) this.unsynced.add(folder);
			throw error;
		}
	}

	private async sizeOf(sha256: Sha256): Promise<number | null> {
		return (await this.find(sha256))?.size ?? null;
	}

	private async find(sha256: Sha256): Promise<Stats | null> {
		try {
			return await stat(this.pathOf(sha256));
		} catch (error) {
			if (isMissing(error)) return null;
			throw error;
		}
	}

	private shardOf(sha256: Sha256): string {
		return join(this.files, sha256.slice(0, 2));
	}

	private pathOf(sha256: Sha256): string {
		if (!sha256Pattern.test(sha256)) throw new TypeError(`No SHA-256 in lower-case hexadecimal: ${sha256.slice(0, 80)}`);
		return join(this.shardOf(sha256), sha256);
	}
}
