import { Listener } from '@sapphire/framework';
import { Events, type Guild } from 'discord.js';
import { vaultOf } from '../plugin/vaults';

/** The outage of a guild is over: before, nothing was known of it but its id. */
export class GuildAvailableListener extends Listener<typeof Events.GuildAvailable> {
	public constructor(context: Listener.LoaderContext, options: Listener.Options) {
		super(context, { ...options, event: Events.GuildAvailable });
	}

	public async run(guild: Guild): Promise<void> {
		await vaultOf(guild.client).knownGuilds.see([guild]);
	}
}
