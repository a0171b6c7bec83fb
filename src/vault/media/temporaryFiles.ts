import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isMissing } from './folders';

const day = 86_400_000;
const pattern = /^(?<host>[\w-]+)\.(?<pid>\d+)\.[0-9a-f]{16}$/;
const host = hostname().replaceAll(/[^\w-]/g, '_') || 'host';

/** A name that no other process uses, and that tells whose it is. */
export function temporaryName(): string {
	return `${host}.${process.pid}.${randomBytes(8).toString('hex')}`;
}

/**
 * Removes what processes that were killed left behind. A file stays while its process may live: the process exists on this host, or
 * runs on another host (a shared folder) and wrote within a day. A mistake costs no data: who loses a temporary file fails to rename
 * it, and downloads again.
 */
export async function removeLeftovers(folder: string): Promise<number> {
	let removed = 0;
	for (const name of await readdir(folder)) {
		const path = join(folder, name);
		const writtenAt = await lastWrite(path);
		if (writtenAt === null || !isLeftover(name, writtenAt)) continue;
		await rm(path, { force: true });
		removed += 1;
	}
	return removed;
}

function isLeftover(name: string, writtenAt: number): boolean {
	const owner = pattern.exec(name)?.groups;
	if (!owner) return false;
	if (Date.now() - writtenAt > day) return true;
	if (owner['host'] !== host) return false;
	const pid = Number(owner['pid']);
	// Containers start again under the same number: what is older than this process is not its own.
	if (pid === process.pid) return writtenAt < Date.now() - process.uptime() * 1000;
	return !exists(pid);
}

function exists(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// EPERM: it exists, and is another user's.
		return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
	}
}

async function lastWrite(path: string): Promise<number | null> {
	try {
		return (await stat(path)).mtimeMs;
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}
