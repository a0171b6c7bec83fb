import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { QueryFailedError } from 'typeorm';
import { VaultError } from '../vault/errors';
import type { Backend } from './Backend';
import type { Dialect } from './Dialect';
import { explain, isConnectionLost, isTransient } from './failures';
import { openMysql } from './mysql';
import type { DatabaseLogger, DatabaseOptions } from './options';
import { silent } from './options';
import { retrying } from './retry';
import type { ColumnValue } from './rows';
import { Scope } from './Scope';
import { openSqlite } from './sqlite';
import { StatementGuard } from './StatementGuard';
import { transact } from './transaction';

declare const branded: unique symbol;

/** The inside of a write transaction: a function that takes one writes, and can only be called within `db.write`. */
export type Tx = EntityManager & { readonly [branded]: true };

/** The plugin's database: every write goes through `write`, every read through `read` (or the `Tx` at hand). */
export class Database {
	readonly #scope: Scope;
	#closing: Promise<void> | null = null;

	private constructor(
		private readonly backend: Backend,
		scope: Scope,
		private readonly logger: DatabaseLogger
	) {
		this.#scope = scope;
	}

	/**
	 * Connects, looks whether the database is one that we may use, and brings its tables up to date.
	 * @throws VaultError `DatabaseUnreachable`, `DatabaseLoginRefused`, `DatabaseUnknown`, `DatabaseReadOnly`, `DatabaseNotOurs`,
	 * `DatabaseNewer`, `DatabaseDamaged`, `DatabaseDriverMissing`, `DatabaseBusy` or `InvalidOption`; nothing was changed then
	 */
	public static async open(options: DatabaseOptions, logger: DatabaseLogger = silent): Promise<Database> {
		const scope = new Scope();
		const guard = new StatementGuard(scope, logger);
		const backend = options.type === 'sqlite' ? await openSqlite(options, guard, logger) : await openMysql(options, guard, logger);
		guard.arm();
		return new Database(backend, scope, logger);
	}

	public get dialect(): Dialect {
		return this.backend.dialect;
	}

	/** The entity's table as it is written in SQL: prefixed and quoted. */
	public table(entity: EntityTarget<ObjectLiteral>): string {
		return this.dialect.quote(this.backend.source.getMetadata(entity).tableName);
	}

	/** A table without an entity, as it is written in SQL. */
	public named(name: string): string {
		return this.dialect.quote(`${this.backend.source.options.entityPrefix ?? ''}${name}`);
	}

	/**
	 * Runs `work` in one transaction. Its first statement must be a write, it may speak to nothing but the database, and it must bear to
	 * be run again from the start: on a deadlock, or while another process writes, it is. It must not catch what a statement throws:
	 * the database may have ended the transaction with it.
	 * @throws VaultError `DatabaseBusy` after 15 seconds of that, `VaultClosed` after `close`
	 * @throws Error when called inside another transaction that it would wait for
	 */
	public async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
		this.#scope.forbid(['write'], 'db.write');
		return this.#run('write', (manager) => work(manager as Tx));
	}

	/**
	 * Runs `work` in one read-only transaction of its own connection: all its statements see the same moment, and nothing uncommitted.
	 * @throws VaultError `VaultClosed` after `close`
	 * @throws Error when called inside another transaction: read through the one at hand
	 */
	public async read<T>(work: (reader: EntityManager) => Promise<T>): Promise<T> {
		this.#scope.forbid(['read', 'write'], 'db.read');
		return this.#run('read', work);
	}

	/**
	 * Runs one SELECT outside a transaction: where a single statement tells everything, the way there and back is all that it costs.
	 * @throws VaultError `VaultClosed` after `close`
	 * @throws Error when called inside a transaction: read through the one at hand
	 */
	public async query<T>(statement: string, parameters: readonly ColumnValue[]): Promise<T[]> {
		this.#scope.forbid(['read', 'write'], 'db.query');
		const ask = (source: DataSource, work: (manager: EntityManager) => Promise<T[]>) => work(source.manager);
		return this.#run('read', (manager) => manager.query<T[]>(statement, [...parameters]), ask);
	}

	/**
	 * On SQLite, folds the log into the file and empties it: nothing is left of what was deleted before, since deleted rows are overwritten.
	 * Where somebody reads just then, the next checkpoint does it. On MySQL nothing: the server does so by itself.
	 * @throws VaultError `VaultClosed` after `close`
	 */
	public async checkpoint(): Promise<void> {
		this.#scope.forbid(['read', 'write'], 'db.checkpoint');
		if (this.#closing) throw new VaultError('VaultClosed', 'The database is closed.');
		await this.backend.checkpoint();
	}

	/** Waits for what is running, then closes the connections. */
	public async close(): Promise<void> {
		this.#closing ??= this.#close();
		await this.#closing;
	}

	async #run<T>(
		mode: 'read' | 'write',
		work: (manager: EntityManager) => Promise<T>,
		frame = (source: DataSource, begin: (manager: EntityManager) => Promise<T>) => transact(source, this.logger, begin)
	): Promise<T> {
		const pool = mode === 'write' ? this.backend.writers : this.backend.readers;
		let begun = false;
		const begin = (manager: EntityManager) => {
			begun = true;
			return work(manager);
		};
		const attempt = async () => {
			if (this.#closing) throw new VaultError('VaultClosed', 'The database is closed.');
			begun = false;
			return pool.use((source) => this.#scope.run(mode, () => frame(source, begin)));
		};
		try {
			return await retrying(attempt, (error) => isTransient(error) || (!begun && isConnectionLost(error)));
		} catch (error) {
			// What `work` threw by itself is its caller's.
			if (begun && !(error instanceof QueryFailedError)) throw error;
			const failure = explain(error, this.backend.name);
			// That a read cannot write is no fault of the file.
			const isMistake = mode === 'read' && failure instanceof VaultError && failure.code === 'DatabaseReadOnly';
			throw isMistake ? error : failure;
		}
	}

	async #close(): Promise<void> {
		await Promise.all([this.backend.writers.drain(), this.backend.readers.drain()]);
		await this.backend.close();
	}
}
