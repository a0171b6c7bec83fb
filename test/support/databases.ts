import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { afterEach, describe } from 'vitest';
import { Database } from '../../src/database/Database';
import type { DatabaseOptions, MysqlOptions } from '../../src/database/options';

export const databaseKinds = ['sqlite', 'better-sqlite3', 'mysql'] as const;
export type DatabaseKind = (typeof databaseKinds)[number];

export interface TestPlace {
	readonly options: DatabaseOptions;
	/** Removes the file or drops the schema. */
	remove(): Promise<void>;
}

export interface TestDatabase extends TestPlace {
	readonly db: Database;
	/** Closes the database (twice does no harm) and removes it. */
	close(): Promise<void>;
}

/** A fresh, empty place for a database: a file in a folder of its own, or a new schema on the MariaDB of `GUILD_VAULT_MYSQL`. */
export async function makeTestPlace(kind: DatabaseKind): Promise<TestPlace> {
	return kind === 'mysql' ? makeSchema() : makeFolder(kind === 'sqlite' ? 'sqlite3' : 'better-sqlite3');
}

export async function openTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
	const place = await makeTestPlace(kind);
	const db = await Database.open(place.options);
	const close = async () => {
		await db.close();
		await place.remove();
	};
	return { ...place, db, close };
}

/** One suite for each database. What `open` opened is closed and removed after each test. */
export function eachDatabase(name: string, suite: (open: () => Promise<TestDatabase>, kind: DatabaseKind) => void): void {
	describe.each(databaseKinds)(`${name} on %s`, (kind) => {
		const opened: TestDatabase[] = [];
		afterEach(async () => {
			for (const database of opened.splice(0)) await database.close();
		});
		suite(async () => {
			const database = await openTestDatabase(kind);
			opened.push(database);
			return database;
		}, kind);
	});
}

/** Runs one statement on the server of the tests, outside of any schema. */
export async function onServer(statement: string): Promise<void> {
	const { database: _, ...server } = serverOptions('');
	const connection = await createConnection({ host: server.host, port: server.port, user: server.user, password: server.password });
	try {
		await connection.query(statement);
	} finally {
		await connection.end();
	}
}

export function serverOptions(database: string): MysqlOptions {
	const missing = process.env['GUILD_VAULT_MYSQL_MISSING'];
	if (missing) throw new Error(missing);
	const url = new URL(process.env['GUILD_VAULT_MYSQL'] ?? 'mysql://root@127.0.0.1:3306');
	return {
		type: 'mysql',
		host: url.hostname,
		port: Number(url.port || 3306),
		user: decodeURIComponent(url.username),
		password: decodeURIComponent(url.password),
		database
	};
}

async function makeFolder(driver: 'sqlite3' | 'better-sqlite3'): Promise<TestPlace> {
	const folder = await mkdtemp(join(tmpdir(), 'guild-vault-'));
	return {
		options: { type: 'sqlite', path: join(folder, 'vault.sqlite'), driver },
		remove: () => rm(folder, { recursive: true, force: true })
	};
}

async function makeSchema(): Promise<TestPlace> {
	const name = `guild_vault_test_${randomBytes(6).toString('hex')}`;
	await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
	return { options: serverOptions(name), remove: () => onServer(`DROP DATABASE IF EXISTS ${name}`) };
}
