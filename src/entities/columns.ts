import 'reflect-metadata';
import { Column, PrimaryGeneratedColumn } from 'typeorm';
import type { ColumnKind } from '../database/columnTypes';
import { columnKinds } from '../database/columnTypes';

export interface EntityColumnOptions {
	readonly primary?: boolean;
	readonly nullable?: boolean;
	/** Left out of `find` unless it is asked for by name: for long columns. */
	readonly select?: boolean;
}

export const SnowflakeColumn = (options?: EntityColumnOptions & { readonly parts?: number }) =>
	column(columnKinds.snowflake(options?.parts), options);
export const CodeColumn = (length: number, options?: EntityColumnOptions) => column(columnKinds.code(length), options);
export const TextColumn = (length: number, options?: EntityColumnOptions) => column(columnKinds.text(length), options);
export const LongTextColumn = (options?: EntityColumnOptions) => column(columnKinds.longText(), options);
export const BytesColumn = (options?: EntityColumnOptions) => column(columnKinds.bytes(), options);
export const IntegerColumn = (options?: EntityColumnOptions) => column(columnKinds.integer(), options);
export const BigColumn = (options?: EntityColumnOptions) => column(columnKinds.big(), options);
export const BooleanColumn = (options?: EntityColumnOptions) => column(columnKinds.boolean(), options);
/** A primary key that the database counts up. */
export const IdColumn = (): PropertyDecorator => PrimaryGeneratedColumn('increment', { type: 'integer' });

function column(kind: ColumnKind, options: EntityColumnOptions = {}): PropertyDecorator {
	const { type, length, transformer } = kind;
	const { primary = false, nullable = false, select = true } = options;
	return Column({ type, primary, nullable, select, ...(length && { length }), ...(transformer && { transformer }) });
}
