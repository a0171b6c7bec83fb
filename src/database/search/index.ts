import type { SearchIndex } from '../../vault/archive/search/SearchIndex';
import type { Database } from '../Database';
import { MysqlSearchIndex } from './MysqlSearchIndex';
import { SqliteSearchIndex } from './SqliteSearchIndex';

/** The full-text index of a database. */
export function searchIndexOf(database: Database): SearchIndex {
	return database.dialect.name === 'sqlite' ? new SqliteSearchIndex(database) : new MysqlSearchIndex(database);
}
