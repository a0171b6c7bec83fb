import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableIndex } from 'typeorm';
import { columns, tableName } from './columns';
import { nodeTable } from './nodeTable';

const nodeTables = ['snapshot_role', 'snapshot_channel', 'snapshot_permission', 'snapshot_ban'];

/** The Bound Snapshot Chain with its first four kinds of nodes, and the identity of things that were created again. */
export class Snapshots1763700001000 implements MigrationInterface {
	public readonly name = 'Snapshots1763700001000';

	public async up(runner: QueryRunner): Promise<void> {
		const tables = [
			chain(runner),
			layer(runner),
			snapshot(runner),
			role(runner),
			channel(runner),
			permission(runner),
			ban(runner),
			identity(runner)
		];
		for (const table of tables) await runner.createTable(table, true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		const names = [...nodeTables, 'guild_identity', 'snapshot', 'snapshot_layer', 'snapshot_chain'];
		for (const name of names) await runner.dropTable(tableName(runner, name), true);
	}
}

function chain(runner: QueryRunner): Table {
	const { id, snowflake, code, integer, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'snapshot_chain'),
		columns: [id(), snowflake('guild_id'), code('source', 60), integer('version'), big('created_at')],
		indices: [new TableIndex({ name: 'snapshot_chain_source', columnNames: ['guild_id', 'source'], isUnique: true })]
	});
}

function layer(runner: QueryRunner): Table {
	const { id, integer } = columns(runner);
	return new Table({
		name: tableName(runner, 'snapshot_layer'),
		columns: [id(), integer('chain_id'), integer('sequence')],
		indices: [new TableIndex({ name: 'snapshot_layer_order', columnNames: ['chain_id', 'sequence'], isUnique: true })]
	});
}

function snapshot(runner: QueryRunner): Table {
	const { id, snowflake, code, text, longText, integer, boolean, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'snapshot'),
		columns: [
			id(),
			integer('chain_id'),
			integer('layer_id'),
			code('type', 20),
			text('name', 100, { nullable: true }),
			boolean('pinned'),
			big('created_at'),
			snowflake('created_by', { nullable: true }),
			big('held_until', { nullable: true }),
			integer('field_set'),
			code('state_hash', 43),
			longText('captures')
		],
		indices: [
			new TableIndex({ name: 'snapshot_order', columnNames: ['chain_id', 'id'] }),
			new TableIndex({ name: 'snapshot_of_layer', columnNames: ['layer_id'] })
		]
	});
}

function role(runner: QueryRunner): Table {
	const { longText, text, integer, big, boolean, code } = columns(runner);
	return nodeTable(runner, 'snapshot_role', 1, [
		text('name', 100, { nullable: true }),
		integer('color', { nullable: true }),
		boolean('hoist', { nullable: true }),
		big('position', { nullable: true }),
		code('permissions', 40, { nullable: true }),
		boolean('managed', { nullable: true }),
		boolean('mentionable', { nullable: true }),
		integer('secondary_color', { nullable: true }),
		integer('tertiary_color', { nullable: true }),
		code('icon', 64, { nullable: true }),
		text('unicode_emoji', 100, { nullable: true }),
		longText('description', { nullable: true }),
		integer('flags', { nullable: true }),
		longText('tags', { nullable: true })
	]);
}

function channel(runner: QueryRunner): Table {
	const { snowflake, text, longText, integer, big, boolean } = columns(runner);
	return nodeTable(runner, 'snapshot_channel', 1, [
		integer('type', { nullable: true }),
		text('name', 100, { nullable: true }),
		big('position', { nullable: true }),
		snowflake('parent_id', { nullable: true }),
		longText('topic', { nullable: true }),
		boolean('nsfw', { nullable: true }),
		integer('rate_limit_per_user', { nullable: true }),
		integer('bitrate', { nullable: true }),
		integer('user_limit', { nullable: true }),
		text('rtc_region', 100, { nullable: true }),
		integer('video_quality_mode', { nullable: true }),
		integer('flags', { nullable: true }),
		integer('default_auto_archive_duration', { nullable: true }),
		integer('default_thread_rate_limit_per_user', { nullable: true }),
		longText('available_tags', { nullable: true }),
		longText('default_reaction_emoji', { nullable: true }),
		integer('default_sort_order', { nullable: true }),
		integer('default_forum_layout', { nullable: true }),
		text('default_tag_setting', 30, { nullable: true }),
		integer('theme_color', { nullable: true })
	]);
}

function permission(runner: QueryRunner): Table {
	const { integer, code } = columns(runner);
	return nodeTable(runner, 'snapshot_permission', 2, [
		integer('type', { nullable: true }),
		code('allow', 40, { nullable: true }),
		code('deny', 40, { nullable: true })
	]);
}

function ban(runner: QueryRunner): Table {
	const { longText } = columns(runner);
	return nodeTable(runner, 'snapshot_ban', 1, [longText('reason', { nullable: true })]);
}

function identity(runner: QueryRunner): Table {
	const { snowflake, code, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'guild_identity'),
		columns: [
			snowflake('guild_id', { primary: true }),
			code('kind', 20, { primary: true }),
			snowflake('current_id', { primary: true }),
			snowflake('origin_id'),
			big('created_at')
		]
	});
}
