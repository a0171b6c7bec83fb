import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, tableName } from './columns';

/** Who proved that they may load a lost guild, and who tried. */
export class Loads1763700019200 implements MigrationInterface {
	public readonly name = 'Loads1763700019200';

	public async up(runner: QueryRunner): Promise<void> {
		const { id, snowflake, code, integer, big } = columns(runner);
		const grants = new Table({
			name: tableName(runner, 'load_grant'),
			columns: [
				id(),
				...['guild_id', 'user_id', 'lost_guild_id', 'source_guild_id'].map((name) => snowflake(name)),
				code('proof', 10),
				big('created_at')
			],
			indices: [new TableIndex({ name: 'load_grant_guild', columnNames: ['guild_id', 'id'] })]
		});
		const tries = new Table({
			name: tableName(runner, 'recovery_try'),
			columns: [code('subject', 30, { primary: true }), big('since'), integer('count')]
		});
		await runner.createTable(grants, true);
		await runner.createTable(tries, true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		for (const name of ['recovery_try', 'load_grant']) await runner.dropTable(tableName(runner, name), true);
	}
}
