import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableIndex } from 'typeorm';
import { columns, tableName } from './columns';

/** What is archived of each guild, and how far its channels and lists of threads were read. */
export class ArchiveSync1763700016000 implements MigrationInterface {
	public readonly name = 'ArchiveSync1763700016000';

	public async up(runner: QueryRunner): Promise<void> {
		for (const table of [archiveScope, archiveRound, channelSync, threadList]) await runner.createTable(table(runner), true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		for (const name of ['thread_list', 'channel_sync', 'archive_round', 'archive_scope'])
			await runner.dropTable(tableName(runner, name), true);
	}
}

function archiveScope(runner: QueryRunner): Table {
	const { snowflake, boolean, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'archive_scope'),
		columns: [
			snowflake('guild_id', { primary: true }),
			snowflake('target_id', { primary: true }),
			boolean('included'),
			snowflake('created_by', { nullable: true }),
			big('created_at')
		]
	});
}

function archiveRound(runner: QueryRunner): Table {
	const { snowflake, integer, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'archive_round'),
		columns: [
			snowflake('guild_id', { primary: true }),
			big('started_at'),
			big('finished_at', { nullable: true }),
			...['pages', 'added', 'edited', 'deleted', 'files'].map((name) => integer(name))
		]
	});
}

function channelSync(runner: QueryRunner): Table {
	const { snowflake, code, boolean, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'channel_sync'),
		withoutRowid: true,
		columns: [
			snowflake('channel_id', { primary: true }),
			snowflake('guild_id'),
			snowflake('last_message_id', { nullable: true }),
			boolean('due'),
			snowflake('window_next', { nullable: true }),
			snowflake('window_to', { nullable: true }),
			snowflake('window_from', { nullable: true }),
			big('refreshed_at', { nullable: true }),
			big('archived_at', { nullable: true }),
			code('pins_at', 40, { nullable: true }),
			boolean('pins_due'),
			big('synced_at', { nullable: true }),
			code('problem', 20, { nullable: true }),
			big('problem_at', { nullable: true })
		],
		indices: [new TableIndex({ name: 'channel_sync_guild', columnNames: ['guild_id', 'due'] })]
	});
}

function threadList(runner: QueryRunner): Table {
	const { snowflake, code, boolean } = columns(runner);
	return new Table({
		name: tableName(runner, 'thread_list'),
		withoutRowid: true,
		columns: [
			snowflake('channel_id', { primary: true }),
			code('list', 10, { primary: true }),
			snowflake('guild_id'),
			boolean('due'),
			code('until', 40, { nullable: true }),
			code('next', 40, { nullable: true }),
			code('next_until', 40, { nullable: true })
		],
		indices: [new TableIndex({ name: 'thread_list_guild', columnNames: ['guild_id', 'due'] })]
	});
}
