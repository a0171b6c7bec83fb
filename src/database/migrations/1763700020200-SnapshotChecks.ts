import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, tableName } from './columns';

const names = ['verified_at', 'damaged_at'] as const;

/** When each snapshot was last rebuilt and compared with its digest. */
export class SnapshotChecks1763700020200 implements MigrationInterface {
	public readonly name = 'SnapshotChecks1763700020200';

	public async up(runner: QueryRunner): Promise<void> {
		const table = tableName(runner, 'snapshot');
		for (const name of names) {
			if (await runner.hasColumn(table, name)) continue;
			await runner.addColumn(table, new TableColumn(columns(runner).big(name, { nullable: true })));
		}
	}

	public async down(runner: QueryRunner): Promise<void> {
		const table = tableName(runner, 'snapshot');
		for (const name of names) if (await runner.hasColumn(table, name)) await runner.dropColumn(table, name);
	}
}
