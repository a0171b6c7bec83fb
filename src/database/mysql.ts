import type { DataSourceOptions, Logger } from 'typeorm';
import { DataSource } from 'typeorm';
import type { Backend } from './Backend';
import { mysqlDialect } from './Dialect';
import { loadDriver } from './drivers';
import { explain } from './failures';
import { connectionSettings, ServerConnection, withSession } from './mysqlServer';
import type { DatabaseLogger, MysqlOptions } from './options';
import { Pool } from './Pool';
import { mustMigrate } from './schema';
import { allowTypes, commonOptions } from './sources';
import { StatementLogger } from './StatementLogger';

export async function openMysql(options: MysqlOptions, writerLogger: Logger, logger: DatabaseLogger): Promise<Backend> {
	const mysql2 = await loadDriver('mysql2');
	const name = `"${options.database}" on ${options.socketPath ?? `${options.host ?? '127.0.0.1'}:${options.port ?? 3306}`}`;
	const size = options.poolSize ?? 5;
	const sources: DataSource[] = [];
	const close = async () => {
		for (const source of sources.splice(0)) await source.destroy();
	};

	try {
		const server = await ServerConnection.open(mysql2, options);
		try {
			const { mariadb, maxPacketBytes } = await server.describe();
			const connect = async (mode: 'read' | 'write') => {
				const statements = mode === 'write' ? writerLogger : new StatementLogger(logger);
				const settings = sourceOptions(options, mariadb, size, withSession(mysql2, mode, logger), statements);
				const source = await allowTypes(new DataSource(settings)).initialize();
				sources.push(source);
				return source;
			};
			const writer = await connect('write');
			await migrate(writer, server, name);
			const reader = await connect('read');
			const slots = (source: DataSource) => new Pool(Array.from({ length: size }, () => source));
			const checkpoint = () => Promise.resolve();
			const dialect = mysqlDialect(maxPacketBytes);
			return { name, dialect, source: writer, writers: slots(writer), readers: slots(reader), checkpoint, close };
		} finally {
			await server.close();
		}
	} catch (error) {
		await close();
		throw explain(error, name);
	}
}

function sourceOptions(options: MysqlOptions, mariadb: boolean, poolSize: number, driver: object, logger: Logger): DataSourceOptions {
	return {
		...commonOptions(logger, options.prefix ?? 'vault_'),
		...connectionSettings(options),
		// As `mysql`, TypeORM sees differences in every nullable column of a MariaDB.
		type: mariadb ? 'mariadb' : 'mysql',
		username: options.user,
		driver,
		connectorPackage: 'mysql2',
		poolSize,
		timezone: 'Z',
		// Numbers as numbers, as from SQLite; only what is beyond 2^53 comes as text.
		supportBigNumbers: true,
		bigNumberStrings: false,
		extra: { decimalNumbers: true }
	};
}

/** One process migrates, the others wait and find it done. Each migration is recorded by itself: MySQL commits every statement anyway. */
async function migrate(writer: DataSource, server: ServerConnection, name: string): Promise<void> {
	if (!(await mustMigrate(writer, 'mysql', name))) return;
	await server.lock(`${name}/${writer.options.entityPrefix ?? ''}`);
	if (await mustMigrate(writer, 'mysql', name)) await writer.runMigrations({ transaction: 'each' });
}
