import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import type { Dialect } from '../../database/Dialect';
import { fieldLists, type FieldList } from './fieldLists';
import { kinds, type Kind } from './kinds';
import type { KindName, Node, Nodes, Value } from './model';
import { BrokenLayerError, type NodeOperation } from './operations';
import { decodeOp, decodeValues, operationColumns, usualValues, type Row } from './rows';

/*
 * Nearly every row is *usual*: created in the lowest layer, with all fields, all of them seen. In tens of thousands of rows each column
 * is dear that a driver makes texts of, and each object that is made on the way. So layer, operation and lists of fields come as one
 * column, which usual rows leave NULL, and rows become nodes without operations in between. What the database can do to each row costs
 * less there than here, where it would be done one by one.
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
	const [lowest = 0] = layerIds;
	const fields = kind.fields.map((field) => dialect.quote(field.name));
	const selected = [idExpression(dialect, kind), ...fields, changeExpression(dialect, kind, lowest)];
	const marks = layerIds.map(() => '?').join(', ');
	const statement = `SELECT ${selected.join(', ')} FROM ${db.table(kind.entity)} WHERE layer_id IN (${marks})`;
	return { layerIds, rows: await reader.query(statement, [...layerIds]) };
}

/**
 * The nodes that the layers make together.
 * @throws BrokenLayerError
 */
export function foldRows(name: KindName, { layerIds, rows }: FoldableRows): Nodes {
	const [lowest = 0, ...others] = layerIds;
	const changeOf = changesOf(kinds[name], lowest);
	const nodes = new Map<string, FoldedNode>();
	const higher = new Map(others.map((id) => [id, [] as (readonly [Row, Change])[]]));
	for (const row of rows) {
		const change = changeOf(row[changeColumn] as string | null);
		if (change.layerId === lowest) applyRow(nodes, row, change);
		else higher.get(change.layerId)?.push([row, change]);
	}
	for (const layer of higher.values()) for (const [row, change] of layer) applyRow(nodes, row, change);
	return nodes;
}

/** Nobody else has its values yet: updates are written into them. */
interface FoldedNode extends Node {
	readonly values: Record<string, Value>;
}

/** What happened to nodes, and where: many rows share one. */
interface Change {
	readonly layerId: number;
	readonly op: NodeOperation['op'];
	readonly fields: FieldList;
	readonly unseen: FieldList;
}

function applyRow(nodes: Map<string, FoldedNode>, row: Row, { op, fields, unseen }: Change): void {
	const id = row['id'] as string;
	if (op === 'delete') {
		nodes.delete(id);
		return;
	}
	const below = op === 'create' ? {} : nodes.get(id)?.values;
	if (!below) throw new BrokenLayerError(id);
	nodes.set(id, { id, values: decodeValues(fields, row, below), unseen: unseen.names });
}

const changeColumn = 'change';
const separator = ',';

/** Decodes the column of changes. The same text is the same object each time. */
function changesOf(kind: Kind, lowest: number): (text: string | null) => Change {
	const { all, none, decode } = fieldLists(kind);
	const usual: Change = { layerId: lowest, op: 'create', fields: all, unseen: none };
	const known = new Map<string, Change>();
	return (text) => {
		if (text === null) return usual;
		let change = known.get(text);
		if (!change) {
			const [layerId, op = '', fields = '', unseen = ''] = text.split(separator);
			change = { layerId: Number(layerId), op: decodeOp(op), fields: decode(fields), unseen: decode(unseen) };
			known.set(text, change);
		}
		return change;
	};
}

function idExpression(dialect: Dialect, { ids }: Kind): string {
	const id = dialect.quote('id');
	return ids === 'code' ? id : `${dialect.unpadded(id, ids.length)} AS ${id}`;
}

/** Layer, operation and lists of fields; NULL where the row is a usual one. */
function changeExpression(dialect: Dialect, kind: Kind, lowest: number): string {
	const usual = Object.entries(usualValues(kind)).map(([column, value]) => `${dialect.quote(column)} = '${value}'`);
	const columns = operationColumns.filter((column) => column !== 'id').map((column) => dialect.quote(column));
	const isUsual = [`layer_id = ${lowest}`, ...usual].join(' AND ');
	return `CASE WHEN ${isUsual} THEN NULL ELSE ${dialect.joined(columns, separator)} END AS ${dialect.quote(changeColumn)}`;
}
