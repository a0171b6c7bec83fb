import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { columns, tableName } from './columns';

/** What was not as it should be at the last look. */
export class HealthFindings1763700020000 implements MigrationInterface {
	public readonly name = 'HealthFindings1763700020000';

	public async up(runner: QueryRunner): Promise<void> {
		const { snowflake, code, integer, big } = columns(runner);
		const table = new Table({
			name: tableName(runner, 'health_finding'),
			withoutRowid: true,
			columns: [
				snowflake('guild_id', { primary: true }),
				code('finding', 60, { primary: true }),
				integer('degree'),
				big('told_at', { nullable: true })
			]
		});
		await runner.createTable(table, true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		await runner.dropTable(tableName(runner, 'health_finding'), true);
	}
}
