import type { Database } from '../../database/Database';
import { entitiesWith } from '../../database/entitiesWith';
import { padId, type Snowflake } from '../../database/ids';
import { execute } from '../../database/rows';
import { ArchivedChannel } from '../../entities/ArchivedChannel';
import { Attachment } from '../../entities/Attachment';
import { GuildProfile } from '../../entities/GuildProfile';
import { GuildRestore } from '../../entities/GuildRestore';
import { KnownGuild } from '../../entities/KnownGuild';
import { Message } from '../../entities/Message';
import { OptOut } from '../../entities/OptOut';
import { RestoreStep } from '../../entities/RestoreStep';
import { SnapshotChain } from '../../entities/SnapshotChain';
import { removeChannel } from '../archive/removal/removeChannel';
import { retryingChain } from '../snapshots/chain';
import { viewOf } from '../snapshots/ChainView';
import { removeChain } from '../snapshots/file/store';

/** Messages and their files go by channel, chains by layer, the record itself last. That somebody does not want to be stored stays known. */
const otherwise: ReadonlySet<object> = new Set([Message, Attachment, SnapshotChain, OptOut, KnownGuild]);

/**
 * Removes everything that is kept of a guild: snapshots, imports, archive, settings, restores, waiting jobs. In small transactions; what was
 * left undone is done when called again.
 */
export async function removeGuild(db: Database, guildId: Snowflake, signal: AbortSignal): Promise<void> {
	await removeChains(db, guildId, signal);
	const channels = await db.read((reader) => reader.findBy(ArchivedChannel, { guild_id: guildId }));
	for (const { id } of channels) await removeChannel(db, id, signal);
	const ofRestores = `restore_id IN (SELECT id FROM ${db.table(GuildRestore)} WHERE guild_id = ?)`;
	await db.write((tx) => execute(tx, `DELETE FROM ${db.table(RestoreStep)} WHERE ${ofRestores}`, [padId(guildId)]));
	for (const entity of entitiesWith('guild_id')) {
		signal.throwIfAborted();
		if (otherwise.has(entity)) continue;
		await db.write((tx) => execute(tx, `DELETE FROM ${db.table(entity)} WHERE guild_id = ?`, [padId(guildId)]));
	}
	await db.write(async (tx) => {
		await tx.delete(GuildProfile, { id: guildId });
		await tx.delete(KnownGuild, { guild_id: guildId });
	});
}

async function removeChains(db: Database, guildId: Snowflake, signal: AbortSignal): Promise<void> {
	const chains = await db.read((reader) => reader.find(SnapshotChain, { where: { guild_id: guildId } }));
	for (const chain of chains) {
		signal.throwIfAborted();
		await retryingChain(async () => {
			const row = await db.read((reader) => reader.findOneBy(SnapshotChain, { id: chain.id }));
			const view = row && (await db.read((reader) => viewOf(reader, row)));
			if (view) await db.write((tx) => removeChain(db, tx, view));
		});
	}
}
