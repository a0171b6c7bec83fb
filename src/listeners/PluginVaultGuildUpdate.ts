import { Listener } from '@sapphire/framework';
import { Events, type Guild } from 'discord.js';
import { vaultOf } from '../plugin/vaults';

/** A guild has another name or another owner. */
export class GuildUpdateListener extends Listener<typeof Events.GuildUpdate> {
	public constructor(context: Listener.LoaderContext, options: Listener.Options) {
		super(context, { ...options, event: Events.GuildUpdate });
	}

	public async run(before: Guild, guild: Guild): Promise<void> {
		if (before.name === guild.name && before.ownerId === guild.ownerId) return;
		await vaultOf(guild.client).knownGuilds.see([guild]);
	}
}
