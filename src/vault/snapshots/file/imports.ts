import { Like, type EntityManager } from 'typeorm';
import type { Snowflake } from '../../../database/ids';
import { SnapshotChain } from '../../../entities/SnapshotChain';
import { viewOf, type ChainView } from '../ChainView';
import type { SnapshotSummary } from '../model';
import { summaryOf } from '../summary';

/** A file that a guild imported: a chain beside the guild's own, which nothing adds to. */
export interface ImportedChain {
	readonly id: number;
	/** The guild whose state it is, perhaps another one. */
	readonly originGuildId: Snowflake;
	/** Epoch milliseconds. */
	readonly importedAt: number;
	/** Newest first. */
	readonly snapshots: readonly SnapshotSummary[];
}

const prefix = 'import:';

/** The source of an imported chain names its file: the same file twice is the same chain. */
export function importSource(digest: Buffer): string {
	return `${prefix}${digest.toString('base64url')}`;
}

/** Oldest import first. */
export function importsOf(reader: EntityManager, guildId: Snowflake): Promise<SnapshotChain[]> {
	return reader.find(SnapshotChain, { where: { guild_id: guildId, source: Like(`${prefix}%`) }, order: { id: 'ASC' } });
}

export async function findImport(reader: EntityManager, guildId: Snowflake, id: number): Promise<ChainView | null> {
	const chain = await reader.findOne(SnapshotChain, { where: { id, guild_id: guildId, source: Like(`${prefix}%`) } });
	return chain && viewOf(reader, chain);
}

export async function describeImport(reader: EntityManager, chain: SnapshotChain): Promise<ImportedChain> {
	const { originId, snapshots } = await viewOf(reader, chain);
	const summaries = snapshots.map((snapshot) => summaryOf(chain.guild_id, snapshot)).reverse();
	return { id: chain.id, originGuildId: originId, importedAt: chain.created_at, snapshots: summaries };
}
