import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { columns, tableName } from './columns';

/** People of whom nothing is stored. */
export class Privacy1763700017100 implements MigrationInterface {
	public readonly name = 'Privacy1763700017100';

	public async up(runner: QueryRunner): Promise<void> {
		await runner.createTable(optOuts(runner), true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		await runner.dropTable(tableName(runner, 'opt_outs'), true);
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
