import { VaultError } from '../vault/errors';

/** The driver's own code: `SQLITE_BUSY`, `ER_LOCK_DEADLOCK`, `ECONNREFUSED`. TypeORM copies it on its own errors. */
export function codeOf(error: unknown): string {
	if (typeof error !== 'object' || error === null || !('code' in error)) return '';
	return typeof error.code === 'string' ? error.code : '';
}

const duplicate = new Set(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);
const transient = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD']);

/** Another transaction was in the way; nothing of this one was kept, and it may be tried again. */
export function isTransient(error: unknown): boolean {
	const code = codeOf(error);
	return transient.has(code) || code.startsWith('SQLITE_BUSY');
}

/** A primary or unique key was taken. */
export function isDuplicate(error: unknown): boolean {
	return duplicate.has(codeOf(error)) || (error instanceof Error && /^SQLITE_CONSTRAINT: UNIQUE/.test(error.message));
}

const lost = new Set(['ECONNRESET', 'EPIPE', 'ER_CONNECTION_KILLED', 'ER_SERVER_SHUTDOWN', 'PROTOCOL_CONNECTION_LOST']);
const unreachable = new Set([
	...lost,
	'EAI_AGAIN',
	'ECONNREFUSED',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENOENT',
	'ENOTFOUND',
	'ER_CON_COUNT_ERROR',
	'ETIMEDOUT'
]);

/** The server closed the connection: where nothing was done on it yet, another one may serve. */
export function isConnectionLost(error: unknown): boolean {
	// mysql2 gives no code to what it is asked on a connection that is closed already.
	return lost.has(codeOf(error)) || (error instanceof Error && error.message.includes('connection is in closed state'));
}

/** Turns a failure that its owner can mend into words; anything else is passed on as it is. `where` names the database. */
export function explain(error: unknown, where: string): unknown {
	const code = codeOf(error);
	const say = (name: VaultError['code'], message: string) => new VaultError(name, message, { where, code }, { cause: error });

	if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'ER_OPTION_PREVENTS_STATEMENT') {
		return say('DatabaseReadOnly', `The database ${where} cannot be written. Let the bot write the file and its folder, or name another.`);
	}
	if (code === 'SQLITE_NOTADB') {
		return say('DatabaseNotOurs', `${where} is not an SQLite database. Name a file of the plugin's own in "database.path".`);
	}
	if (code.startsWith('SQLITE_CORRUPT')) {
		return say('DatabaseDamaged', `The database ${where} is damaged. Stop the bot and put back a copy of the file.`);
	}
	if (unreachable.has(code)) {
		return say(
			'DatabaseUnreachable',
			`No answer from the database ${where} (${code}). Is the server running, and are host and port right?`
		);
	}
	if (code === 'ER_ACCESS_DENIED_ERROR' || code === 'ER_DBACCESS_DENIED_ERROR' || code === 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR') {
		return say(
			'DatabaseLoginRefused',
			`The database ${where} refused the login. Check "database.user", "database.password" and its grants.`
		);
	}
	if (code === 'ER_BAD_DB_ERROR') {
		return say('DatabaseUnknown', `There is no database ${where}. Create it: CREATE DATABASE name CHARACTER SET utf8mb4;`);
	}
	return error;
}
