import type { Client } from 'discord.js';
import type { NoticeJobs } from '../vault/notices/NoticeJobs';
import { Loads } from '../vault/recovery/Loads';
import { Recovery } from '../vault/recovery/Recovery';
import type { KnownGuilds } from '../vault/guilds/KnownGuilds';
import type { Snapshots } from '../vault/snapshots/Snapshots';
import type { ArchiveParts } from './composeArchive';
import { VaultEvents } from './events';

export interface RecoveryParts extends Pick<ArchiveParts, 'database' | 'clock' | 'logger' | 'wake'> {
	readonly snapshots: Snapshots;
	readonly notices: NoticeJobs;
	readonly known: KnownGuilds;
}

/** What opens the snapshots of a lost guild elsewhere, and keeps others out. All of it is logged. */
export function composeRecovery(client: Client, { logger, ...parts }: RecoveryParts) {
	const loads = new Loads({
		...parts,
		onRefused: ({ into, userId }, why) => logger.warn(`User ${userId} may load nothing into server ${into.id}: ${why}.`),
		onGranted: ({ userId, guildId, lostGuildId, proof }) =>
			logger.info(`User ${userId} may load snapshots of server ${lostGuildId} into server ${guildId}, by ${proof}.`),
		onLoad(grant, snapshotId) {
			const { userId, guildId, lostGuildId, proof } = grant;
			logger.info(`User ${userId} loads snapshot ${snapshotId} of server ${lostGuildId} into server ${guildId}, by ${proof}.`);
			client.emit(VaultEvents.Load, grant, snapshotId);
		}
	});
	return { recovery: new Recovery(parts), loads };
}
