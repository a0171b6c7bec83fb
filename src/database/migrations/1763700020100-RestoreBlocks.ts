import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, tableName } from './columns';

/** What the plan of a restore said it could not do. */
export class RestoreBlocks1763700020100 implements MigrationInterface {
	public readonly name = 'RestoreBlocks1763700020100';

	public async up(runner: QueryRunner): Promise<void> {
		const table = tableName(runner, 'guild_restore');
		if (await runner.hasColumn(table, 'blocked')) return;
		await runner.addColumn(table, new TableColumn(columns(runner).longText('blocked', { nullable: true })));
	}

	public async down(runner: QueryRunner): Promise<void> {
		const table = tableName(runner, 'guild_restore');
		if (await runner.hasColumn(table, 'blocked')) await runner.dropColumn(table, 'blocked');
	}
}
