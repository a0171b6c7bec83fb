import type { MigrationInterface, QueryRunner, Table, TableColumnOptions } from 'typeorm';
import { columns, tableName } from './columns';
import { nodeTable } from './nodeTable';

/** Nodes of auto-moderation, events, onboarding, welcome screens, widgets, webhooks, invitations, pins, threads and members. */
export class SnapshotCommunity1763700013000 implements MigrationInterface {
	public readonly name = 'SnapshotCommunity1763700013000';

	public async up(runner: QueryRunner): Promise<void> {
		for (const table of tables(runner)) await runner.createTable(table, true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		for (const name of names) await runner.dropTable(tableName(runner, name), true);
	}
}

const names = [
	'snapshot_auto_moderation',
	'snapshot_event',
	'snapshot_onboarding',
	'snapshot_welcome_screen',
	'snapshot_widget',
	'snapshot_webhook',
	'snapshot_invite',
	'snapshot_pin',
	'snapshot_thread',
	'snapshot_member'
];

function tables(runner: QueryRunner): Table[] {
	return [
		nodeTable(runner, 'snapshot_auto_moderation', 1, autoModeration(runner)),
		nodeTable(runner, 'snapshot_event', 1, event(runner)),
		nodeTable(runner, 'snapshot_onboarding', 1, onboarding(runner)),
		nodeTable(runner, 'snapshot_welcome_screen', 1, welcomeScreen(runner)),
		nodeTable(runner, 'snapshot_widget', 1, widget(runner)),
		nodeTable(runner, 'snapshot_webhook', 1, webhook(runner)),
		nodeTable(runner, 'snapshot_invite', 'code', invite(runner)),
		nodeTable(runner, 'snapshot_pin', 2, pin(runner)),
		nodeTable(runner, 'snapshot_thread', 1, thread(runner)),
		nodeTable(runner, 'snapshot_member', 1, member(runner))
	];
}

const nullable = { nullable: true };

function autoModeration(runner: QueryRunner): TableColumnOptions[] {
	const { text, integer, longText, boolean } = columns(runner);
	return [
		text('name', 100, nullable),
		integer('event_type', nullable),
		integer('trigger_type', nullable),
		longText('trigger_metadata', nullable),
		longText('actions', nullable),
		boolean('enabled', nullable),
		longText('exempt_roles', nullable),
		longText('exempt_channels', nullable)
	];
}

function event(runner: QueryRunner): TableColumnOptions[] {
	const { text, integer, longText, snowflake, code } = columns(runner);
	return [
		text('name', 100, nullable),
		longText('description', nullable),
		integer('entity_type', nullable),
		snowflake('channel_id', nullable),
		text('location', 100, nullable),
		integer('privacy_level', nullable),
		code('scheduled_start_time', 40, nullable),
		code('scheduled_end_time', 40, nullable),
		longText('recurrence_rule', nullable),
		code('image', 64, nullable)
	];
}

function onboarding(runner: QueryRunner): TableColumnOptions[] {
	const { boolean, integer, longText } = columns(runner);
	return [
		boolean('enabled', nullable),
		integer('mode', nullable),
		longText('default_channel_ids', nullable),
		longText('prompts', nullable)
	];
}

function welcomeScreen(runner: QueryRunner): TableColumnOptions[] {
	const { boolean, text, longText } = columns(runner);
	return [boolean('enabled', nullable), text('description', 140, nullable), longText('welcome_channels', nullable)];
}

function widget(runner: QueryRunner): TableColumnOptions[] {
	const { boolean, snowflake } = columns(runner);
	return [boolean('enabled', nullable), snowflake('channel_id', nullable)];
}

function webhook(runner: QueryRunner): TableColumnOptions[] {
	const { integer, text, code, snowflake } = columns(runner);
	return [
		integer('type', nullable),
		text('name', 80, nullable),
		code('avatar', 64, nullable),
		snowflake('channel_id', nullable),
		snowflake('application_id', nullable),
		snowflake('source_channel_id', nullable)
	];
}

function invite(runner: QueryRunner): TableColumnOptions[] {
	const { integer, boolean, code, longText, snowflake } = columns(runner);
	return [
		snowflake('channel_id', nullable),
		integer('max_age', nullable),
		integer('max_uses', nullable),
		boolean('temporary', nullable),
		code('expires_at', 40, nullable),
		longText('role_ids', nullable),
		integer('target_type', nullable),
		snowflake('target_user_id', nullable),
		snowflake('target_application_id', nullable)
	];
}

function pin(runner: QueryRunner): TableColumnOptions[] {
	return [columns(runner).code('pinned_at', 40, nullable)];
}

function thread(runner: QueryRunner): TableColumnOptions[] {
	const { integer, text, snowflake, boolean, longText } = columns(runner);
	return [
		integer('type', nullable),
		text('name', 100, nullable),
		snowflake('parent_id', nullable),
		snowflake('owner_id', nullable),
		boolean('archived', nullable),
		boolean('locked', nullable),
		integer('auto_archive_duration', nullable),
		integer('rate_limit_per_user', nullable),
		boolean('invitable', nullable),
		integer('flags', nullable),
		longText('applied_tags', nullable)
	];
}

function member(runner: QueryRunner): TableColumnOptions[] {
	const { text, longText } = columns(runner);
	return [text('nick', 32, nullable), longText('roles', nullable)];
}
