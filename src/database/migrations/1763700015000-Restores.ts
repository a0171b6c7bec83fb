import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableIndex } from 'typeorm';
import { columns, tableName } from './columns';

/** Restores and their journal. */
export class Restores1763700015000 implements MigrationInterface {
	public readonly name = 'Restores1763700015000';

	public async up(runner: QueryRunner): Promise<void> {
		await runner.createTable(restores(runner), true);
		await runner.createTable(steps(runner), true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		for (const name of ['restore_step', 'guild_restore']) await runner.dropTable(tableName(runner, name), true);
	}
}

function restores(runner: QueryRunner): Table {
	const { id, snowflake, integer, code, longText, boolean, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'guild_restore'),
		columns: [
			id(),
			snowflake('guild_id'),
			snowflake('source_guild_id'),
			integer('snapshot_id'),
			integer('hold_id', { nullable: true }),
			code('state', 10),
			longText('options'),
			longText('confirmed'),
			boolean('laid'),
			boolean('cancelled'),
			code('owner', 64, { nullable: true }),
			big('created_at'),
			snowflake('created_by', { nullable: true }),
			big('resumes_at', { nullable: true }),
			big('ended_at', { nullable: true })
		],
		indices: [new TableIndex({ name: 'guild_restore_guild', columnNames: ['guild_id', 'state'] })]
	});
}

function steps(runner: QueryRunner): Table {
	const { id, snowflake, integer, code, longText, big } = columns(runner);
	return new Table({
		name: tableName(runner, 'restore_step'),
		columns: [
			id(),
			integer('restore_id'),
			integer('sequence'),
			code('kind', 30),
			code('verb', 10),
			code('state', 10),
			longText('refs'),
			longText('creates', { nullable: true }),
			snowflake('after_id', { nullable: true }),
			big('sent_at', { nullable: true }),
			big('ended_at', { nullable: true }),
			longText('failures', { nullable: true })
		],
		indices: [new TableIndex({ name: 'restore_step_order', columnNames: ['restore_id', 'sequence'] })]
	});
}
