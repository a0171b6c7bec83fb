import { Listener } from '@sapphire/framework';
import { Events } from 'discord.js';
import { vaultOf } from '../plugin/vaults';
import { toldBy, type Dispatch } from '../vault/snapshots/kinds/told';

/** Every event of the gateway, before discord.js looks at it: those that concern snapshots mark what of a guild has changed. */
export class ChangeListener extends Listener {
	public constructor(context: Listener.LoaderContext, options: Listener.Options) {
		super(context, { ...options, event: Events.Raw });
	}

	public run(dispatch: Dispatch): void {
		const { client } = this.container;
		const told = toldBy(dispatch, client.user?.id ?? '');
		if (told) vaultOf(client).changes.touch(told.guildId, told.what);
	}
}
