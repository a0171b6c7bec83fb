import type { Database, Tx } from '../../../database/Database';
import { padId, type Snowflake } from '../../../database/ids';
import { execute, insertRows } from '../../../database/rows';
import { Snapshot } from '../../../entities/Snapshot';
import { SnapshotChain } from '../../../entities/SnapshotChain';
import { SnapshotLayer } from '../../../entities/SnapshotLayer';
import { VaultError } from '../../errors';
import { advanceChain } from '../chain';
import type { ChainView } from '../ChainView';
import { kinds } from '../kinds';
import { dropLayer } from '../mergeLayers';
import { kindNames } from '../model';
import { encodeRow } from '../rows';
import { removeIdentities, storeIdentities } from './identities';
import { importSource, importsOf } from './imports';
import type { FileContents, FileLayer } from './read';

/** Imports that a guild may have at a time. */
export const mostImports = 10;

export interface NewImport {
	/** The guild that imports. */
	readonly guildId: Snowflake;
	/** SHA-256 of the file. */
	readonly digest: Buffer;
	/** Epoch milliseconds. */
	readonly at: number;
	readonly contents: FileContents;
}

/**
 * Makes a chain of its own of the file, in the transaction at hand. A file that the guild has already is not stored again.
 * @throws VaultError `ImportsFull`
 */
export async function storeImport(
	db: Database,
	tx: Tx,
	{ guildId, digest, at, contents }: NewImport
): Promise<{ id: number; isNew: boolean }> {
	const source = importSource(digest);
	const row = { guild_id: padId(guildId), source, version: 0, created_at: at, origin_guild_id: padId(contents.originId) };
	await insertRows(db, tx, SnapshotChain, [row], { mode: 'ignore' });
	const { id } = await tx.findOneOrFail(SnapshotChain, { where: { guild_id: guildId, source } });
	if (await tx.existsBy(Snapshot, { chain_id: id })) return { id, isNew: false };
	if ((await importsOf(tx, guildId)).length > mostImports) {
		throw new VaultError('ImportsFull', `This server has ${mostImports} imported files already. Remove one first.`, {
			guildId,
			mostImports
		});
	}
	await storeIdentities(db, tx, id, contents.identities);
	for (const [index, layer] of contents.layers.entries()) await storeLayer(db, tx, id, index + 1, layer);
	return { id, isNew: true };
}

async function storeLayer(db: Database, tx: Tx, chainId: number, sequence: number, { operations, snapshots }: FileLayer): Promise<void> {
	const layer = tx.create(SnapshotLayer, { chain_id: chainId, sequence });
	await tx.insert(SnapshotLayer, layer);
	for (const name of kindNames) {
		const rows = operations[name].map((operation) => encodeRow(kinds[name], layer.id, operation));
		await insertRows(db, tx, kinds[name].entity, rows);
	}
	for (const { record: _, captures, ...snapshot } of snapshots) {
		await tx.insert(Snapshot, { ...snapshot, chain_id: chainId, layer_id: layer.id, captures: JSON.stringify(captures) });
	}
}

/** Takes an imported chain out with all that it holds. */
export async function removeChain(db: Database, tx: Tx, chain: ChainView): Promise<void> {
	await advanceChain(db, tx, chain);
	await execute(tx, `DELETE FROM ${db.table(Snapshot)} WHERE chain_id = ?`, [chain.id]);
	for (const layer of chain.layers) await dropLayer(db, tx, layer);
	await removeIdentities(db, tx, chain.id);
	await execute(tx, `DELETE FROM ${db.table(SnapshotChain)} WHERE id = ?`, [chain.id]);
}
