import { container } from '@sapphire/framework';
import { taskStore } from './taskHandler';
import { tickTask } from './tick';

/** As the package's types would declare it. */
interface StoresWithTasks {
	loadPiece(entry: { store: 'scheduled-tasks'; name: string; piece: ReturnType<typeof tickTask> }): Promise<void>;
}

/** Gives the host's store of tasks ours. @param every milliseconds between two ticks */
export function loadTasks(every: number): void {
	const store = taskStore();
	if (!store) throw new Error('There is no store of scheduled tasks.');
	const stores = container.stores as unknown as StoresWithTasks;
	void stores.loadPiece({ store: 'scheduled-tasks', name: 'PluginVaultTick', piece: tickTask(store, every) });
}
