import { padId, unpadId } from '../../database/ids';
import type { SnapshotNode } from '../../entities/SnapshotNode';
import { fieldLists, type FieldList } from './fieldLists';
import { nodeHash } from './hash';
import type { Field, Kind } from './kinds';
import type { Node, Value } from './model';
import { columnId, nodeId } from './nodeIds';
import type { NodeOperation } from './operations';

/** A row as SQL knows it: column values by column name. */
export type Row = Readonly<Record<string, string | number | null>>;

/** An operation as a row holds it, with the digest of the node that results. */
export interface StoredOperation {
	readonly operation: NodeOperation;
	readonly hash: string | null;
	readonly needsUpdate: boolean;
}

/** Columns that every node table has: what happened to the node, and the digest of the node that results. */
export const operationColumns: readonly string[] = ['layer_id', 'id', 'op', 'fields', 'unseen'];
const digestColumns = ['hash', 'needs_update'];

/** One letter each: there are tens of thousands of rows. */
const opCodes = { create: 'c', update: 'u', delete: 'd' } as const satisfies Record<NodeOperation['op'], SnapshotNode['op']>;

/** What nearly every row has in these columns. */
export function usualValues(kind: Kind): Readonly<Record<string, string>> {
	const { all, none, encode } = fieldLists(kind);
	return { op: opCodes.create, fields: encode(all.names), unseen: encode(none.names) };
}

export function isTombstone(row: Row): boolean {
	return row['op'] === opCodes.delete;
}

/** All columns of a kind's table. */
export function columnsOf(kind: Kind): readonly string[] {
	return [...operationColumns, ...kind.fields.map(({ name }) => name), ...digestColumns];
}

/** The operation with the digest of `node`, the state after it. */
export function storedOperation(kind: Kind, operation: NodeOperation, node: Node | undefined): StoredOperation {
	return { operation, hash: node ? nodeHash(kind, node) : null, needsUpdate: false };
}

export function encodeRow(kind: Kind, layerId: number, { operation, hash, needsUpdate }: StoredOperation): Row {
	const values = operation.op === 'delete' ? {} : operation.values;
	const lists = fieldLists(kind);
	const row: Record<string, string | number | null> = {
		layer_id: layerId,
		id: columnId(kind, operation.id),
		op: opCodes[operation.op],
		fields: lists.encode(Object.keys(values)),
		unseen: lists.encode(operation.op === 'delete' ? [] : operation.unseen),
		hash,
		needs_update: needsUpdate ? 1 : 0
	};
	for (const field of kind.fields) row[field.name] = encodeValue(field, values[field.name] ?? null);
	return row;
}

export function decodeRow(kind: Kind, row: Row): StoredOperation {
	const hash = row['hash'] === null ? null : String(row['hash']);
	return { operation: decodeOperation(kind, row), hash, needsUpdate: Boolean(row['needs_update']) };
}

function decodeOperation(kind: Kind, row: Row): NodeOperation {
	const id = nodeId(kind, row['id'] as string);
	const op = decodeOp(row['op']);
	if (op === 'delete') return { op, id };
	const { decode } = fieldLists(kind);
	return { op, id, values: decodeValues(decode(row['fields'] as string), row), unseen: decode(row['unseen'] as string).names };
}

export function decodeOp(code: Row[string] | undefined): NodeOperation['op'] {
	if (code === opCodes.delete) return 'delete';
	return code === opCodes.update ? 'update' : 'create';
}

/** Writes the values of a row in these fields into `values`, and answers it. */
export function decodeValues({ fields }: FieldList, row: Row, values: Record<string, Value> = {}): Record<string, Value> {
	for (const field of fields) values[field.name] = decodeValue(field, row[field.name] ?? null);
	return values;
}

function encodeValue(field: Field, value: Value): string | number | null {
	if (typeof value === 'boolean') return value ? 1 : 0;
	return field.type === 'reference' && typeof value === 'string' ? padId(value) : value;
}

function decodeValue({ type }: Field, value: string | number | null): Value {
	if (value === null) return null;
	if (type === 'boolean') return Boolean(value);
	// MySQL gives 64 bits as text.
	if (type === 'rank') return Number(value);
	return type === 'reference' ? unpadId(String(value)) : value;
}
