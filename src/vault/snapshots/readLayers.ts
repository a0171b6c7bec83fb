import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import { changesOf, readRows } from './changes';
import { kinds } from './kinds';
import type { KindName } from './model';
import type { NodeOperation } from './operations';
import { columnsOf, decodeRow, decodeValues, type Row, type StoredOperation } from './rows';

/** All operations of the layers with their digests, per layer in the order of `layerIds`. One query. */
export async function readLayers(
	db: Database,
	reader: EntityManager,
	name: KindName,
	layerIds: readonly number[]
): Promise<StoredOperation[][]> {
	const kind = kinds[name];
	const layers = new Map(layerIds.map((id) => [id, [] as StoredOperation[]]));
	const columns = columnsOf(kind).map((column) => db.dialect.quote(column));
	const marks = layerIds.map(() => '?').join(', ');
	const statement = `SELECT ${columns.join(', ')} FROM ${db.table(kind.entity)} WHERE layer_id IN (${marks})`;
	const rows: Row[] = await reader.query(statement, [...layerIds]);
	for (const row of rows) layers.get(Number(row['layer_id']))?.push(decodeRow(kind, row));
	return [...layers.values()];
}

/** All operations of one layer. */
export async function readOperations(db: Database, reader: EntityManager, name: KindName, layerId: number): Promise<NodeOperation[]> {
	const { layerIds, rows } = await readRows(db, reader, name, [layerId]);
	const changeOf = changesOf(name, layerIds);
	return rows.map((row) => {
		const { op, fields, unseen } = changeOf(row);
		const id = row['id'] as string;
		return op === 'delete' ? { op, id } : { op, id, values: decodeValues(fields, row), unseen: unseen.names };
	});
}
