import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import type { Snowflake } from '../../database/ids';
import type { Snapshot } from '../../entities/Snapshot';
import type { SnapshotLayer } from '../../entities/SnapshotLayer';
import { VaultError } from '../errors';
import { readRows, type LayerRows } from './changes';
import { foldRows } from './foldRows';
import { kindNames, type GuildState, type KindName, type Nodes } from './model';
import { BrokenLayerError } from './operations';
import { capturesOf } from './summary';

/**
 * The state of a guild as a snapshot has it: one query per kind that there is, whatever the length of the chain.
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
	const captures = capturesOf(snapshot);
	const nodes: Record<KindName, Nodes> = { ...emptyState(guildId).nodes };
	const countOf = (name: KindName): number => captures[name]?.count ?? 0;
	// Few guilds have things of every kind. The largest come first: while one is laid together, the database has enough to do with the next.
	const present = kindNames.filter((name) => countOf(name) > 0).sort((left, right) => countOf(right) - countOf(left));
	const read = (name: KindName | undefined) => (name ? readRows(db, reader, name, layerIds) : Promise.resolve({ layerIds, rows: [] }));
	let rows: LayerRows = await read(present[0]);
	for (const [index, name] of present.entries()) {
		const fold = async (): Promise<Nodes> => {
			// better-sqlite3 reads without a pause: the bot has other things to do, too.
			await breathe();
			return foldSound(guildId, snapshot.id, name, rows);
		};
		// The next kind is read while this one is laid together.
		[rows, nodes[name]] = await Promise.all([read(present[index + 1]), fold()]);
	}
	return { guildId, captures, nodes };
}

/** What is known of a guild that has no snapshot yet. */
export function emptyState(guildId: Snowflake): GuildState {
	return { guildId, captures: {}, nodes: Object.fromEntries(kindNames.map((name) => [name, new Map()])) as unknown as GuildState['nodes'] };
}

function foldSound(guildId: Snowflake, id: number, name: KindName, rows: LayerRows): Nodes {
	try {
		return foldRows(name, rows);
	} catch (error) {
		throw error instanceof BrokenLayerError ? corrupted(guildId, id, error) : error;
	}
}

function corrupted(guildId: Snowflake, id: number, cause?: unknown): VaultError {
	const message = `Snapshot #${id} cannot be rebuilt: rows of it are missing in the database. Snapshots that do not need them are still good.`;
	return new VaultError('SnapshotCorrupted', message, { guildId, id }, { cause });
}
