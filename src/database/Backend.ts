import type { DataSource } from 'typeorm';
import type { Dialect } from './Dialect';
import type { Pool } from './Pool';

/** An opened, checked and migrated database. */
export interface Backend {
	/** For messages to people: a path, or `database` on a host. Never a password. */
	readonly name: string;
	readonly dialect: Dialect;
	/** What names are looked up in. */
	readonly source: DataSource;
	/**
	 * One slot for each transaction that may write at the same time. SQLite has one: TypeORM has a single query runner there, and
	 * two concurrent transactions would become one in which the failure of the first takes the second along.
	 */
	readonly writers: Pool<DataSource>;
	/** Read-only, and apart from the writers: their uncommitted rows are not seen, and long reads hold nobody up. */
	readonly readers: Pool<DataSource>;
	/** Makes the file hold what was written and nothing older, as far as nobody is reading; no transaction may be open. */
	checkpoint(): Promise<void>;
	/** Closes the connections; nobody may be using them. */
	close(): Promise<void>;
}
