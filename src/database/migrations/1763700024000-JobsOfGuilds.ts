import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, tableName } from './columns';

const column = 'running_guild';
const index = 'job_running_guild';

/** At most one job of a guild runs at a time, in whichever process. */
export class JobsOfGuilds1763700024000 implements MigrationInterface {
	public readonly name = 'JobsOfGuilds1763700024000';

	public async up(runner: QueryRunner): Promise<void> {
		const name = tableName(runner, 'job');
		if (!(await runner.hasColumn(name, column))) {
			await runner.addColumn(name, new TableColumn(columns(runner).snowflake(column, { nullable: true })));
		}
		const table = await runner.getTable(name);
		if (table?.indices.some((existing) => existing.name === index)) return;
		await runner.createIndex(name, new TableIndex({ name: index, columnNames: [column], isUnique: true }));
	}

	public async down(runner: QueryRunner): Promise<void> {
		const name = tableName(runner, 'job');
		const table = await runner.getTable(name);
		if (table?.indices.some((existing) => existing.name === index)) await runner.dropIndex(name, index);
		if (await runner.hasColumn(name, column)) await runner.dropColumn(name, column);
	}
}
