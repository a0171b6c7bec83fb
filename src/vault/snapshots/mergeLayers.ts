import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Database, Tx } from '../../database/Database';
import { execute, inChunks, insertRows } from '../../database/rows';
import { Snapshot } from '../../entities/Snapshot';
import { SnapshotLayer } from '../../entities/SnapshotLayer';
import { nodeHash } from './hash';
import { kinds } from './kinds';
import { kindNames, type KindName } from './model';
import { mergeOperations } from './operations';
import { decodeRow, encodeRow, isTombstone, type Row, type StoredOperation } from './rows';

/** Two neighbouring layers that become one, and the layers below both. */
export interface LayerPair {
	readonly lower: SnapshotLayer;
	readonly upper: SnapshotLayer;
	readonly below: readonly SnapshotLayer[];
}

/**
 * Folds the smaller of two neighbouring layers into the larger, so that the cost is that of the smaller one. Snapshots of the layer
 * that goes are repointed. Must run in the transaction that has advanced the chain. @returns the layer that stays.
 */
export async function mergeLayers(db: Database, tx: Tx, { lower, upper, below }: LayerPair): Promise<SnapshotLayer> {
	const lowerIsSmaller = (await countRows(db, tx, lower)) < (await countRows(db, tx, upper));
	const [smaller, larger] = lowerIsSmaller ? [lower, upper] : [upper, lower];
	for (const name of kindNames) await mergeKind(db, tx, name, { smaller, larger, lower, below });
	await execute(tx, `UPDATE ${db.table(Snapshot)} SET layer_id = ? WHERE layer_id = ?`, [larger.id, smaller.id]);
	await execute(tx, `DELETE FROM ${db.table(SnapshotLayer)} WHERE id = ?`, [smaller.id]);
	return larger;
}

/** Drops a layer that no snapshot needs any more and on which no other lies. */
export async function dropLayer(db: Database, tx: Tx, layer: SnapshotLayer): Promise<void> {
	for (const name of kindNames) await execute(tx, `DELETE FROM ${db.table(kinds[name].entity)} WHERE layer_id = ?`, [layer.id]);
	await execute(tx, `DELETE FROM ${db.table(SnapshotLayer)} WHERE id = ?`, [layer.id]);
}

interface KindMerge {
	readonly smaller: SnapshotLayer;
	readonly larger: SnapshotLayer;
	readonly lower: SnapshotLayer;
	readonly below: readonly SnapshotLayer[];
}

/** Rows of one layer only change their layer in one statement; those of both are read, merged and written back. */
async function mergeKind(db: Database, tx: Tx, name: KindName, merge: KindMerge): Promise<void> {
	const { smaller, larger } = merge;
	const table = db.table(kinds[name].entity);
	const smallRows: Row[] = await tx.query(`SELECT * FROM ${table} WHERE layer_id = ?`, [smaller.id]);
	for (const chunk of inChunks(smallRows)) {
		await mergeChunk(db, tx, name, merge, chunk);
		// better-sqlite3 works without a pause: the bot has other things to do, too.
		await breathe();
	}
	if (smallRows.length > 0) await execute(tx, `UPDATE ${table} SET layer_id = ? WHERE layer_id = ?`, [larger.id, smaller.id]);
}

async function mergeChunk(db: Database, tx: Tx, name: KindName, { smaller, larger, lower, below }: KindMerge, smallRows: readonly Row[]) {
	const table = db.table(kinds[name].entity);
	const partners = new Map(smallRows.map((row) => [String(row['id']), row]));
	const largeRows = await rowsWithIds(tx, table, [larger.id], [...partners.keys()]);
	if (largeRows.length === 0) return;
	const pairs = largeRows.map((row): RowPair => {
		const partner = partners.get(String(row['id'])) as Row;
		return larger === lower ? { earlier: row, later: partner } : { earlier: partner, later: row };
	});
	// Only a tombstone asks whether there is something to cover.
	const gone = pairs.filter(({ later }) => isTombstone(later)).map(({ later }) => String(later['id']));
	const alive = await aliveBelow(tx, table, below, gone);
	const merged = pairs.flatMap((pair) => {
		const result = mergeRows(name, pair, alive.has(String(pair.later['id'])));
		return result ? [encodeRow(kinds[name], larger.id, result)] : [];
	});
	await deleteRows(
		tx,
		table,
		[smaller.id, larger.id],
		largeRows.map((row) => String(row['id']))
	);
	await insertRows(db, tx, kinds[name].entity, merged);
}

/** What happened to one node in both layers. */
interface RowPair {
	readonly earlier: Row;
	readonly later: Row;
}

/** The digest is that of the later row: both lead to the same node. */
function mergeRows(name: KindName, rows: RowPair, isAliveBelow: boolean): StoredOperation | null {
	const kind = kinds[name];
	const earlier = decodeRow(kind, rows.earlier);
	const later = decodeRow(kind, rows.later);
	const operation = mergeOperations(earlier.operation, later.operation, isAliveBelow);
	if (!operation) return null;
	const isWhole = operation.op === 'create' && later.needsUpdate;
	return { operation, hash: isWhole ? nodeHash(kind, operation) : later.hash, needsUpdate: later.needsUpdate && !isWhole };
}

/** Which of the nodes the layers below hold: the last thing that happened to them there was no deletion. */
async function aliveBelow(
	tx: EntityManager,
	table: string,
	below: readonly SnapshotLayer[],
	ids: readonly string[]
): Promise<ReadonlySet<string>> {
	if (below.length === 0 || ids.length === 0) return new Set();
	const sequences = new Map(below.map(({ id, sequence }) => [id, sequence]));
	const last = new Map<string, { sequence: number; row: Row }>();
	for (const row of await rowsWithIds(tx, table, [...sequences.keys()], ids, 'layer_id, id, op')) {
		const id = String(row['id']);
		const sequence = sequences.get(Number(row['layer_id'])) ?? 0;
		if ((last.get(id)?.sequence ?? -1) < sequence) last.set(id, { sequence, row });
	}
	return new Set([...last].filter(([, { row }]) => !isTombstone(row)).map(([id]) => id));
}

function rowsWithIds(tx: EntityManager, table: string, layerIds: readonly number[], ids: readonly string[], columns = '*'): Promise<Row[]> {
	return tx.query(`SELECT ${columns} FROM ${table} WHERE layer_id IN (${marks(layerIds)}) AND id IN (${marks(ids)})`, [
		...layerIds,
		...ids
	]);
}

async function deleteRows(tx: Tx, table: string, layerIds: readonly number[], ids: readonly string[]): Promise<void> {
	await execute(tx, `DELETE FROM ${table} WHERE layer_id IN (${marks(layerIds)}) AND id IN (${marks(ids)})`, [...layerIds, ...ids]);
}

async function countRows(db: Database, tx: EntityManager, layer: SnapshotLayer): Promise<number> {
	let total = 0;
	for (const name of kindNames) {
		const [row]: { n: number | string }[] = await tx.query(`SELECT COUNT(*) AS n FROM ${db.table(kinds[name].entity)} WHERE layer_id = ?`, [
			layer.id
		]);
		total += Number(row?.n ?? 0);
	}
	return total;
}

function marks(values: readonly unknown[]): string {
	return values.map(() => '?').join(', ');
}
