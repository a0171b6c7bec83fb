import { Listener } from '@sapphire/framework';
import { Events, type Client } from 'discord.js';
import { rollOf } from '../discord/gateway';
import { vaultOf } from '../plugin/vaults';

/** The guilds are known: automatic snapshots are planned, the scheduler starts, and it is seen which guilds the bot has left meanwhile. */
export class ReadyListener extends Listener<typeof Events.ClientReady> {
	public constructor(context: Listener.LoaderContext, options: Listener.Options) {
		super(context, { ...options, event: Events.ClientReady, once: true });
	}

	public async run(client: Client<true>): Promise<void> {
		const vault = vaultOf(client);
		await vault.start([...client.guilds.cache.keys()]);
		for (const { id } of await vault.leftGuilds.callRoll(rollOf(client))) await vault.cease(id);
	}
}
