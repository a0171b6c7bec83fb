import { EventEmitter } from 'node:events';
import { closeBull, type BullConnection } from '../vault/jobs/closeBull';
import type { JobLogger } from '../vault/jobs/JobRunner';
import { taskHandler } from './taskHandler';

/** BullMQ's worker: the handler of tasks keeps it private. */
interface Worker {
	readonly connection: BullConnection;
	readonly blockingConnection: BullConnection;
}

/** Closes the queue of tasks, which nobody else does. */
export async function closeTasks(logger: JobLogger): Promise<void> {
	const found: Worker[] = [];
	try {
		const closed = listening(
			() => taskHandler().close(),
			(speaker) => {
				if (isWorker(speaker)) found.push(speaker);
			}
		);
		const connections = () => found.flatMap(({ blockingConnection, connection }) => [blockingConnection, connection]);
		const warn = () => logger.warn('Redis does not answer: the queue of scheduled tasks is closed by force.');
		if (!(await closeBull(closed, connections, warn))) logger.warn('The queue of scheduled tasks did not close.');
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

function isWorker(speaker: object): speaker is Worker {
	return 'connection' in speaker && 'blockingConnection' in speaker;
}
