import { Listener } from '@sapphire/framework';
import { Events, type Guild } from 'discord.js';
import { vaultOf } from '../plugin/vaults';

/** The bot joined a guild, perhaps one that it had left. */
export class GuildCreateListener extends Listener<typeof Events.GuildCreate> {
	public constructor(context: Listener.LoaderContext, options: Listener.Options) {
		super(context, { ...options, event: Events.GuildCreate });
	}

	public async run(guild: Guild): Promise<void> {
		const vault = vaultOf(guild.client);
		await vault.knownGuilds.see([guild]);
		await vault.join(guild.id);
	}
}
