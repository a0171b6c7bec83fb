import { Listener } from '@sapphire/framework';
import { Events, type Guild } from 'discord.js';
import { vaultOf } from '../plugin/vaults';

/** The bot left a guild, or was removed. An outage is another event (`guildUnavailable`): it cancels nothing. */
export class GuildDeleteListener extends Listener<typeof Events.GuildDelete> {
	public constructor(context: Listener.LoaderContext, options: Listener.Options) {
		super(context, { ...options, event: Events.GuildDelete });
	}

	public async run(guild: Guild): Promise<void> {
		const vault = vaultOf(guild.client);
		await vault.cease(guild.id);
		await vault.leftGuilds.leave(guild.id);
	}
}
