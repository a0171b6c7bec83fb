import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, tableName } from './columns';

/** Which ids the things of an imported chain had, as its file says. */
export class ImportedIdentities1763700012200 implements MigrationInterface {
	public readonly name = 'ImportedIdentities1763700012200';

	public async up(runner: QueryRunner): Promise<void> {
		const { integer, code, snowflake } = columns(runner);
		const table = new Table({
			name: tableName(runner, 'imported_identity'),
			withoutRowid: true,
			columns: [
				integer('chain_id', { primary: true }),
				integer('sequence', { primary: true }),
				code('kind', 20),
				snowflake('current_id'),
				snowflake('origin_id')
			]
		});
		await runner.createTable(table, true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		await runner.dropTable(tableName(runner, 'imported_identity'), true);
	}
}
