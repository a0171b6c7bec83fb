import type { Database, Tx } from '../../database/Database';
import { execute, insertRows } from '../../database/rows';
import { padId, type Snowflake } from '../../database/ids';
import { Snapshot } from '../../entities/Snapshot';
import { SnapshotChain } from '../../entities/SnapshotChain';
import { SnapshotLayer } from '../../entities/SnapshotLayer';
import { VaultError } from '../errors';
import type { GuildCapture } from './capture';
import { layersOf, liveSource, type ChainView } from './ChainView';
import { stateHash } from './hash';
import { FIELD_SET, kinds } from './kinds';
import { dropLayer, mergeLayers } from './mergeLayers';
import { kindNames, type SnapshotType } from './model';
import { retainable } from './summary';
import { planRetention, type Retention } from './retention';
import { encodeRow, storedOperation } from './rows';

export interface NewSnapshot {
	readonly type: SnapshotType;
	readonly name: string | null;
	readonly createdBy: Snowflake | null;
	/** Epoch milliseconds. */
	readonly createdAt: number;
	/** Until when a hold stands outside the bound, in epoch milliseconds. */
	readonly heldUntil: number | null;
}

/** Makes the guild's chain if there is none. The unique key settles a race of two. */
export async function createChain(db: Database, tx: Tx, guildId: Snowflake, now: number): Promise<void> {
	const row = { guild_id: padId(guildId), source: liveSource, version: 0, created_at: now };
	await insertRows(db, tx, SnapshotChain, [row], { mode: 'ignore' });
}

/** A change of the chain by another process makes this one start again from what it is now, this often. */
const attempts = 5;

/** Does a change of the chain, all over again where another one came between its reading and its writing. */
export async function retryingChain<T>(change: () => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await change();
		} catch (error) {
			if (!(error instanceof VaultError && error.code === 'ChainChanged') || attempt === attempts) throw error;
		}
	}
}

/**
 * Begins a change: nobody else may have changed the chain since it was read. Must come before any other statement on the chain.
 * @throws VaultError `ChainChanged`: read again and start again.
 */
export async function advanceChain(db: Database, tx: Tx, chain: ChainView): Promise<void> {
	const statement = `UPDATE ${db.table(SnapshotChain)} SET version = version + 1 WHERE id = ? AND version = ?`;
	if ((await execute(tx, statement, [chain.id, chain.version])) === 1) return;
	throw new VaultError('ChainChanged', 'The snapshots of this server were changed by something else at the same time. Please try again.', {
		guildId: chain.guildId
	});
}

/** Puts a snapshot on top. One in which nothing changed shares the layer of the one before. @returns the chain with it. */
export async function appendSnapshot(
	db: Database,
	tx: Tx,
	chain: ChainView,
	capture: GuildCapture,
	details: NewSnapshot
): Promise<ChainView> {
	const head = chain.snapshots.at(-1);
	const isUnchanged = kindNames.every((name) => capture.operations[name].length === 0);
	const layer = head && isUnchanged ? (layersOf(chain, head).at(-1) as SnapshotLayer) : await appendLayer(db, tx, chain, capture);
	const snapshot = tx.create(Snapshot, {
		chain_id: chain.id,
		layer_id: layer.id,
		type: details.type,
		name: details.name,
		pinned: false,
		created_at: details.createdAt,
		created_by: details.createdBy,
		held_until: details.heldUntil,
		field_set: FIELD_SET,
		state_hash: stateHash(capture.state, FIELD_SET),
		captures: JSON.stringify(capture.state.captures)
	});
	await tx.insert(Snapshot, snapshot);
	const layers = chain.layers.includes(layer) ? chain.layers : [...chain.layers, layer];
	return { ...chain, snapshots: [...chain.snapshots, snapshot], layers };
}

async function appendLayer(db: Database, tx: Tx, chain: ChainView, { operations, state }: GuildCapture): Promise<SnapshotLayer> {
	const layer = tx.create(SnapshotLayer, { chain_id: chain.id, sequence: (chain.layers.at(-1)?.sequence ?? 0) + 1 });
	await tx.insert(SnapshotLayer, layer);
	for (const name of kindNames) {
		const kind = kinds[name];
		const rows = operations[name].map((operation) =>
			encodeRow(kind, layer.id, storedOperation(kind, operation, state.nodes[name].get(operation.id)))
		);
		await insertRows(db, tx, kinds[name].entity, rows);
	}
	return layer;
}

/** Takes a snapshot out; what the next one still needs of it is merged forward. @returns the chain without it. */
export async function removeSnapshot(db: Database, tx: Tx, chain: ChainView, snapshot: Snapshot): Promise<ChainView> {
	const snapshots = chain.snapshots.filter(({ id }) => id !== snapshot.id);
	await execute(tx, `DELETE FROM ${db.table(Snapshot)} WHERE id = ?`, [snapshot.id]);
	if (snapshots.some(({ layer_id }) => layer_id === snapshot.layer_id)) return { ...chain, snapshots };
	const index = chain.layers.findIndex(({ id }) => id === snapshot.layer_id);
	const [layer, upper] = chain.layers.slice(index, index + 2);
	if (!layer) throw new Error(`Snapshot ${snapshot.id} has no layer.`);
	const below = chain.layers.slice(0, index);
	const above = chain.layers.slice(index + 2);
	if (!upper) {
		await dropLayer(db, tx, layer);
		return { ...chain, snapshots, layers: below };
	}
	const merged = await mergeLayers(db, tx, { lower: layer, upper, below });
	const repointed = snapshots.map((other) =>
		other.layer_id === upper.id ? Object.assign(new Snapshot(), other, { layer_id: merged.id }) : other
	);
	return { ...chain, snapshots: repointed, layers: [...below, merged, ...above] };
}

/**
 * Removes what the retention does not keep, oldest first; never the newest or a pinned one.
 * @returns what went
 */
export async function pruneChain(db: Database, tx: Tx, chain: ChainView, retention: Retention, now: number): Promise<readonly Snapshot[]> {
	const verdicts = new Map(planRetention(chain.snapshots.map(retainable), retention, now).map(({ id, prune }) => [id, prune]));
	const removed = chain.snapshots.filter(({ id }) => verdicts.get(id) !== null);
	let pruned = chain;
	for (const { id } of removed) {
		// As the chain has it by now: its layer may be another since one was merged.
		const victim = pruned.snapshots.find((snapshot) => snapshot.id === id);
		if (victim) pruned = await removeSnapshot(db, tx, pruned, victim);
	}
	return removed;
}

export function chainFull(guildId: Snowflake, limit: number): VaultError {
	return new VaultError(
		'ChainFull',
		`Pinned snapshots take all ${limit} places of this server, so there is no room for another. Unpin one, then try again.`,
		{ guildId, limit }
	);
}
