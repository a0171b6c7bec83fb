import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableIndex } from 'typeorm';
import { columns, tableName } from './columns';

/** People of whom nothing is stored, what was removed of people, and files that are being removed. */
export class Privacy1763700017100 implements MigrationInterface {
	public readonly name = 'Privacy1763700017100';

	public async up(runner: QueryRunner): Promise<void> {
		for (const table of [optOuts, erasures, mediaRemovals]) await runner.createTable(table(runner), true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		for (const name of ['media_removals', 'erasures', 'opt_outs']) await runner.dropTable(tableName(runner, name), true);
	}
}

function optOuts(runner: QueryRunner): Table {
	const { snowflake, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'opt_outs'),
		withoutRowid: true,
		columns: [snowflake('guild_id', { primary: true }), snowflake('user_id', { primary: true }), big('since')]
	});
}

function erasures(runner: QueryRunner): Table {
	const { id, snowflake, code, big, longText } = columns(runner);
	return new Table({
		name: tableName(runner, 'erasures'),
		columns: [
			id(),
			snowflake('guild_id'),
			code('asked_by', 10),
			big('asked_at'),
			big('finished_at', { nullable: true }),
			longText('removed')
		],
		indices: [new TableIndex({ name: 'erasures_guild', columnNames: ['guild_id', 'id'] })]
	});
}

function mediaRemovals(runner: QueryRunner): Table {
	const { code, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'media_removals'),
		withoutRowid: true,
		columns: [code('sha256', 64, { primary: true }), big('deleted_at', { nullable: true })]
	});
}
