import { open } from 'node:fs/promises';

/** Makes what was created, renamed or removed in a folder outlast a power cut. Windows has no such call, and needs none. */
export async function syncFolder(path: string): Promise<void> {
	if (process.platform === 'win32') return;
	const folder = await open(path, 'r');
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}

/** Whether the error says that a file or folder is not there. */
export function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
