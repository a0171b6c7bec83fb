import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columns, tableName } from './columns';

const names = ['view_roles', 'create_roles', 'archive_roles', 'search_roles', 'restore_roles'] as const;

/** Roles that a guild lets do what otherwise a permission is needed for. */
export class GuildAccess1763700025000 implements MigrationInterface {
	public readonly name = 'GuildAccess1763700025000';

	public async up(runner: QueryRunner): Promise<void> {
		const table = tableName(runner, 'guild_settings');
		for (const name of names) {
			if (await runner.hasColumn(table, name)) continue;
			await runner.addColumn(table, new TableColumn(columns(runner).code(name, 600, { nullable: true })));
		}
	}

	public async down(runner: QueryRunner): Promise<void> {
		const table = tableName(runner, 'guild_settings');
		for (const name of names) if (await runner.hasColumn(table, name)) await runner.dropColumn(table, name);
	}
}
