import type { EntityManager } from 'typeorm';
import type { Database, Tx } from '../../../database/Database';
import { padId } from '../../../database/ids';
import { execute, insertRows } from '../../../database/rows';
import { GuildIdentity } from '../../../entities/GuildIdentity';
import { ImportedIdentity } from '../../../entities/ImportedIdentity';
import { SnapshotChain } from '../../../entities/SnapshotChain';
import { liveSource, type ChainView } from '../ChainView';
import type { IdentityEntry, IdentityKind } from '../identity';

/** Which things of the chain's guild were created again, in the order in which it happened: of an import, as its file says. */
export async function identitiesOf(reader: EntityManager, { id, guildId }: ChainView): Promise<readonly IdentityEntry[]> {
	const { source } = await reader.findOneOrFail(SnapshotChain, { where: { id } });
	const rows =
		source === liveSource
			? await reader.find(GuildIdentity, { where: { guild_id: guildId }, order: { created_at: 'ASC', current_id: 'ASC', kind: 'ASC' } })
			: await reader.find(ImportedIdentity, { where: { chain_id: id }, order: { sequence: 'ASC' } });
	return rows.map(({ kind, current_id, origin_id }) => [kind as IdentityKind, current_id, origin_id]);
}

export async function storeIdentities(db: Database, tx: Tx, chainId: number, entries: readonly IdentityEntry[]): Promise<void> {
	const rows = entries.map(([kind, current, origin], index) => ({
		chain_id: chainId,
		sequence: index + 1,
		kind,
		current_id: padId(current),
		origin_id: padId(origin)
	}));
	await insertRows(db, tx, ImportedIdentity, rows);
}

export async function removeIdentities(db: Database, tx: Tx, chainId: number): Promise<void> {
	await execute(tx, `DELETE FROM ${db.table(ImportedIdentity)} WHERE chain_id = ?`, [chainId]);
}
