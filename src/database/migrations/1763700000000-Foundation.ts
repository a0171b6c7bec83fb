import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableIndex } from 'typeorm';
import { columns, tableName } from './columns';

/** Settings of guilds, leases and jobs. */
export class Foundation1763700000000 implements MigrationInterface {
	public readonly name = 'Foundation1763700000000';

	public async up(runner: QueryRunner): Promise<void> {
		await runner.createTable(guildSettings(runner), true);
		await runner.createTable(lease(runner), true);
		await runner.createTable(job(runner), true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		for (const name of ['job', 'lease', 'guild_settings']) await runner.dropTable(tableName(runner, name), true);
	}
}

function guildSettings(runner: QueryRunner): Table {
	const { snowflake, integer, boolean, code, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'guild_settings'),
		columns: [
			snowflake('guild_id', { primary: true }),
			integer('snapshot_interval_minutes', { nullable: true }),
			integer('snapshot_limit', { nullable: true }),
			integer('keep_last', { nullable: true }),
			integer('keep_hourly', { nullable: true }),
			integer('keep_daily', { nullable: true }),
			integer('keep_weekly', { nullable: true }),
			integer('keep_monthly', { nullable: true }),
			integer('alarm_deletions', { nullable: true }),
			integer('alarm_bans', { nullable: true }),
			boolean('archive_paused', { nullable: true }),
			integer('archive_retention_days', { nullable: true }),
			integer('archive_retention_messages', { nullable: true }),
			integer('archive_window_days', { nullable: true }),
			integer('archive_window_messages', { nullable: true }),
			snowflake('log_channel_id', { nullable: true }),
			code('language', 10, { nullable: true }),
			big('updated_at')
		]
	});
}

function lease(runner: QueryRunner): Table {
	const { code, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'lease'),
		columns: [code('name', 100, { primary: true }), code('owner', 64, { nullable: true }), big('token'), big('expires_at')]
	});
}

function job(runner: QueryRunner): Table {
	const { id, code, snowflake, longText, integer, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'job'),
		columns: [
			id(),
			code('kind', 50),
			snowflake('guild_id', { nullable: true }),
			code('dedupe_key', 150, { nullable: true }),
			longText('payload'),
			code('state', 10),
			integer('priority'),
			big('run_at'),
			integer('attempts'),
			integer('max_attempts'),
			code('lease_owner', 64, { nullable: true }),
			big('lease_until', { nullable: true }),
			longText('last_error', { nullable: true }),
			big('created_at'),
			big('died_at', { nullable: true })
		],
		indices: [
			new TableIndex({ name: 'job_dedupe', columnNames: ['dedupe_key'], isUnique: true }),
			new TableIndex({ name: 'job_due', columnNames: ['state', 'run_at'] })
		]
	});
}
