import { createHash } from 'node:crypto';
import { VaultError } from '../vault/errors';
import type { DatabaseLogger, MysqlOptions } from './options';

type Callback<T> = (error: Error | null, result: T) => void;

/** The little of `mysql2` that is used past TypeORM. Its own types are not imported: the package is optional. */
interface Connection {
	query(statement: string, values: readonly unknown[], callback: Callback<unknown>): void;
	connect(callback: (error: Error | null) => void): void;
	end(callback: (error: Error | null) => void): void;
	destroy(): void;
}
interface ConnectionPool {
	on(event: 'connection', listener: (connection: Connection) => void): void;
}
interface Mysql2 {
	createConnection(config: object): Connection;
	createPool(config: object): ConnectionPool;
}

const lockSeconds = 120;
// Named in full: what the server's own setting is must not matter. Without NO_BACKSLASH_ESCAPES, since the client escapes with backslashes.
const sessionMode = 'STRICT_ALL_TABLES,STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION';
const session = `SET SESSION sql_mode = '${sessionMode}', time_zone = '+00:00', innodb_lock_wait_timeout = 10`;

/**
 * Writers READ COMMITTED: fewer gap locks and deadlocks, and their compare-and-swap, which comes first, keeps others out anyway.
 * Readers REPEATABLE READ: all statements of one `db.read` see the same moment.
 */
const transactions = {
	write: 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
	read: 'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY'
} as const;

export function connectionSettings(options: MysqlOptions) {
	const { host = '127.0.0.1', port = 3306, socketPath, ssl } = options;
	return {
		...(socketPath ? { socketPath } : { host, port }),
		password: options.password,
		database: options.database,
		charset: 'utf8mb4_bin',
		connectTimeout: 10_000,
		...(ssl && { ssl: ssl === true ? {} : ssl })
	};
}

/** `mysql2` with a pool whose every new connection is set up before its first use. */
export function withSession(mysql2: unknown, mode: keyof typeof transactions, logger: DatabaseLogger): object {
	const driver = mysql2 as Mysql2;
	const createPool = (config: object) => {
		const pool = driver.createPool(config);
		pool.on('connection', (connection) => {
			for (const statement of [session, transactions[mode]]) {
				connection.query(statement, [], (error) => {
					if (!error) return;
					logger.warn('A connection to the database could not be set up and is closed', error);
					connection.destroy();
				});
			}
		});
		return pool;
	};
	return Object.create(driver, { createPool: { value: createPool, enumerable: true } }) as object;
}

/** A connection of its own for what must be known before TypeORM connects, and for the lock around migrations. */
export class ServerConnection {
	private constructor(private readonly connection: Connection) {}

	public static async open(mysql2: unknown, options: MysqlOptions): Promise<ServerConnection> {
		const connection = (mysql2 as Mysql2).createConnection({ ...connectionSettings(options), user: options.user });
		await new Promise<void>((resolve, reject) => connection.connect((error) => (error ? reject(error) : resolve())));
		return new ServerConnection(connection);
	}

	public async describe(): Promise<{ readonly mariadb: boolean; readonly maxPacketBytes: number }> {
		const [row] = await this.#query<{ version: string; packet: number | string }>(
			'SELECT VERSION() AS version, @@max_allowed_packet AS packet'
		);
		if (!row) throw new Error('The server did not tell its version');
		return { mariadb: /mariadb/i.test(row.version), maxPacketBytes: Number(row.packet) };
	}

	/** Keeps other processes from migrating until this connection is closed. */
	public async lock(name: string): Promise<void> {
		const short = createHash('sha256').update(name).digest('hex').slice(0, 32);
		const [row] = await this.#query<{ got: number | null }>('SELECT GET_LOCK(?, ?) AS got', [`guild-vault:${short}`, lockSeconds]);
		if (row?.got !== 1) throw new VaultError('DatabaseBusy', 'Another process has been migrating the database for two minutes.');
	}

	public async close(): Promise<void> {
		await new Promise<void>((resolve, reject) => this.connection.end((error) => (error ? reject(error) : resolve())));
	}

	#query<T>(statement: string, values: readonly unknown[] = []): Promise<T[]> {
		return new Promise((resolve, reject) => {
			this.connection.query(statement, values, (error, rows) => (error ? reject(error) : resolve(rows as T[])));
		});
	}
}
