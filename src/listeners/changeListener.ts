import { Listener } from '@sapphire/framework';
import type { ClientEvents, Guild } from 'discord.js';
import { vaultOf } from '../plugin/vaults';

/** A listener that marks a guild as changed, so that its next automatic snapshot is not skipped. */
export function changeListener<E extends keyof ClientEvents & string>(event: E, guildOf: (thing: ClientEvents[E][0]) => Guild | null) {
	return class ChangeListener extends Listener<E> {
		public constructor(context: Listener.LoaderContext, options: Listener.Options) {
			super(context, { ...options, event });
		}

		public run(...[thing]: ClientEvents[E]): void {
			const guild = guildOf(thing);
			if (guild) vaultOf(guild.client).changes.touch(guild.id);
		}
	};
}
