import { Listener } from '@sapphire/framework';
import { Events, type Client } from 'discord.js';
import { vaultOf } from '../plugin/vaults';

/** The guilds are known: automatic snapshots are planned and the scheduler starts. */
export class ReadyListener extends Listener<typeof Events.ClientReady> {
	public constructor(context: Listener.LoaderContext, options: Listener.Options) {
		super(context, { ...options, event: Events.ClientReady, once: true });
	}

	public async run(client: Client<true>): Promise<void> {
		await vaultOf(client).start([...client.guilds.cache.keys()]);
	}
}
