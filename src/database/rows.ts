import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Database, Tx } from './Database';
import type { InsertMode } from './Dialect';

/** A value as the column holds it: snowflakes padded (`padId`), JSON as text. */
export type ColumnValue = string | number | bigint | boolean | Buffer | null;
export type Row = Readonly<Record<string, ColumnValue>>;

const placeholderBytes = 4;
const paddedId = /^\d{20}$/;
/** More in one statement is not faster, and better-sqlite3 blocks the process meanwhile. */
const mostRows = 500;

/**
 * Inserts rows by as few statements as the limits of the database allow, past the ORM's transformers, at the speed of the driver.
 * Every row must have the columns of the first one.
 */
export async function insertRows(
	db: Database,
	tx: Tx,
	entity: EntityTarget<ObjectLiteral>,
	rows: readonly Row[],
	options: { readonly mode?: InsertMode } = {}
): Promise<void> {
	const [first] = rows;
	if (!first) return;
	const columns = Object.keys(first);
	const { dialect } = db;
	const { before, after } = dialect.insert(
		options.mode ?? 'insert',
		db.table(entity),
		columns.map((column) => dialect.quote(column))
	);
	const limits = {
		rows: Math.max(1, Math.min(mostRows, Math.floor(dialect.maxBoundValues / columns.length))),
		bytes: dialect.maxStatementBytes
	};
	for (const chunk of chunks(rows, columns, limits)) {
		const tuples = chunk.map((cells) => `(${cells.map(literal).join(', ')})`);
		await tx.query(`${before} VALUES ${tuples.join(', ')}${after}`, chunk.flat().filter(isBound));
		if (rows.length > mostRows) await breathe();
	}
}

/** Runs one INSERT, UPDATE, REPLACE or DELETE with `?` placeholders. @returns how many rows it matched, changed or not. */
export async function execute(tx: Tx, statement: string, parameters: readonly ColumnValue[] = []): Promise<number> {
	const result: unknown = await tx.queryRunner?.query(statement, parameters.map(bindable), true);
	const affected = (result as { affected?: number } | undefined)?.affected;
	if (typeof affected !== 'number') throw new Error(`The driver did not say how many rows this changed: ${statement.slice(0, 120)}`);
	return affected;
}

/** Raw rows whose `column` is one of `values`, in no particular order. Raw means: snowflakes padded, booleans 0 or 1. */
export async function selectRows<T extends ObjectLiteral>(
	db: Database,
	manager: EntityManager,
	entity: EntityTarget<ObjectLiteral>,
	column: string,
	values: readonly (string | number)[]
): Promise<T[]> {
	const found: T[] = [];
	for (const chunk of inChunks(values)) {
		const list = chunk.map(() => '?').join(', ');
		const rows: T[] = await manager.query(`SELECT * FROM ${db.table(entity)} WHERE ${db.dialect.quote(column)} IN (${list})`, [...chunk]);
		for (const row of rows) found.push(row);
	}
	return found;
}

/** Pieces of at most `size`, for lists in `IN (...)`: a statement can bind 32 766 values on SQLite. */
export function* inChunks<T>(items: readonly T[], size = 500): Generator<readonly T[]> {
	for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Numbers, snowflakes and nulls stand in the statement itself: binding a value costs the driver more than reading it. */
function literal(value: ColumnValue): string {
	if (isBound(value)) return '?';
	return typeof value === 'string' ? `'${value}'` : String(value);
}

function isBound(value: ColumnValue): boolean {
	if (typeof value === 'string') return !paddedId.test(value);
	return value !== null && !Number.isSafeInteger(value);
}

/** Values of whole rows, as many as one statement takes. */
function* chunks(
	rows: readonly Row[],
	columns: readonly string[],
	limits: { readonly rows: number; readonly bytes: number }
): Generator<ColumnValue[][]> {
	let values: ColumnValue[][] = [];
	let bytes = 0;
	for (const row of rows) {
		const cells = columns.map((column) => cell(row, column));
		const size = cells.reduce<number>((sum, value) => sum + byteLength(value) + placeholderBytes, 0);
		const full = values.length >= limits.rows || bytes + size > limits.bytes;
		if (full && values.length > 0) {
			yield values;
			values = [];
			bytes = 0;
		}
		values.push(cells);
		bytes += size;
	}
	yield values;
}

function cell(row: Row, column: string): ColumnValue {
	const value = row[column];
	if (value === undefined) throw new Error(`A row to insert lacks a value for "${column}": null is a value, undefined is a mistake`);
	return bindable(value);
}

/** better-sqlite3 binds no booleans. */
function bindable(value: ColumnValue): ColumnValue {
	return typeof value === 'boolean' ? Number(value) : value;
}

function byteLength(value: ColumnValue): number {
	if (typeof value === 'string') return Buffer.byteLength(value);
	return Buffer.isBuffer(value) ? value.length * 2 : 20;
}
