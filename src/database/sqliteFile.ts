import { access, constants, mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { VaultError } from '../vault/errors';
import { codeOf } from './failures';

const signature = 'SQLite format 3\0';

/**
 * Sees to it that the file can become, or is, a database that we may write; an existing file is only looked at.
 * @throws VaultError `InvalidOption`, `DatabaseReadOnly` or `DatabaseNotOurs`
 */
export async function prepareFile(path: string): Promise<void> {
	if (path === '' || path.startsWith(':') || path.startsWith('file:')) {
		throw new VaultError('InvalidOption', `"database.path" must be the path of a file, not "${path}".`, { option: 'database.path' });
	}
	const folder = dirname(path);
	await mkdir(folder, { recursive: true }).catch((error: unknown) => {
		throw readOnly(`The folder ${folder} cannot be made.`, path, error);
	});
	// SQLite writes its log beside the file.
	await access(folder, constants.R_OK | constants.W_OK).catch((error: unknown) => {
		throw readOnly(`The folder ${folder} cannot be written.`, path, error);
	});
	if (await exists(path)) await inspect(path);
}

async function exists(path: string): Promise<boolean> {
	try {
		const found = await stat(path);
		if (!found.isFile()) throw notOurs(path, 'is not a file');
		return true;
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return false;
		throw error;
	}
}

async function inspect(path: string): Promise<void> {
	await access(path, constants.R_OK | constants.W_OK).catch((error: unknown) => {
		throw readOnly(`The file ${path} cannot be written.`, path, error);
	});
	const file = await open(path, 'r');
	try {
		const { bytesRead, buffer } = await file.read(Buffer.alloc(signature.length), 0, signature.length, 0);
		// An empty file is a new database.
		if (bytesRead > 0 && buffer.toString('latin1', 0, bytesRead) !== signature) throw notOurs(path, 'is not an SQLite database');
	} finally {
		await file.close();
	}
}

function readOnly(what: string, path: string, cause: unknown): VaultError {
	const message = `${what} Let the bot write the database's file and folder, or name another in "database.path".`;
	return new VaultError('DatabaseReadOnly', message, { where: path }, { cause });
}

function notOurs(path: string, what: string): VaultError {
	return new VaultError('DatabaseNotOurs', `${path} ${what}. Name a file of the plugin's own in "database.path".`, { where: path });
}
