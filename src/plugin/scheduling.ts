import { taskStore } from '../tasks/taskHandler';
import { removeTicks, TaskScheduler } from '../tasks/TaskScheduler';
import { EmbeddedScheduler } from '../vault/jobs/EmbeddedScheduler';
import type { JobQueue } from '../vault/jobs/JobQueue';
import type { JobLogger } from '../vault/jobs/JobRunner';
import type { Scheduler } from '../vault/rooms';
import { invalid } from './check';
import type { ResolvedOptions } from './options';

/** Behind scheduled tasks our own timer is only for the case that they do not come; in milliseconds. */
const slowTick = 300_000;

/**
 * What wakes the queue. To be called in `preLogin`: only then it is known whether the host has scheduled tasks.
 * @throws VaultError `InvalidOption` when scheduled tasks are wanted and there are none
 */
export async function makeScheduler(options: ResolvedOptions, queue: JobQueue, logger: JobLogger): Promise<Scheduler | null> {
	const { scheduler: wanted, tick } = options;
	const hasTasks = taskStore() !== null;
	if (wanted === 'scheduled-tasks' && !hasTasks) {
		throw invalid(
			'vault.scheduler',
			wanted,
			"Import '@sapphire/plugin-scheduled-tasks/register' before the client is made, or use 'auto'."
		);
	}
	if (hasTasks && (wanted === 'auto' || wanted === 'scheduled-tasks')) {
		const { loadTasks } = await import('../tasks/_load');
		loadTasks(tick);
		return new TaskScheduler(new EmbeddedScheduler(queue, logger, Math.max(tick, slowTick)), tick, logger);
	}
	if (hasTasks) removeTicks(null, logger);
	return wanted === false ? null : new EmbeddedScheduler(queue, logger, tick);
}
