import sqlite3 from 'sqlite3';
import { createConnection } from 'mysql2/promise';
import { loadDriver } from '../../src/database/drivers';
import type { DatabaseOptions } from '../../src/database/options';

export interface BareDatabase {
	query(statement: string, parameters: readonly unknown[]): Promise<unknown[]>;
	close(): Promise<void>;
}

/** The driver that the vault uses, and nothing else. */
export async function openBare(options: DatabaseOptions): Promise<BareDatabase> {
	if (options.type === 'sqlite') return options.driver === 'better-sqlite3' ? openBetterSqlite(options.path) : openSqlite(options.path);
	const { host, port, user, password, database } = options;
	const connection = await createConnection({ host, port, user, password, database });
	return {
		query: async (statement, parameters) => (await connection.query(statement, [...parameters]))[0] as unknown[],
		close: () => connection.end()
	};
}

async function openSqlite(path: string): Promise<BareDatabase> {
	const database = await new Promise<sqlite3.Database>((resolve, reject) => {
		const opened = new sqlite3.Database(path, sqlite3.OPEN_READONLY, (error) => (error ? reject(error) : resolve(opened)));
	});
	const all = (statement: string, parameters: readonly unknown[]): Promise<unknown[]> =>
		new Promise((resolve, reject) =>
			database.all(statement, [...parameters], (error: Error | null, rows: unknown[]) => (error ? reject(error) : resolve(rows)))
		);
	await all('PRAGMA cache_size = -8000', []);
	return { query: all, close: () => new Promise((resolve) => database.close(() => resolve())) };
}

interface BetterSqlite {
	prepare(statement: string): { all(...parameters: unknown[]): unknown[] };
	pragma(setting: string): void;
	close(): void;
}

/** Statements are prepared once, as TypeORM does with this driver. */
async function openBetterSqlite(path: string): Promise<BareDatabase> {
	const Driver = (await loadDriver('better-sqlite3')) as new (path: string, options: object) => BetterSqlite;
	const database = new Driver(path, { readonly: true });
	database.pragma('cache_size = -8000');
	const prepared = new Map<string, ReturnType<BetterSqlite['prepare']>>();
	return {
		query: (statement, parameters) => {
			const all = prepared.get(statement) ?? database.prepare(statement);
			prepared.set(statement, all);
			return Promise.resolve(all.all(...parameters));
		},
		close: () => Promise.resolve(database.close())
	};
}
