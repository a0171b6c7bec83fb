import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { Table, TableIndex } from 'typeorm';
import { columns, tableName } from './columns';

/** Messages with their parts, people, channels, what is covered, and the pool of files. */
export class Archive1763700002000 implements MigrationInterface {
	public readonly name = 'Archive1763700002000';

	public async up(runner: QueryRunner): Promise<void> {
		const tables = [channels, users, coverage, messages, revisions, attachments, embeds, reactions, stickers, polls, mediaPool];
		for (const table of tables) await runner.createTable(table(runner), true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		const parts = ['media_pool', 'polls', 'stickers', 'reactions', 'embeds', 'attachments', 'message_revisions'];
		for (const name of [...parts, 'messages', 'coverage', 'users', 'channels']) await runner.dropTable(tableName(runner, name), true);
	}
}

function channels(runner: QueryRunner): Table {
	const { snowflake, integer, text, longText, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'channels'),
		columns: [
			snowflake('id', { primary: true }),
			snowflake('guild_id'),
			snowflake('parent_id', { nullable: true }),
			integer('type'),
			text('name', 100),
			text('name_key', 100),
			longText('payload'),
			big('read_at')
		],
		indices: [new TableIndex({ name: 'channels_guild', columnNames: ['guild_id'] })]
	});
}

function users(runner: QueryRunner): Table {
	const { snowflake, text, code, boolean, longText, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'users'),
		columns: [
			snowflake('id', { primary: true }),
			text('username', 100),
			text('username_key', 100),
			text('display_key', 100, { nullable: true }),
			code('avatar', 64, { nullable: true }),
			boolean('bot'),
			longText('payload'),
			big('read_at')
		],
		indices: [
			new TableIndex({ name: 'users_username', columnNames: ['username_key'] }),
			new TableIndex({ name: 'users_display', columnNames: ['display_key'] })
		]
	});
}

function coverage(runner: QueryRunner): Table {
	const { snowflake, boolean, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'coverage'),
		withoutRowid: true,
		columns: [
			snowflake('channel_id', { primary: true }),
			snowflake('from_id', { primary: true }),
			snowflake('to_id'),
			boolean('has_content'),
			big('read_at')
		]
	});
}

function messages(runner: QueryRunner): Table {
	const { snowflake, integer, boolean, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'messages'),
		withoutRowid: true,
		columns: [
			snowflake('channel_id', { primary: true }),
			snowflake('id', { primary: true }),
			snowflake('guild_id'),
			snowflake('author_id'),
			integer('type'),
			big('flags'),
			boolean('pinned'),
			snowflake('reference_id', { nullable: true }),
			boolean('has_content'),
			big('edited_at', { nullable: true }),
			big('deleted_at', { nullable: true }),
			big('read_at'),
			...payload(runner)
		],
		indices: [new TableIndex({ name: 'messages_author', columnNames: ['channel_id', 'id', 'author_id'] })]
	});
}

function revisions(runner: QueryRunner): Table {
	const { snowflake, code, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'message_revisions'),
		withoutRowid: true,
		columns: [
			snowflake('channel_id', { primary: true }),
			snowflake('message_id', { primary: true }),
			code('payload_digest', 22, { primary: true }),
			big('edited_at', { nullable: true }),
			big('read_at'),
			...payload(runner).filter(({ name }) => name !== 'payload_digest')
		]
	});
}

function payload(runner: QueryRunner): TableColumnOptions[] {
	const { code, integer, bytes } = columns(runner);
	return [
		integer('payload_codec'),
		integer('payload_dictionary'),
		bytes('payload_encryption', { nullable: true }),
		code('payload_digest', 22),
		bytes('payload')
	];
}

function attachments(runner: QueryRunner): Table {
	const { snowflake, text, code, integer, longText, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'attachments'),
		withoutRowid: true,
		columns: [
			snowflake('channel_id', { primary: true }),
			snowflake('message_id', { primary: true }),
			snowflake('id', { primary: true }),
			snowflake('guild_id'),
			text('filename', 260),
			text('content_type', 255, { nullable: true }),
			big('size', { nullable: true }),
			longText('url'),
			code('state', 10),
			code('sha256', 64, { nullable: true }),
			integer('attempts'),
			big('next_attempt_at'),
			longText('last_error', { nullable: true })
		],
		indices: [
			new TableIndex({ name: 'attachments_file', columnNames: ['id'] }),
			new TableIndex({ name: 'attachments_due', columnNames: ['state', 'next_attempt_at'] }),
			new TableIndex({ name: 'attachments_media', columnNames: ['sha256'] })
		]
	});
}

function embeds(runner: QueryRunner): Table {
	const { integer, text, longText } = columns(runner);
	return partTable(runner, 'embeds', [
		integer('position', { primary: true }),
		text('type', 30, { nullable: true }),
		text('title', 256, { nullable: true }),
		longText('description', { nullable: true }),
		longText('url', { nullable: true })
	]);
}

function reactions(runner: QueryRunner): Table {
	const { integer, text, big } = columns(runner);
	return partTable(runner, 'reactions', [
		text('emoji', 64, { primary: true }),
		text('emoji_name', 64, { nullable: true }),
		integer('normal_count'),
		integer('burst_count'),
		big('people_at', { nullable: true })
	]);
}

function stickers(runner: QueryRunner): Table {
	const { snowflake, integer, text } = columns(runner);
	return partTable(runner, 'stickers', [snowflake('sticker_id', { primary: true }), text('name', 100), integer('format_type')]);
}

function polls(runner: QueryRunner): Table {
	const { longText, boolean, integer, big } = columns(runner);
	return partTable(runner, 'polls', [
		longText('question'),
		longText('answers'),
		boolean('is_finalized'),
		integer('total_votes'),
		big('expires_at', { nullable: true }),
		big('people_at', { nullable: true })
	]);
}

function mediaPool(runner: QueryRunner): Table {
	const { code, text, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'media_pool'),
		columns: [
			code('sha256', 64, { primary: true }),
			big('size'),
			text('content_type', 255, { nullable: true }),
			big('created_at'),
			big('verified_at', { nullable: true }),
			big('unused_since', { nullable: true })
		],
		indices: [new TableIndex({ name: 'media_pool_verified', columnNames: ['verified_at', 'sha256'] })]
	});
}

/** A table of parts of messages: keyed by the message, and by `fields` that are primary. */
function partTable(runner: QueryRunner, name: string, fields: TableColumnOptions[]): Table {
	const { snowflake } = columns(runner);
	return new Table({
		name: tableName(runner, name),
		withoutRowid: true,
		columns: [snowflake('channel_id', { primary: true }), snowflake('message_id', { primary: true }), ...fields]
	});
}
