import { Table, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columns, tableName } from './columns';

/**
 * The table of a kind of nodes. Its twin is `entities/SnapshotNode.ts`.
 * @param id of how many snowflakes a node's id consists, or that it is a code of Discord's
 */
export function nodeTable(runner: QueryRunner, name: string, id: number | 'code', fields: readonly TableColumnOptions[]): Table {
	const { snowflake, integer, code, boolean } = columns(runner);
	return new Table({
		name: tableName(runner, name),
		withoutRowid: true,
		columns: [
			integer('layer_id', { primary: true }),
			id === 'code' ? code('id', 100, { primary: true }) : snowflake('id', { primary: true, parts: id }),
			code('op', 1),
			code('fields', 16),
			code('unseen', 16),
			code('hash', 22, { nullable: true }),
			boolean('needs_update'),
			...fields
		]
	});
}
