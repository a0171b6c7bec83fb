import { Listener } from '@sapphire/framework';
import type { ClientEvents } from 'discord.js';
import { vaultOf } from '../plugin/vaults';

/**
 * A listener for the ends and beginnings of gateway sessions: events in between were missed. A resumed session missed nothing,
 * since Discord sends again what came while it was away.
 * https://discord.com/developers/docs/events/gateway#resuming
 */
export function sessionListener<E extends keyof ClientEvents & string>(event: E) {
	return class SessionListener extends Listener<E> {
		public constructor(context: Listener.LoaderContext, options: Listener.Options) {
			super(context, { ...options, event });
		}

		public run(): void {
			vaultOf(this.container.client).changes.lost();
		}
	};
}
