import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, tableName } from './columns';

/** Which bytes Discord's names of a guild's pictures and sounds stand for. */
export class GuildAssets1763700012000 implements MigrationInterface {
	public readonly name = 'GuildAssets1763700012000';

	public async up(runner: QueryRunner): Promise<void> {
		const { snowflake, code, big } = columns(runner);
		const table = new Table({
			name: tableName(runner, 'guild_asset'),
			withoutRowid: true,
			columns: [snowflake('guild_id', { primary: true }), code('name', 150, { primary: true }), code('sha256', 64), big('created_at')],
			indices: [new TableIndex({ name: 'guild_asset_media', columnNames: ['sha256'] })]
		});
		await runner.createTable(table, true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		await runner.dropTable(tableName(runner, 'guild_asset'), true);
	}
}
