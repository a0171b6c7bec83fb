import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobLogger } from '../vault/jobs/JobRunner';
import { taskHandler } from './taskHandler';

/** How long the queue may take to close, in milliseconds. A host's task that runs is waited for; a Redis that is gone is not. */
const patience = 5_000;
/** Milliseconds between two attempts to end it by force. */
const pause = 100;
const mostTries = 50;

/** A connection of BullMQ's, as far as it is needed to end it. `client` is ioredis'. */
interface Connection {
	readonly client: Promise<{ disconnect(): void; flushQueue(error: Error): void }>;
}

/** BullMQ's worker: the handler of tasks keeps it private. */
interface Worker {
	readonly connection: Connection;
	readonly blockingConnection: Connection;
}

/**
 * Closes the queue of tasks, which nobody else does. BullMQ 5 waits for ever for a Redis that went away, and its attempts to connect
 * again keep the process alive: then its connections are ended by force.
 */
export async function closeTasks(logger: JobLogger): Promise<void> {
	const worker: { found?: Worker } = {};
	try {
		const closed = listening(
			() => taskHandler().close(),
			(speaker) => {
				if (isWorker(speaker)) worker.found = speaker;
			}
		);
		if (await inTime(closed)) return;
		logger.warn('Redis does not answer: the queue of scheduled tasks is closed by force.');
		// Again and again: what BullMQ still asks after its connection ended would wait for ever, too.
		for (let tries = 0; worker.found && tries < mostTries; tries += 1) {
			await end(worker.found);
			if (await inTime(closed, pause)) return;
		}
		logger.warn('The queue of scheduled tasks did not close.');
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

async function inTime(closed: Promise<void>, milliseconds = patience): Promise<boolean> {
	const waiting = new AbortController();
	const isLate = sleep(milliseconds, false, { signal: waiting.signal });
	try {
		return await Promise.race([closed.then(() => true), isLate]);
	} finally {
		// Its only error is that it was aborted, right here.
		isLate.catch(() => undefined);
		waiting.abort();
	}
}

/** What waits for an answer gets an error, so that BullMQ comes to its own end. */
async function end({ connection, blockingConnection }: Worker): Promise<void> {
	for (const each of [blockingConnection, connection]) {
		const client = await each.client;
		client.disconnect();
		client.flushQueue(new Error('Connection is closed.'));
	}
}
