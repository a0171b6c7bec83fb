import { createHash } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { Sha256 } from './MediaStore';

/** So much of a file waits in memory: if it ends before, and is known, it is never written. */
const mostBuffered = 256 * 1024;

/** A file on its way in: hashed as it comes, and written once it is too much to wait in memory, or is to be kept. */
export class IncomingFile {
	private readonly hash = createHash('sha256');
	private size = 0;
	private buffered: Uint8Array[] = [];
	private bufferedBytes = 0;
	private handle: FileHandle | null = null;
	/** Whether there is something to remove. */
	private exists = false;

	/** @param path where it is while it is not whole */
	public constructor(private readonly path: string) {}

	public async write(chunk: Uint8Array): Promise<void> {
		this.hash.update(chunk);
		this.size += chunk.length;
		this.buffered.push(chunk);
		this.bufferedBytes += chunk.length;
		if (this.bufferedBytes >= mostBuffered) await this.drain();
	}

	/** Called once, after the last byte. */
	public finish(): { readonly sha256: Sha256; readonly size: number } {
		return { sha256: this.hash.digest('hex'), size: this.size };
	}

	/** Gives the file its name, when all of it is on the disk. What had the name is replaced. */
	public async keepAs(path: string): Promise<void> {
		const handle = await this.drain();
		await handle.sync();
		await this.close();
		await rename(this.path, path);
		this.exists = false;
	}

	/** Removes what was not kept. */
	public async discard(): Promise<void> {
		await this.close();
		if (this.exists) await rm(this.path, { force: true });
	}

	private async drain(): Promise<FileHandle> {
		this.handle ??= await open(this.path, 'wx');
		this.exists = true;
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
