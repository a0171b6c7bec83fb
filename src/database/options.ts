export interface SqliteOptions {
	readonly type: 'sqlite';
	/** A file of the plugin's own: the folder is created where it is missing. `:memory:` is refused, since two connections read it. */
	readonly path: string;
	/** Default: `sqlite3`, which the plugin brings along. `better-sqlite3` is the host's to install. */
	readonly driver?: SqliteDriverName;
}

export type SqliteDriverName = 'sqlite3' | 'better-sqlite3';

/** MySQL 8 or MariaDB 10.6 and later, through the host's `mysql2`. */
export interface MysqlOptions {
	readonly type: 'mysql';
	/** Default: `127.0.0.1`. */
	readonly host?: string;
	/** Default: 3306. */
	readonly port?: number;
	/** A Unix socket, in place of host and port. */
	readonly socketPath?: string;
	readonly user: string;
	readonly password: string;
	readonly database: string;
	/** What every table's name begins with, so that the plugin can live beside the host's own tables. Default: `vault_`. */
	readonly prefix?: string;
	/** `true` for TLS with the system's certificates, or the TLS options of `mysql2`. */
	readonly ssl?: boolean | Readonly<Record<string, unknown>>;
	/** Connections for writes, and as many again for reads: 1 to 100. Default: 5. */
	readonly poolSize?: number;
}

export type DatabaseOptions = SqliteOptions | MysqlOptions;

/** Where the database says what a person may want to look at. Sapphire's logger fits. */
export interface DatabaseLogger {
	debug(...values: readonly unknown[]): void;
	warn(...values: readonly unknown[]): void;
}

export const silent: DatabaseLogger = { debug: () => undefined, warn: () => undefined };
