import type { ValueTransformer } from 'typeorm';
import { snowflake } from './ids';

/**
 * One column type as entity and migration both use it, so that they cannot drift apart. Every `type` here is taken by the SQLite
 * and the MySQL driver alike (`allowTypes` teaches SQLite the names `mediumtext` and `mediumblob`).
 */
export interface ColumnKind {
	readonly type: 'varchar' | 'mediumtext' | 'mediumblob' | 'integer' | 'bigint' | 'boolean';
	readonly length?: number;
	/** MySQL only. Text is always binary-compared: the default collations hold 😀 = 😁 and a = A for equal. */
	readonly charset?: 'ascii' | 'utf8mb4';
	readonly transformer?: ValueTransformer;
}

/** `bigint` comes back as text from MySQL where a column is not transformed. */
const safeInteger: ValueTransformer = {
	to: (value: number | null | undefined) => value,
	from: (value: number | string | null) => (value === null ? null : Number(value))
};

export const columnKinds = {
	/** A snowflake; `parts` of them joined by `:` for a key of several. */
	snowflake: (parts = 1): ColumnKind => ({ type: 'varchar', length: parts * 21 - 1, charset: 'ascii', transformer: snowflake }),
	/** Machine text: names of states and kinds, hashes, permission bits. ASCII only. */
	code: (length: number): ColumnKind => ({ type: 'varchar', length, charset: 'ascii' }),
	/** Text of people, up to `length` characters. */
	text: (length: number): ColumnKind => ({ type: 'varchar', length, charset: 'utf8mb4' }),
	/** Long text and JSON text: up to 16 MiB. */
	longText: (): ColumnKind => ({ type: 'mediumtext', charset: 'utf8mb4' }),
	/** Bytes: up to 16 MiB. */
	bytes: (): ColumnKind => ({ type: 'mediumblob' }),
	/** 32 bits, signed. */
	integer: (): ColumnKind => ({ type: 'integer' }),
	/** Epoch milliseconds, sizes and counters: exact to 2^53. */
	big: (): ColumnKind => ({ type: 'bigint', transformer: safeInteger }),
	boolean: (): ColumnKind => ({ type: 'boolean' })
} as const;
