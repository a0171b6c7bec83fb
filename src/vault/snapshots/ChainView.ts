import type { EntityManager } from 'typeorm';
import { Snapshot } from '../../entities/Snapshot';
import { SnapshotChain } from '../../entities/SnapshotChain';
import { SnapshotLayer } from '../../entities/SnapshotLayer';
import type { Snowflake } from '../../database/ids';

/** The links of a chain as they were read. Writers act on it only after `advanceChain` has proved that it is still true. */
export interface ChainView {
	readonly id: number;
	readonly guildId: Snowflake;
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
	if (!chain) return null;
	const snapshots = await reader.find(Snapshot, { where: { chain_id: chain.id }, order: { id: 'ASC' } });
	const layers = await reader.find(SnapshotLayer, { where: { chain_id: chain.id }, order: { sequence: 'ASC' } });
	return { id: chain.id, guildId, version: chain.version, snapshots, layers };
}

/** The layers that make up a snapshot, lowest first. */
export function layersOf(chain: ChainView, snapshot: Snapshot): SnapshotLayer[] {
	const top = chain.layers.find(({ id }) => id === snapshot.layer_id);
	return chain.layers.filter(({ sequence }) => top !== undefined && sequence <= top.sequence);
}
