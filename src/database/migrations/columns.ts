import type { QueryRunner, TableColumnOptions } from 'typeorm';
import type { ColumnKind } from '../columnTypes';
import { columnKinds } from '../columnTypes';

interface MigrationColumnOptions {
	readonly primary?: boolean;
	readonly nullable?: boolean;
}

/** The columns of a `new Table({...})`, for the dialect of the query runner. Their twins are the decorators of `entities/columns.ts`. */
export function columns(runner: QueryRunner) {
	const mysql = runner.connection.options.type === 'mysql' || runner.connection.options.type === 'mariadb';
	const integer = mysql ? 'int' : 'integer';

	const column = (name: string, kind: ColumnKind, options: MigrationColumnOptions = {}): TableColumnOptions => ({
		name,
		type: typeName(kind),
		isPrimary: options.primary ?? false,
		isNullable: options.nullable ?? false,
		...(kind.length && { length: String(kind.length) }),
		...(mysql && kind.charset && { charset: kind.charset, collation: `${kind.charset}_bin` })
	});
	const typeName = (kind: ColumnKind) => {
		if (kind.type === 'integer') return integer;
		return kind.type === 'boolean' && mysql ? 'tinyint' : kind.type;
	};

	return {
		id: (): TableColumnOptions => ({ name: 'id', type: integer, isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
		snowflake: (name: string, options?: MigrationColumnOptions & { readonly parts?: number }) =>
			column(name, columnKinds.snowflake(options?.parts), options),
		code: (name: string, length: number, options?: MigrationColumnOptions) => column(name, columnKinds.code(length), options),
		text: (name: string, length: number, options?: MigrationColumnOptions) => column(name, columnKinds.text(length), options),
		longText: (name: string, options?: MigrationColumnOptions) => column(name, columnKinds.longText(), options),
		bytes: (name: string, options?: MigrationColumnOptions) => column(name, columnKinds.bytes(), options),
		integer: (name: string, options?: MigrationColumnOptions) => column(name, columnKinds.integer(), options),
		big: (name: string, options?: MigrationColumnOptions) => column(name, columnKinds.big(), options),
		boolean: (name: string, options?: MigrationColumnOptions) => column(name, columnKinds.boolean(), options)
	};
}

/** The table's name with the prefix of the options. Indices need none: on MySQL their names live inside the table. */
export function tableName(runner: QueryRunner, name: string): string {
	return `${runner.connection.options.entityPrefix ?? ''}${name}`;
}
