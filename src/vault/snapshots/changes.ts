import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import type { Dialect } from '../../database/Dialect';
import { fieldLists, type FieldList } from './fieldLists';
import { kinds, type Kind } from './kinds';
import type { KindName } from './model';
import type { NodeOperation } from './operations';
import { decodeOp, operationColumns, usualValues, type Row } from './rows';

/*
 * Nearly every row is *usual*: created in the lowest layer, with all fields, all of them seen. In tens of thousands of rows each column
 * is dear that a driver makes texts of, and each object that is made on the way. So layer, operation and lists of fields come as one
 * column, which usual rows leave NULL. What the database can do to each row costs less there than here, where it would be done one by
 * one.
 */

/** Rows of one kind, in no particular order. */
export interface LayerRows {
	/** Lowest layer first. */
	readonly layerIds: readonly number[];
	readonly rows: readonly Row[];
}

/** The rows of the layers. One query. */
export async function readRows(db: Database, reader: EntityManager, name: KindName, layerIds: readonly number[]): Promise<LayerRows> {
	const { dialect } = db;
	const kind = kinds[name];
	const [lowest = 0] = layerIds;
	const fields = kind.fields.map((field) => dialect.quote(field.name));
	const selected = [idExpression(dialect, kind), ...fields, changeExpression(dialect, kind, lowest)];
	const marks = layerIds.map(() => '?').join(', ');
	const statement = `SELECT ${selected.join(', ')} FROM ${db.table(kind.entity)} WHERE layer_id IN (${marks})`;
	return { layerIds, rows: await reader.query(statement, [...layerIds]) };
}

/** What happened to nodes, and where: many rows share one. */
export interface Change {
	readonly layerId: number;
	readonly op: NodeOperation['op'];
	readonly fields: FieldList;
	readonly unseen: FieldList;
}

/** Tells of rows of `readRows` what they say. Rows that say the same share one object. */
export function changesOf(name: KindName, [lowest = 0]: readonly number[]): (row: Row) => Change {
	const { all, none, decode } = fieldLists(kinds[name]);
	const usual: Change = { layerId: lowest, op: 'create', fields: all, unseen: none };
	const known = new Map<string, Change>();
	return (row) => {
		const text = row[changeColumn] as string | null;
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

const changeColumn = 'change';
const separator = ',';

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
