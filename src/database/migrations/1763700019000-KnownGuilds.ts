import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, tableName } from './columns';

/** The servers that the bot is in or was in. */
export class KnownGuilds1763700019000 implements MigrationInterface {
	public readonly name = 'KnownGuilds1763700019000';

	public async up(runner: QueryRunner): Promise<void> {
		const { snowflake, text, big } = columns(runner);
		const table = new Table({
			name: tableName(runner, 'known_guild'),
			columns: [snowflake('guild_id', { primary: true }), text('name', 100), snowflake('owner_id'), big('left_at', { nullable: true })],
			indices: [new TableIndex({ name: 'known_guild_owner', columnNames: ['owner_id'] })]
		});
		await runner.createTable(table, true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		await runner.dropTable(tableName(runner, 'known_guild'), true);
	}
}
