import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import type { Dialect } from '../../database/Dialect';
import { kinds, type Kind } from './kinds';
import type { KindName, Node, Nodes } from './model';
import { applyOperation, type NodeOperation } from './operations';
import {
	columnsOf,
	columnsOfOperation,
	decodeOperation,
	decodeRow,
	operationColumns,
	usualValues,
	type Row,
	type StoredOperation
} from './rows';

/** All operations of the layers with their digests, per layer in the order of `layerIds`. One query. */
export async function readLayers(
	db: Database,
	reader: EntityManager,
	name: KindName,
	layerIds: readonly number[]
): Promise<StoredOperation[][]> {
	const layers = await rowsByLayer(db, reader, name, layerIds, columnsOf(kinds[name]));
	return layers.map((rows) => rows.map((row) => decodeRow(kinds[name], row)));
}

/** All operations of one layer. */
export async function readOperations(db: Database, reader: EntityManager, name: KindName, layerId: number): Promise<NodeOperation[]> {
	const kind = kinds[name];
	const [rows = []] = await rowsByLayer(db, reader, name, [layerId], columnsOfOperation(kind));
	return rows.map((row) => decodeOperation(kind, row));
}

/** Rows of one kind, layer by layer. */
export type LayerRows = readonly (readonly Row[])[];

/** The operations of the layers as they are in the table, for `foldRows`. One query. */
export function readRows(db: Database, reader: EntityManager, name: KindName, layerIds: readonly number[]): Promise<LayerRows> {
	return rowsByLayer(db, reader, name, layerIds, columnsOfOperation(kinds[name]));
}

/**
 * The nodes that the layers, lowest first, make together.
 * @throws BrokenLayerError
 */
export function foldRows(name: KindName, layers: LayerRows): Nodes {
	const nodes = new Map<string, Node>();
	for (const rows of layers) for (const row of rows) applyOperation(nodes, decodeOperation(kinds[name], row));
	return nodes;
}

async function rowsByLayer(
	db: Database,
	reader: EntityManager,
	name: KindName,
	layerIds: readonly number[],
	columns: readonly string[]
): Promise<Row[][]> {
	const { dialect } = db;
	const kind = kinds[name];
	const plain = columns.filter((column) => !operationColumns.includes(column)).map((column) => dialect.quote(column));
	const selected = [idOf(dialect, kind), ...plain, changeOf(dialect, kind, layerIds[0])];
	const marks = layerIds.map(() => '?').join(', ');
	const statement = `SELECT ${selected.join(', ')} FROM ${db.table(kind.entity)} WHERE layer_id IN (${marks})`;
	const rows: Row[] = await reader.query(statement, [...layerIds]);
	const layers = new Map(layerIds.map((id) => [id, [] as Row[]]));
	const usual = layers.get(layerIds[0] ?? 0);
	for (const row of rows) {
		if (row[change] === null) usual?.push(row);
		else {
			const [layerId, op = '', fields = '', unseen = ''] = String(row[change]).split(separator);
			layers.get(Number(layerId))?.push({ ...row, op, fields, unseen });
		}
	}
	return [...layers.values()];
}

/* What the database can do to each row costs less there than here, where it would be done one by one. */

const change = 'change';
const separator = ',';

function idOf(dialect: Dialect, { ids }: Kind): string {
	const id = dialect.quote('id');
	return ids === 'code' ? id : `${dialect.unpadded(id, ids.length)} AS ${id}`;
}

/** Layer, operation and lists of fields in one; NULL for what nearly every row is: created in the lowest layer, with all fields, all of them seen. */
function changeOf(dialect: Dialect, kind: Kind, lowest: number | undefined): string {
	const usual = Object.entries(usualValues(kind)).map(([column, value]) => `${dialect.quote(column)} = '${value}'`);
	const columns = operationColumns.filter((column) => column !== 'id').map((column) => dialect.quote(column));
	const isUsual = [`layer_id = ${Number(lowest)}`, ...usual].join(' AND ');
	return `CASE WHEN ${isUsual} THEN NULL ELSE ${dialect.joined(columns, separator)} END AS ${dialect.quote(change)}`;
}
