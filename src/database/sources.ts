import type { DataSource, DataSourceOptions, Logger } from 'typeorm';
import { entities } from '../entities/index';
import { migrations } from './migrations/index';
import { migrationsTable } from './schema';

/** What every data source has in common. `synchronize` stays off for ever: on MySQL it drops and re-creates columns, data included. */
export function commonOptions(logger: Logger, prefix = '') {
	return {
		entities: [...entities],
		migrations: [...migrations],
		migrationsTableName: migrationsTable(prefix),
		migrationsRun: false,
		synchronize: false,
		entityPrefix: prefix,
		logger,
		maxQueryExecutionTime: 2_000,
		// Without it `findOneBy({ id: undefined })` is any row.
		invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' }
	} satisfies Partial<DataSourceOptions>;
}

/** SQLite takes any name for a type, TypeORM only those of a list; MySQL needs this one for long text. */
export function allowTypes(source: DataSource): DataSource {
	for (const type of ['mediumtext', 'mediumblob'] as const) {
		if (!source.driver.supportedDataTypes.includes(type)) source.driver.supportedDataTypes.push(type);
	}
	return source;
}
