import { createConnection } from 'mysql2/promise';
import sqlite3 from 'sqlite3';
import { loadDriver } from '../../src/database/drivers';
import { entities } from '../../src/entities/index';
import type { Database } from '../../src/database/Database';
import type { DatabaseOptions } from '../../src/database/options';

/** Runs statements past the vault, on a connection of its own. */
export interface SideConnection {
	run(statement: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
	close(): Promise<void>;
}

export async function connectAside(options: DatabaseOptions): Promise<SideConnection> {
	if (options.type === 'mysql') {
		const { host, port, user, password, database } = options;
		const connection = await createConnection({ host, port, user, password, database });
		return {
			run: async (statement, values = []) => (await connection.query(statement, [...values]))[0] as Record<string, unknown>[],
			close: () => connection.end()
		};
	}
	if (options.driver === 'better-sqlite3') return connectInProcess(options.path);
	const file = await new Promise<sqlite3.Database>((resolve, reject) => {
		const opened = new sqlite3.Database(options.path, (error) => (error ? reject(error) : resolve(opened)));
	});
	return {
		run: (statement, values = []) =>
			new Promise((resolve, reject) => {
				file.all<Record<string, unknown>>(statement, values, (error, rows) => (error ? reject(error) : resolve(rows)));
			}),
		close: () => new Promise((resolve, reject) => file.close((error) => (error ? reject(error) : resolve())))
	};
}

/** As far as it is used here. */
interface BetterSqlite3 {
	prepare(sql: string): { readonly reader: boolean; all(): Record<string, unknown>[]; run(): unknown };
	close(): void;
}

async function connectInProcess(path: string): Promise<SideConnection> {
	const Driver = (await loadDriver('better-sqlite3')) as new (path: string) => BetterSqlite3;
	const file = new Driver(path);
	return {
		run: async (sql) => {
			const statement = file.prepare(sql);
			if (statement.reader) return statement.all();
			statement.run();
			return [];
		},
		close: async () => file.close()
	};
}

/** Lets the database itself count every row that is inserted, updated or deleted, table by table. */
export async function countWrites(side: SideConnection, db: Database): Promise<() => Promise<Map<string, number>>> {
	const each = db.dialect.name === 'mysql' ? ['FOR EACH ROW', ''] : ['BEGIN', '; END'];
	await side.run('CREATE TABLE bench_writes (name varchar(100) PRIMARY KEY, n bigint NOT NULL)');
	for (const [index, entity] of entities.entries()) {
		const table = db.table(entity);
		const name = table.slice(1, -1);
		await side.run(`INSERT INTO bench_writes VALUES ('${name}', 0)`);
		for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
			await side.run(
				`CREATE TRIGGER bench_${index}_${event} AFTER ${event} ON ${table} ${each[0]} UPDATE bench_writes SET n = n + 1 WHERE name = '${name}'${each[1]}`
			);
		}
	}
	return async () => new Map((await side.run('SELECT name, n FROM bench_writes')).map(({ name, n }) => [String(name), Number(n)]));
}
