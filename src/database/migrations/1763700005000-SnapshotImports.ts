import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, tableName } from './columns';

/** An imported chain keeps the guild that it came from: its state hashes cover that id. */
export class SnapshotImports1763700005000 implements MigrationInterface {
	public readonly name = 'SnapshotImports1763700005000';

	public async up(runner: QueryRunner): Promise<void> {
		const table = tableName(runner, 'snapshot_chain');
		if (await runner.hasColumn(table, 'origin_guild_id')) return;
		await runner.addColumn(table, new TableColumn(columns(runner).snowflake('origin_guild_id', { nullable: true })));
	}

	public async down(runner: QueryRunner): Promise<void> {
		const table = tableName(runner, 'snapshot_chain');
		if (await runner.hasColumn(table, 'origin_guild_id')) await runner.dropColumn(table, 'origin_guild_id');
	}
}
