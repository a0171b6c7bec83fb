import { Listener } from '@sapphire/framework';
import { Events } from 'discord.js';
import { vaultOf } from '../plugin/vaults';
import type { Dispatch } from '../vault/archive/live/events';

/** Every event of the gateway as it came, since discord.js keeps not all of it: the archive takes down what concerns it. */
export class LiveListener extends Listener {
	public constructor(context: Listener.LoaderContext, options: Listener.Options) {
		super(context, { ...options, event: Events.Raw });
	}

	public run(dispatch: Dispatch): void {
		vaultOf(this.container.client).hear(dispatch);
	}
}
