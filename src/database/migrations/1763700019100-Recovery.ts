import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, tableName } from './columns';

/** What proves that somebody may load a guild elsewhere. */
export class Recovery1763700019100 implements MigrationInterface {
	public readonly name = 'Recovery1763700019100';

	public async up(runner: QueryRunner): Promise<void> {
		const { snowflake, code, bytes, big } = columns(runner);
		const nullable = { nullable: true };
		const recovery = new Table({
			name: tableName(runner, 'guild_recovery'),
			columns: [
				snowflake('guild_id', { primary: true }),
				code('code_hash', 200, nullable),
				big('code_at', nullable),
				snowflake('code_by', nullable),
				big('file_at', nullable),
				big('revoked_at', nullable)
			]
		});
		const secret = new Table({ name: tableName(runner, 'vault_secret'), columns: [code('name', 50, { primary: true }), bytes('value')] });
		await runner.createTable(recovery, true);
		await runner.createTable(secret, true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		for (const name of ['vault_secret', 'guild_recovery']) await runner.dropTable(tableName(runner, name), true);
	}
}
