import sqlite3 from 'sqlite3';
import { createConnection } from 'mysql2/promise';
import type { DatabaseOptions } from '../../src/database/options';

export interface BareDatabase {
	query(statement: string, parameters: readonly unknown[]): Promise<unknown[]>;
	close(): Promise<void>;
}

/** The driver that the vault uses, and nothing else. */
export async function openBare(options: DatabaseOptions): Promise<BareDatabase> {
	if (options.type === 'sqlite') return openSqlite(options.path);
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
