import type { Piece } from '@sapphire/framework';
import { vaultOf } from '../plugin/vaults';
import type { TaskStore } from './taskHandler';

export const tickName = 'vault-tick';

/**
 * The task that wakes the vault. It waits for nothing: the worker does one task at a time, the host's own too. The class to extend is
 * the store's own, which is of the right copy in either module format.
 *
 * @param every milliseconds
 */
export function tickTask({ Constructor }: TaskStore, every: number) {
	return class TickTask extends Constructor {
		public constructor(context: Piece.LoaderContext, options: Piece.Options) {
			super(context, { ...options, name: tickName, interval: every, customJobOptions: { removeOnComplete: true, removeOnFail: 50 } });
		}

		public run(): void {
			vaultOf(this.container.client).wake();
		}
	};
}
