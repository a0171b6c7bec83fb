import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import { padId, unpadId } from '../../database/ids';
import { nodeHash } from './hash';
import { kinds, type Field, type Kind } from './kinds';
import type { KindName, Node, Value, Values } from './model';
import { columnId, nodeId } from './nodeIds';
import type { NodeOperation } from './operations';

/** A row as SQL knows it: column values by column name. */
export type Row = Record<string, string | number | null>;

/** An operation as a row holds it, with the digest of the node that results. */
export interface StoredOperation {
	readonly operation: NodeOperation;
	readonly hash: string | null;
	readonly needsUpdate: boolean;
}

/** Columns that every node table has. */
export const nodeColumns = ['layer_id', 'id', 'op', 'fields', 'unseen', 'hash', 'needs_update'] as const;

/** The operation with the digest of `node`, the state after it. */
export function storedOperation(kind: Kind, operation: NodeOperation, node: Node | undefined): StoredOperation {
	return { operation, hash: node ? nodeHash(kind, node) : null, needsUpdate: false };
}

export function encodeRow(kind: Kind, layerId: number, { operation, hash, needsUpdate }: StoredOperation): Row {
	const values = operation.op === 'delete' ? {} : operation.values;
	const unseen = operation.op === 'delete' ? [] : operation.unseen;
	const row: Row = {
		layer_id: layerId,
		id: columnId(kind, operation.id),
		op: operation.op,
		fields: encodeFields(kind, (name) => name in values),
		unseen: encodeFields(kind, (name) => unseen.includes(name)),
		hash,
		needs_update: needsUpdate ? 1 : 0
	};
	for (const field of kind.fields) row[field.name] = encodeValue(field, values[field.name] ?? null);
	return row;
}

export function decodeRow(kind: Kind, row: Row): StoredOperation {
	const id = nodeId(kind, String(row['id']));
	const needsUpdate = Boolean(row['needs_update']);
	const hash = row['hash'] === null ? null : String(row['hash']);
	if (row['op'] === 'delete') return { operation: { op: 'delete', id }, hash, needsUpdate };
	const op = row['op'] === 'create' ? 'create' : 'update';
	const values = decodeValues(kind, row);
	return { operation: { op, id, values, unseen: decodeFields(kind, String(row['unseen'])).map(({ name }) => name) }, hash, needsUpdate };
}

function decodeValues(kind: Kind, row: Row): Values {
	const values: Record<string, Value> = {};
	for (const field of decodeFields(kind, String(row['fields']))) values[field.name] = decodeValue(field, row[field.name] ?? null);
	return values;
}

function encodeValue(field: Field, value: Value): string | number | null {
	if (typeof value === 'boolean') return value ? 1 : 0;
	return field.type === 'reference' && typeof value === 'string' ? padId(value) : value;
}

function decodeValue(field: Field, value: string | number | null): Value {
	if (value === null) return null;
	if (field.type === 'boolean') return Boolean(value);
	// MySQL gives 64 bits as text.
	if (field.type === 'rank') return Number(value);
	return field.type === 'reference' ? unpadId(String(value)) : value;
}

/** Bit `key` of the hexadecimal number stands for the field with that key. */
function encodeFields(kind: Kind, includes: (name: string) => boolean): string {
	let bits = 0n;
	for (const { key, name } of kind.fields) if (includes(name)) bits |= 1n << BigInt(key);
	return bits.toString(16);
}

const decodedFields = new WeakMap<Kind, Map<string, readonly Field[]>>();

function decodeFields(kind: Kind, hexadecimal: string): readonly Field[] {
	let known = decodedFields.get(kind);
	if (!known) decodedFields.set(kind, (known = new Map<string, readonly Field[]>()));
	let fields = known.get(hexadecimal);
	if (!fields) {
		const bits = BigInt(`0x${hexadecimal}`);
		fields = kind.fields.filter(({ key }) => (bits >> BigInt(key)) & 1n);
		known.set(hexadecimal, fields);
	}
	return fields;
}

/** All operations of the layers, per layer in the order of `layerIds`. One query. */
export async function readLayers(
	db: Database,
	reader: EntityManager,
	name: KindName,
	layerIds: readonly number[]
): Promise<StoredOperation[][]> {
	const layers = new Map(layerIds.map((id) => [id, [] as StoredOperation[]]));
	const columns = [...nodeColumns, ...kinds[name].fields.map((field) => field.name)].map((column) => db.dialect.quote(column));
	const marks = layerIds.map(() => '?').join(', ');
	const rows: Row[] = await reader.query(`SELECT ${columns.join(', ')} FROM ${db.table(kinds[name].entity)} WHERE layer_id IN (${marks})`, [
		...layerIds
	]);
	for (const row of rows) layers.get(Number(row['layer_id']))?.push(decodeRow(kinds[name], row));
	return [...layers.values()];
}
