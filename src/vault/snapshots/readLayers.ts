import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import { kinds } from './kinds';
import type { KindName } from './model';
import type { NodeOperation } from './operations';
import { columnsOf, columnsOfOperation, decodeOperation, decodeRow, type Row, type StoredOperation } from './rows';

/** All operations of the layers with their digests, per layer in the order of `layerIds`. One query. */
export async function readLayers(
	db: Database,
	reader: EntityManager,
	name: KindName,
	layerIds: readonly number[]
): Promise<StoredOperation[][]> {
	const kind = kinds[name];
	const layers = new Map(layerIds.map((id) => [id, [] as StoredOperation[]]));
	const rows = await readRows(db, reader, name, layerIds, columnsOf(kind));
	for (const row of rows) layers.get(Number(row['layer_id']))?.push(decodeRow(kind, row));
	return [...layers.values()];
}

/** All operations of one layer. */
export async function readOperations(db: Database, reader: EntityManager, name: KindName, layerId: number): Promise<NodeOperation[]> {
	const kind = kinds[name];
	const rows = await readRows(db, reader, name, [layerId], columnsOfOperation(kind));
	return rows.map((row) => decodeOperation(kind, row));
}

function readRows(
	db: Database,
	reader: EntityManager,
	name: KindName,
	layerIds: readonly number[],
	columns: readonly string[]
): Promise<Row[]> {
	const selected = columns.map((column) => db.dialect.quote(column)).join(', ');
	const marks = layerIds.map(() => '?').join(', ');
	return reader.query(`SELECT ${selected} FROM ${db.table(kinds[name].entity)} WHERE layer_id IN (${marks})`, [...layerIds]);
}
