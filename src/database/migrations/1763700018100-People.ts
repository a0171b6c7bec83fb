import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { Table, TableIndex } from 'typeorm';
import { columns, tableName } from './columns';

/** Who reacted and who voted. */
export class People1763700018100 implements MigrationInterface {
	public readonly name = 'People1763700018100';

	public async up(runner: QueryRunner): Promise<void> {
		const { text, boolean, integer } = columns(runner);
		await runner.createTable(people(runner, 'reactors', [text('emoji', 64, { primary: true }), boolean('burst', { primary: true })]), true);
		await runner.createTable(people(runner, 'poll_voters', [integer('answer_id', { primary: true })]), true);
	}

	public async down(runner: QueryRunner): Promise<void> {
		for (const name of ['poll_voters', 'reactors']) await runner.dropTable(tableName(runner, name), true);
	}
}

function people(runner: QueryRunner, name: string, key: TableColumnOptions[]): Table {
	const { snowflake } = columns(runner);
	return new Table({
		name: tableName(runner, name),
		withoutRowid: true,
		columns: [
			snowflake('channel_id', { primary: true }),
			snowflake('message_id', { primary: true }),
			...key,
			snowflake('user_id', { primary: true })
		],
		indices: [new TableIndex({ name: `${name}_user`, columnNames: ['user_id'] })]
	});
}
