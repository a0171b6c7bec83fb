import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import type { Dialect } from '../../database/Dialect';
import { kinds, type Kind } from './kinds';
import type { KindName, Node, Nodes } from './model';
import { applyOperation, type NodeOperation } from './operations';
import { columnsOf, columnsOfOperation, decodeOperation, decodeRow, usualValues, type Row, type StoredOperation } from './rows';

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
	const selected = columns.map((column) => selection(db.dialect, kinds[name], column));
	const marks = layerIds.map(() => '?').join(', ');
	const statement = `SELECT ${selected.join(', ')} FROM ${db.table(kinds[name].entity)} WHERE layer_id IN (${marks})`;
	const rows: Row[] = await reader.query(statement, [...layerIds]);
	const layers = new Map(layerIds.map((id) => [id, [] as Row[]]));
	for (const row of rows) layers.get(Number(row['layer_id']))?.push(row);
	return [...layers.values()];
}

/** A column as `decodeOperation` takes it. What the database can do to each row costs less there than here, where it would be done one by one. */
function selection(dialect: Dialect, kind: Kind, column: string): string {
	const usual = usualValues(kind)[column];
	const quoted = dialect.quote(column);
	if (usual !== undefined) return `NULLIF(${quoted}, '${usual}') AS ${quoted}`;
	return column === 'id' && kind.ids !== 'code' ? `${dialect.unpadded(quoted, kind.ids.length)} AS ${quoted}` : quoted;
}
