import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isMissing, syncFolder } from './folders';
import type { ListedFile, MediaStore, Sha256, StoredFile } from './MediaStore';
import { removeLeftovers, temporaryName } from './temporaryFiles';

const sha256Pattern = /^[0-9a-f]{64}$/;
const shards = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'));
/** So much of a file waits in memory: if it ends before, and is known, it is never written. */
const mostBuffered = 256 * 1024;

/**
 * A folder: `cas/ab/abcd...` holds the file whose hash begins with `ab`, `tmp/` what is being written. A file is written to `tmp/`,
 * synced, and renamed to its name: under its name it is always whole.
 */
export class FileMediaStore implements MediaStore {
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
			if (isNew) await this.keep(file, sha256);
			return { sha256, size, isNew };
		} finally {
			await file.discard();
		}
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
			await rm(this.pathOf(sha256));
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
				const size = await this.sizeOf(sha256);
				if (size !== null) yield { sha256, size };
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

	private async keep(file: IncomingFile, sha256: Sha256): Promise<void> {
		await file.sync();
		await rename(file.path, this.pathOf(sha256));
		await syncFolder(this.shardOf(sha256));
	}

	private async sizeOf(sha256: Sha256): Promise<number | null> {
		try {
			return (await stat(this.pathOf(sha256))).size;
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

/** Bytes on their way in: hashed as they come, and written once they are too many to wait in memory, or are to be kept. */
class IncomingFile {
	private readonly hash = createHash('sha256');
	private size = 0;
	private buffered: Uint8Array[] = [];
	private bufferedBytes = 0;
	private handle: FileHandle | null = null;

	public constructor(public readonly path: string) {}

	public async write(chunk: Uint8Array): Promise<void> {
		this.hash.update(chunk);
		this.size += chunk.length;
		this.buffered.push(chunk);
		this.bufferedBytes += chunk.length;
		if (this.bufferedBytes >= mostBuffered) await this.drain();
	}

	public finish(): { readonly sha256: Sha256; readonly size: number } {
		return { sha256: this.hash.digest('hex'), size: this.size };
	}

	public async sync(): Promise<void> {
		const handle = await this.drain();
		await handle.sync();
		await this.close();
	}

	/** Removes the temporary file, unless it was renamed. */
	public async discard(): Promise<void> {
		if (this.handle) await this.close();
		await rm(this.path, { force: true });
	}

	private async drain(): Promise<FileHandle> {
		this.handle ??= await open(this.path, 'wx');
		const bytes = Buffer.concat(this.buffered);
		this.buffered = [];
		this.bufferedBytes = 0;
		// On a handle: goes on where the last write ended, and writes all of it.
		await this.handle.writeFile(bytes);
		return this.handle;
	}

	private async close(): Promise<void> {
		const { handle } = this;
		this.handle = null;
		await handle?.close();
	}
}
