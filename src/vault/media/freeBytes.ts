import { statfs } from 'node:fs/promises';

/** Bytes that are free for the bot where the folder is. */
export async function freeBytes(folder: string): Promise<number> {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}
