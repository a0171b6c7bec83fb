import type { DataSourceOptions, Logger } from 'typeorm';
import { DataSource } from 'typeorm';
import type { Backend } from './Backend';
import { sqliteDialect } from './Dialect';
import { loadDriver } from './drivers';
import { explain } from './failures';
import type { DatabaseLogger, SqliteDriverName, SqliteOptions } from './options';
import { Pool } from './Pool';
import { retrying } from './retry';
import { applicationId, mustMigrate } from './schema';
import { allowTypes, commonOptions } from './sources';
import { prepareFile } from './sqliteFile';
import { StatementLogger } from './StatementLogger';
import { transact } from './transaction';

const openReadOnly = 1;
/** `better-sqlite3` waits on the thread that everything else runs on, so the waiting is done by `retrying` instead. */
const busyTimeouts: Record<SqliteDriverName, number> = { sqlite3: 5_000, 'better-sqlite3': 20 };
/** `sqlite3` reads on threads of its own; `better-sqlite3` has none, and more readers would gain nothing. */
const readerCounts: Record<SqliteDriverName, number> = { sqlite3: 2, 'better-sqlite3': 1 };

export async function openSqlite(options: SqliteOptions, writerLogger: Logger, logger: DatabaseLogger): Promise<Backend> {
	await prepareFile(options.path);
	const name = options.driver ?? 'sqlite3';
	const driver = await loadDriver(name);
	const sources: DataSource[] = [];
	const connect = async (settings: DataSourceOptions): Promise<DataSource> => {
		const source = await allowTypes(new DataSource(settings)).initialize();
		sources.push(source);
		return source;
	};
	const close = async () => {
		// The writer last: whoever closes last folds the log into the file.
		for (const source of sources.splice(0).reverse()) await source.destroy();
	};

	try {
		const writer = await connect(sourceOptions(name, driver, options.path, writerLogger, false));
		await prepareWriter(writer, options.path, logger);
		const readers: DataSource[] = [];
		for (let n = 0; n < readerCounts[name]; n++) {
			const reader = await connect(sourceOptions(name, driver, options.path, new StatementLogger(logger), true));
			await pragmas(reader, ['query_only = ON', 'cache_size = -8000']);
			readers.push(reader);
		}
		const writers = new Pool([writer]);
		const checkpoint = () => writers.use(async (source) => void (await source.query('PRAGMA wal_checkpoint(TRUNCATE)')));
		return { name: options.path, dialect: sqliteDialect, source: writer, writers, readers: new Pool(readers), checkpoint, close };
	} catch (error) {
		await close();
		throw explain(error, options.path);
	}
}

function sourceOptions(name: SqliteDriverName, driver: unknown, path: string, logger: Logger, readonly: boolean): DataSourceOptions {
	const common = { ...commonOptions(logger), database: path };
	if (name === 'better-sqlite3') {
		return { ...common, type: name, driver, timeout: busyTimeouts[name], readonly, fileMustExist: readonly };
	}
	// TypeORM calls `verbose()`, which would make every call of the process record a stack trace.
	const quiet = Object.create(driver as object, { verbose: { value: () => driver } }) as object;
	return { ...common, type: 'sqlite', driver: quiet, busyTimeout: busyTimeouts[name], ...(readonly && { flags: openReadOnly }) };
}

async function prepareWriter(writer: DataSource, path: string, logger: DatabaseLogger): Promise<void> {
	if (await retrying(() => mustMigrate(writer, 'sqlite', path))) await retrying(() => migrate(writer, path, logger));
	const journal = await retrying<{ journal_mode: string }[]>(() => writer.query('PRAGMA journal_mode = WAL'));
	if (journal[0]?.journal_mode !== 'wal') {
		logger.warn(`${path} lies where SQLite cannot use its WAL: reads and writes will wait for each other`);
	}
	// FULL: a snapshot that was answered as taken is on the disk, also after a power cut.
	// `secure_delete`: what is deleted is overwritten, so that what people want forgotten is not left in free pages.
	await pragmas(writer, ['synchronous = FULL', 'cache_size = -16000', 'journal_size_limit = 67108864', 'secure_delete = ON']);
}

/** All pending migrations in one transaction, so that another process that starts now waits, and finds them done. */
async function migrate(writer: DataSource, path: string, logger: DatabaseLogger): Promise<void> {
	await transact(writer, logger, async (manager) => {
		// The first write takes the lock; what was seen before it may have changed.
		await manager.query(`PRAGMA application_id = ${applicationId}`);
		if (await mustMigrate(writer, 'sqlite', path)) await writer.runMigrations({ transaction: 'none' });
	});
}

async function pragmas(source: DataSource, settings: readonly string[]): Promise<void> {
	for (const setting of settings) await source.query(`PRAGMA ${setting}`);
}
