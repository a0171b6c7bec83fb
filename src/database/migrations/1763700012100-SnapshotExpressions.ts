import type { MigrationInterface, QueryRunner, Table } from 'typeorm';
import { columns, tableName } from './columns';
import { nodeTable } from './nodeTable';

/** Snapshots of the guild's settings, emojis, stickers and sounds. */
export class SnapshotExpressions1763700012100 implements MigrationInterface {
	public readonly name = 'SnapshotExpressions1763700012100';

	public async up(runner: QueryRunner): Promise<void> {
		for (const table of [guild(runner), emoji(runner), sticker(runner), sound(runner)]) await runner.createTable(table, true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		for (const name of ['snapshot_sound', 'snapshot_sticker', 'snapshot_emoji', 'snapshot_guild']) {
			await runner.dropTable(tableName(runner, name), true);
		}
	}
}

function guild(runner: QueryRunner): Table {
	const { snowflake, text, longText, code, integer, boolean } = columns(runner);
	return nodeTable(runner, 'snapshot_guild', 1, [
		text('name', 100, { nullable: true }),
		longText('description', { nullable: true }),
		code('icon', 64, { nullable: true }),
		code('splash', 64, { nullable: true }),
		code('discovery_splash', 64, { nullable: true }),
		code('banner', 64, { nullable: true }),
		code('home_header', 64, { nullable: true }),
		longText('features', { nullable: true }),
		integer('verification_level', { nullable: true }),
		integer('default_message_notifications', { nullable: true }),
		integer('explicit_content_filter', { nullable: true }),
		text('preferred_locale', 30, { nullable: true }),
		snowflake('afk_channel_id', { nullable: true }),
		integer('afk_timeout', { nullable: true }),
		snowflake('system_channel_id', { nullable: true }),
		integer('system_channel_flags', { nullable: true }),
		snowflake('rules_channel_id', { nullable: true }),
		snowflake('public_updates_channel_id', { nullable: true }),
		snowflake('safety_alerts_channel_id', { nullable: true }),
		boolean('premium_progress_bar_enabled', { nullable: true }),
		snowflake('owner_id', { nullable: true }),
		integer('mfa_level', { nullable: true }),
		text('vanity_url_code', 100, { nullable: true }),
		integer('premium_tier', { nullable: true }),
		integer('nsfw_level', { nullable: true })
	]);
}

function emoji(runner: QueryRunner): Table {
	const { text, longText, code, boolean } = columns(runner);
	return nodeTable(runner, 'snapshot_emoji', 1, [
		text('name', 32, { nullable: true }),
		code('image', 64, { nullable: true }),
		longText('roles', { nullable: true }),
		boolean('animated', { nullable: true }),
		boolean('managed', { nullable: true }),
		boolean('available', { nullable: true })
	]);
}

function sticker(runner: QueryRunner): Table {
	const { text, code, integer, boolean } = columns(runner);
	return nodeTable(runner, 'snapshot_sticker', 1, [
		text('name', 30, { nullable: true }),
		text('description', 100, { nullable: true }),
		text('tags', 200, { nullable: true }),
		code('file', 64, { nullable: true }),
		integer('format_type', { nullable: true }),
		boolean('available', { nullable: true })
	]);
}

function sound(runner: QueryRunner): Table {
	const { snowflake, text, code, boolean } = columns(runner);
	return nodeTable(runner, 'snapshot_sound', 1, [
		text('name', 32, { nullable: true }),
		code('sound', 64, { nullable: true }),
		code('volume', 30, { nullable: true }),
		snowflake('emoji_id', { nullable: true }),
		text('emoji_name', 100, { nullable: true }),
		boolean('available', { nullable: true })
	]);
}
