import { EventEmitter } from 'node:events';
import { closeBull } from '../vault/jobs/closeBull';
import type { JobLogger } from '../vault/jobs/JobRunner';
import { taskHandler } from './taskHandler';

/** Closes the queue of tasks, which nobody else does. */
export async function closeTasks(logger: JobLogger): Promise<void> {
	const workers: object[] = [];
	try {
		const tasks = taskHandler();
		const closed = listening(
			() => tasks.close(),
			(speaker) => {
				if (isWorker(speaker)) workers.push(speaker);
			}
		);
		const warn = () => logger.warn('Redis does not answer: the queue of scheduled tasks is closed by force.');
		if (!(await closeBull(closed, [...workers, tasks.client], warn))) logger.warn('The queue of scheduled tasks did not close.');
	} catch (error) {
		logger.warn('The queue of scheduled tasks could not be closed.', error);
	}
}

/** Calls back for every emitter that speaks while `act` runs, up to its first `await`: the worker says that it closes. */
function listening<T>(act: () => T, onSpeaker: (speaker: object) => void): T {
	const { emit } = EventEmitter.prototype;
	EventEmitter.prototype.emit = function (this: EventEmitter, ...event: Parameters<typeof emit>) {
		onSpeaker(this);
		return emit.apply(this, event);
	};
	try {
		return act();
	} finally {
		EventEmitter.prototype.emit = emit;
	}
}

/** The handler of tasks keeps BullMQ's worker private. */
function isWorker(speaker: object): boolean {
	return 'connection' in speaker && 'blockingConnection' in speaker;
}
