import type { EntityManager } from 'typeorm';
import { Snapshot } from '../../entities/Snapshot';
import { SnapshotChain } from '../../entities/SnapshotChain';
import { SnapshotLayer } from '../../entities/SnapshotLayer';
import type { Snowflake } from '../../database/ids';

/** The links of a chain as they were read. Writers act on it only after `advanceChain` has proved that it is still true. */
export interface ChainView {
	readonly id: number;
	readonly guildId: Snowflake;
	/** The guild whose state the snapshots hold: another one, perhaps, where the chain was imported. */
	readonly originId: Snowflake;
	readonly version: number;
	/** Oldest first. */
	readonly snapshots: readonly Snapshot[];
	/** Lowest first. Each is used by at least one snapshot. */
	readonly layers: readonly SnapshotLayer[];
}

/** The source of the chain that is taken from Discord itself. */
export const liveSource = 'guild';

/** The guild's own chain, or `null` before its first snapshot. */
export async function readChain(reader: EntityManager, guildId: Snowflake): Promise<ChainView | null> {
	const chain = await reader.findOne(SnapshotChain, { where: { guild_id: guildId, source: liveSource } });
	return chain && viewOf(reader, chain);
}

/** The guild's chain that has this snapshot, its own or an imported one; `null` when none has. */
export async function readChainOf(reader: EntityManager, guildId: Snowflake, snapshotId: number): Promise<ChainView | null> {
	const snapshot = await reader.findOne(Snapshot, { where: { id: snapshotId } });
	const chain = snapshot && (await reader.findOne(SnapshotChain, { where: { id: snapshot.chain_id, guild_id: guildId } }));
	return chain && viewOf(reader, chain);
}

/** A chain with its links. */
export async function viewOf(reader: EntityManager, chain: SnapshotChain): Promise<ChainView> {
	const { id, guild_id: guildId, version } = chain;
	const snapshots = await reader.find(Snapshot, { where: { chain_id: id }, order: { id: 'ASC' } });
	const layers = await reader.find(SnapshotLayer, { where: { chain_id: id }, order: { sequence: 'ASC' } });
	return { id, guildId, originId: chain.origin_guild_id ?? guildId, version, snapshots, layers };
}

/** The layers that make up a snapshot, lowest first. */
export function layersOf(chain: ChainView, snapshot: Snapshot): SnapshotLayer[] {
	const top = chain.layers.find(({ id }) => id === snapshot.layer_id);
	return chain.layers.filter(({ sequence }) => top !== undefined && sequence <= top.sequence);
}
