import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableIndex } from 'typeorm';
import { columns, tableName } from './columns';

/** What an archive is read by when all of it is gone from Discord: names over time. Channels and users are in `Archive`. */
export class Names1763700018000 implements MigrationInterface {
	public readonly name = 'Names1763700018000';

	public async up(runner: QueryRunner): Promise<void> {
		for (const table of [guildProfile, roles, aliases]) await runner.createTable(table(runner), true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		for (const name of ['aliases', 'roles', 'guild_profile']) await runner.dropTable(tableName(runner, name), true);
	}
}

function guildProfile(runner: QueryRunner): Table {
	const { snowflake, text, code, longText, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'guild_profile'),
		columns: [
			snowflake('id', { primary: true }),
			text('name', 100),
			code('icon', 64, { nullable: true }),
			longText('payload'),
			big('read_at')
		]
	});
}

function roles(runner: QueryRunner): Table {
	const { snowflake, text, longText, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'roles'),
		columns: [snowflake('id', { primary: true }), snowflake('guild_id'), text('name', 100), longText('payload'), big('read_at')],
		indices: [new TableIndex({ name: 'roles_guild', columnNames: ['guild_id'] })]
	});
}

function aliases(runner: QueryRunner): Table {
	const { snowflake, code, text, longText, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'aliases'),
		withoutRowid: true,
		columns: [
			code('kind', 10, { primary: true }),
			snowflake('guild_id', { primary: true }),
			snowflake('id', { primary: true }),
			big('since', { primary: true }),
			text('name', 100, { nullable: true }),
			text('display_name', 100, { nullable: true }),
			code('image', 64, { nullable: true }),
			longText('roles', { nullable: true })
		]
	});
}
