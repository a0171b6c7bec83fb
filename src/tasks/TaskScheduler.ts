import type { JobLogger } from '../vault/jobs/JobRunner';
import type { Scheduler } from '../vault/rooms';
import { closeTasks } from './closeTasks';
import { taskHandler } from './taskHandler';
import { tickName } from './tick';

/**
 * Tasks of @sapphire/plugin-scheduled-tasks wake the vault. They can be lost, doubled or late, and without Redis none comes: a slow
 * timer of our own stands behind them.
 */
export class TaskScheduler implements Scheduler {
	/** @param every milliseconds between two ticks */
	public constructor(
		private readonly fallback: Scheduler,
		private readonly every: number,
		private readonly logger: JobLogger
	) {}

	public start(): void {
		this.fallback.start();
		removeTicks(this.every, this.logger);
	}

	/** Also closes the queue of tasks, which nobody else does, and which would keep the process alive. */
	public async stop(): Promise<void> {
		await this.fallback.stop();
		await closeTasks(this.logger);
	}
}

/**
 * Removes repetitions of our task that an earlier start left in Redis with another interval (or any, where tasks are not used any more):
 * they would go on for ever. Waits for nothing, since without Redis the answer may never come.
 */
export function removeTicks(keepEvery: number | null, logger: JobLogger): void {
	const remove = async (): Promise<void> => {
		const tasks = taskHandler();
		const repeated = await tasks.listRepeated({});
		const stale = repeated.filter(({ name, every }) => name === tickName && every !== String(keepEvery));
		for (const { key } of stale) await tasks.client.removeRepeatableByKey(key);
	};
	remove().catch((error: unknown) => logger.warn('Old repetitions of the task could not be looked for.', error));
}
