import type { QueryRunner } from 'typeorm';
import { tableName } from '../migrations/columns';

export const searchIndexName = 'search_index';

/**
 * The full-text index. On SQLite a table of FTS5, whose rowid is the message's id: what is newer comes later, so the newest are found
 * without sorting. It says by words of its own (`filters`) what on MySQL is a column. Erased words are overwritten (`secure-delete`).
 * https://www.sqlite.org/fts5.html
 */
export async function createSearchIndex(runner: QueryRunner): Promise<void> {
	const name = tableName(runner, searchIndexName);
	if (isMysql(runner)) {
		await runner.query(`CREATE TABLE IF NOT EXISTS \`${name}\` (
			message_id varchar(20) NOT NULL, channel_id varchar(20) NOT NULL, place varchar(21) NOT NULL, parent_id varchar(20) NULL,
			guild_id varchar(20) NOT NULL, author_id varchar(20) NOT NULL, attributes int NOT NULL, text mediumtext NOT NULL,
			PRIMARY KEY (message_id), KEY search_newest (guild_id, message_id), KEY search_author (guild_id, author_id, message_id),
			FULLTEXT KEY search_text (text)
		) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin`);
		return;
	}
	if (await runner.hasTable(name)) return;
	await runner.query(`CREATE VIRTUAL TABLE "${name}" USING fts5(text, filters, channel_id UNINDEXED, tokenize = 'ascii', columnsize = 0)`);
	await runner.query(`INSERT INTO "${name}"("${name}", rank) VALUES ('secure-delete', 1)`);
}

export async function dropSearchIndex(runner: QueryRunner): Promise<void> {
	await runner.query(`DROP TABLE IF EXISTS ${tableName(runner, searchIndexName)}`);
}

function isMysql(runner: QueryRunner): boolean {
	const { type } = runner.connection.options;
	return type === 'mysql' || type === 'mariadb';
}
