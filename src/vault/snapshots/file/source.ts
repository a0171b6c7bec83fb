import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/Database';
import type { Snapshot } from '../../../entities/Snapshot';
import { layersOf, type ChainView } from '../ChainView';
import type { KindName } from '../model';
import type { NodeOperation } from '../operations';
import { rebuildState } from '../rebuild';
import { readOperations } from '../readLayers';
import { identitiesOf } from './identities';
import type { FileSource } from './write';

type Pictures = FileSource['pictures'];

/** A whole chain: all its layers as they are, one kind of one layer in memory at a time. */
export async function chainSource(db: Database, reader: EntityManager, chain: ChainView, pictures: Pictures): Promise<FileSource> {
	const layers = chain.layers.map((layer) => ({
		operations: (kind: KindName) => readOperations(db, reader, kind, layer.id),
		snapshots: chain.snapshots.filter(({ layer_id }) => layer_id === layer.id)
	}));
	return { originId: chain.originId, identities: await identitiesOf(reader, chain), layers, pictures };
}

/** One snapshot: its whole state as one layer. */
export async function snapshotSource(
	db: Database,
	reader: EntityManager,
	chain: ChainView,
	snapshot: Snapshot,
	pictures: Pictures
): Promise<FileSource> {
	const state = await rebuildState(db, reader, chain.originId, snapshot, layersOf(chain, snapshot));
	const operations = (kind: keyof typeof state.nodes): Promise<NodeOperation[]> =>
		Promise.resolve([...state.nodes[kind].values()].map((node) => ({ op: 'create', ...node })));
	const identities = await identitiesOf(reader, chain);
	return { originId: chain.originId, identities, layers: [{ operations, snapshots: [snapshot] }], pictures };
}
