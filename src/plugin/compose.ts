import { container, type SapphireClient } from '@sapphire/framework';
import { Database } from '../database/Database';
import { isWatched } from '../discord/gateway';
import { RestGuildReader } from '../discord/RestGuildReader';
import { Vault } from '../vault';
import { Leases } from '../vault/leases/Leases';
import type { Rooms } from '../vault/rooms';
import { GuildChanges } from '../vault/snapshots/GuildChanges';
import { AnnouncedSnapshots } from './AnnouncedSnapshots';
import type { ResolvedOptions } from './options';

/** Makes the vault of a client. Nothing is opened yet. */
export function compose(client: SapphireClient, options: ResolvedOptions): Vault {
	const changes = new GuildChanges((guildId) => isWatched(client, guildId));
	return new Vault(options, changes, () => openRooms(client, options, changes));
}

/** The whole object graph, in one place. */
async function openRooms(client: SapphireClient, options: ResolvedOptions, changes: GuildChanges): Promise<Rooms> {
	const database = await Database.open(options.database, container.logger);
	const clock = { now: () => Date.now() };
	const leases = new Leases(database, clock);
	const reader = new RestGuildReader(client);
	const snapshots = new AnnouncedSnapshots(
		{ database, reader, changes, leases, clock, limit: async () => options.snapshots.limit },
		client
	);
	return {
		database,
		snapshots,
		settings: null as never,
		automatic: { plan: async () => undefined, cancel: async () => undefined } as never,
		scheduler: null
	};
}
