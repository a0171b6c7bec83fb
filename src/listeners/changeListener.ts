import { Listener } from '@sapphire/framework';
import type { ClientEvents, Snowflake } from 'discord.js';
import { vaultOf } from '../plugin/vaults';

/** A listener that marks a guild as changed, so that its next automatic snapshot is not skipped. */
export function changeListener<E extends keyof ClientEvents & string>(event: E, guildOf: (thing: ClientEvents[E][0]) => Snowflake | null) {
	return class ChangeListener extends Listener<E> {
		public constructor(context: Listener.LoaderContext, options: Listener.Options) {
			super(context, { ...options, event });
		}

		public run(...[thing]: ClientEvents[E]): void {
			const guildId = guildOf(thing);
			if (guildId !== null) vaultOf(this.container.client).changes.touch(guildId);
		}
	};
}
