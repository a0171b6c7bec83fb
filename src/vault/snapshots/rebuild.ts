import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import type { Snapshot } from '../../entities/Snapshot';
import type { SnapshotLayer } from '../../entities/SnapshotLayer';
import { VaultError } from '../errors';
import { kindNames, type GuildState, type KindName, type Nodes } from './model';
import { BrokenLayerError, fold } from './operations';
import { readLayers } from './rows';
import { capturesOf } from './summary';

/**
 * The state of a guild as a snapshot has it: one query per kind, whatever the length of the chain.
 * @throws VaultError `SnapshotCorrupted`
 */
export async function rebuildState(
	db: Database,
	reader: EntityManager,
	guildId: Snowflake,
	snapshot: Snapshot,
	layers: readonly SnapshotLayer[]
): Promise<GuildState> {
	const layerIds = layers.map(({ id }) => id);
	if (layerIds.length === 0) throw corrupted(guildId, snapshot.id);
	const nodes = {} as Record<KindName, Nodes>;
	for (const name of kindNames) {
		const stored = await readLayers(db, reader, name, layerIds);
		// better-sqlite3 reads without a pause: the bot has other things to do, too.
		await breathe();
		nodes[name] = foldStored(
			guildId,
			snapshot.id,
			stored.map((layer) => layer.map(({ operation }) => operation))
		);
	}
	return { guildId, captures: capturesOf(snapshot), nodes };
}

/** What is known of a guild that has no snapshot yet. */
export function emptyState(guildId: Snowflake): GuildState {
	return { guildId, captures: {}, nodes: Object.fromEntries(kindNames.map((name) => [name, new Map()])) as unknown as GuildState['nodes'] };
}

function foldStored(guildId: Snowflake, id: number, layers: Parameters<typeof fold>[0]): Nodes {
	try {
		return fold(layers);
	} catch (error) {
		if (!(error instanceof BrokenLayerError)) throw error;
		throw corrupted(guildId, id, error);
	}
}

function corrupted(guildId: Snowflake, id: number, cause?: unknown): VaultError {
	const message = `Snapshot #${id} cannot be rebuilt: rows of it are missing in the database. Snapshots that do not need them are still good.`;
	return new VaultError('SnapshotCorrupted', message, { guildId, id }, { cause });
}
