import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import type { Dialect } from '../../database/Dialect';
import { fieldLists } from './fieldLists';
import { kinds, type Kind } from './kinds';
import type { KindName, Node, Nodes } from './model';
import { applyOperation, applyTo, type NodeOperation } from './operations';
import { decodeOperation, decodeValues, operationColumns, usualValues, type Row } from './rows';

/*
 * Nearly every row is *usual*: created in the lowest layer, with all fields, all of them seen. In tens of thousands of rows each column
 * is dear that a driver makes texts of, and each object that is made on the way. So layer, operation and lists of fields come as one
 * column, which usual rows leave NULL, and a usual row becomes a node without an operation in between. What the database can do to
 * each row costs less there than here, where it would be done one by one.
 */

/** Rows of one kind, in no particular order. */
export interface FoldableRows {
	/** Lowest layer first. */
	readonly layerIds: readonly number[];
	readonly rows: readonly Row[];
}

/** The rows of the layers, for `foldRows`. One query. */
export async function readFoldableRows(
	db: Database,
	reader: EntityManager,
	name: KindName,
	layerIds: readonly number[]
): Promise<FoldableRows> {
	const { dialect } = db;
	const kind = kinds[name];
	const fields = kind.fields.map((field) => dialect.quote(field.name));
	const selected = [idOf(dialect, kind), ...fields, changeOf(dialect, kind, layerIds[0])];
	const marks = layerIds.map(() => '?').join(', ');
	const statement = `SELECT ${selected.join(', ')} FROM ${db.table(kind.entity)} WHERE layer_id IN (${marks})`;
	return { layerIds, rows: await reader.query(statement, [...layerIds]) };
}

/**
 * The nodes that the layers make together.
 * @throws BrokenLayerError
 */
export function foldRows(name: KindName, { layerIds: [lowest, ...higher], rows }: FoldableRows): Nodes {
	const kind = kinds[name];
	const { all, none } = fieldLists(kind);
	const nodes = new Map<string, Node>();
	const layers = new Map(higher.map((id) => [id, [] as NodeOperation[]]));
	for (const row of rows) {
		const id = row['id'] as string;
		const unusual = row[change] as string | null;
		if (unusual === null) nodes.set(id, { id, values: decodeValues(all, row), unseen: none.names });
		else {
			const [layerId, op = '', fields = '', unseen = ''] = unusual.split(separator);
			const operation = decodeOperation(kind, row, { op, fields, unseen });
			if (Number(layerId) === lowest) applyOperation(nodes, operation);
			else layers.get(Number(layerId))?.push(operation);
		}
	}
	for (const operations of layers.values()) applyTo(nodes, operations);
	return nodes;
}

const change = 'change';
const separator = ',';

function idOf(dialect: Dialect, { ids }: Kind): string {
	const id = dialect.quote('id');
	return ids === 'code' ? id : `${dialect.unpadded(id, ids.length)} AS ${id}`;
}

/** Layer, operation and lists of fields; NULL where the row is a usual one. */
function changeOf(dialect: Dialect, kind: Kind, lowest: number | undefined): string {
	const usual = Object.entries(usualValues(kind)).map(([column, value]) => `${dialect.quote(column)} = '${value}'`);
	const columns = operationColumns.filter((column) => column !== 'id').map((column) => dialect.quote(column));
	const isUsual = [`layer_id = ${Number(lowest)}`, ...usual].join(' AND ');
	return `CASE WHEN ${isUsual} THEN NULL ELSE ${dialect.joined(columns, separator)} END AS ${dialect.quote(change)}`;
}
