import { Listener } from '@sapphire/framework';
import { Events } from 'discord.js';
import { vaultOf } from '../plugin/vaults';
import { renamedBy } from '../vault/archive/names/renamedBy';
import type { Dispatch } from '../vault/snapshots/kinds/told';

/** Every event of the gateway: those that may tell of another name let the archive's index of names look again. */
export class NamesListener extends Listener {
	public constructor(context: Listener.LoaderContext, options: Listener.Options) {
		super(context, { ...options, event: Events.Raw });
	}

	public run(dispatch: Dispatch): void {
		const guildId = renamedBy(dispatch);
		if (guildId !== null) vaultOf(this.container.client).touchNames(guildId);
	}
}
