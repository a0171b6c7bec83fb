import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { createSearchIndex, dropSearchIndex } from '../search/schema';
import { columns, tableName } from './columns';

/** The search index of the archive, and what it has yet to learn. */
export class Search1763700017000 implements MigrationInterface {
	public readonly name = 'Search1763700017000';

	public async up(runner: QueryRunner): Promise<void> {
		await runner.createTable(changes(runner), true);
		await runner.createTable(authors(runner), true);
		await createSearchIndex(runner);
	}

	public async down(runner: QueryRunner): Promise<void> {
		await dropSearchIndex(runner);
		for (const name of ['search_authors', 'search_changes']) await runner.dropTable(tableName(runner, name), true);
	}
}

function changes(runner: QueryRunner): Table {
	const { id, snowflake } = columns(runner);
	return new Table({
		name: tableName(runner, 'search_changes'),
		columns: [id(), snowflake('channel_id'), snowflake('from_id'), snowflake('to_id')]
	});
}

function authors(runner: QueryRunner): Table {
	const { snowflake } = columns(runner);
	return new Table({
		name: tableName(runner, 'search_authors'),
		withoutRowid: true,
		columns: [snowflake('guild_id', { primary: true }), snowflake('user_id', { primary: true })]
	});
}
