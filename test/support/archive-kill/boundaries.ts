import type { Client } from 'discord.js';
import fs, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { AbstractSqliteQueryRunner } from 'typeorm/driver/sqlite-abstract/AbstractSqliteQueryRunner.js';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js';
import { SqliteQueryRunner } from 'typeorm/driver/sqlite/SqliteQueryRunner.js';

/**
 * Tells of every moment at which a process can die between two things that others see: before each statement; before each request is
 * sent and when its answer has come; when a temporary file was made, before it gets its name and after.
 */
export function watchBoundaries(client: Client, tell: (boundary: string) => void): void {
	watchDatabase(tell);
	watchRest(client, tell);
	watchFetch(tell);
	watchFiles(tell);
}

/** Tells before each statement. */
export function watchDatabase(tell: (boundary: string) => void): void {
	for (const runner of [AbstractSqliteQueryRunner, SqliteQueryRunner, MysqlQueryRunner]) watchStatements(runner.prototype, tell);
}

interface Querying {
	query(statement: string, ...rest: unknown[]): Promise<unknown>;
}

function watchStatements(prototype: Querying, tell: (boundary: string) => void): void {
	if (!Object.hasOwn(prototype, 'query')) return;
	const query = prototype.query;
	prototype.query = function (this: Querying, statement, ...rest) {
		tell(`statement ${statement.trim().split(/\s+/, 2).join(' ').toUpperCase()}`);
		return query.call(this, statement, ...rest);
	};
}

function watchRest({ rest }: Client, tell: (boundary: string) => void): void {
	const { makeRequest } = rest.options;
	rest.options.makeRequest = async (url, init) => {
		const name = `${init.method} ${new URL(url).pathname.replaceAll(/\d{17,}/g, ':id')}`;
		tell(`request ${name}`);
		const answer = await makeRequest(url, init);
		tell(`answer ${name}`);
		return answer;
	};
}

/** Files are downloaded by `fetch`, which discord.js does not use. */
function watchFetch(tell: (boundary: string) => void): void {
	const { fetch } = globalThis;
	globalThis.fetch = async (...request) => {
		tell('request file');
		const answer = await fetch(...request);
		tell('answer file');
		return answer;
	};
}

function watchFiles(tell: (boundary: string) => void): void {
	const { open, rename } = fs;
	fs.open = async (...args: Parameters<typeof open>): Promise<FileHandle> => {
		const handle = await open(...args);
		if (args[1] === 'wx') tell('file made');
		return handle;
	};
	fs.rename = async (...args: Parameters<typeof rename>) => {
		tell('file whole');
		await rename(...args);
		tell('file named');
	};
	// Named imports follow.
	syncBuiltinESMExports();
}
