import { setTimeout as sleep } from 'node:timers/promises';

/** How long a queue may take to close, in milliseconds. What runs is waited for; a Redis that is gone is not. */
const patience = 5_000;
/** Milliseconds between two attempts to end it by force. */
const pause = 100;
const mostTries = 50;

/** One of ioredis', as far as it is needed to end it. */
interface RedisClient {
	/** What a connection that was lost had asked, as long as the next one is not ready. */
	readonly prevCommandQueue?: { shift(): { readonly command: { reject(error: Error): void } } | undefined } | null;
	disconnect(): void;
	flushQueue(error: Error): void;
}

interface BullConnection {
	readonly client: Promise<RedisClient>;
}

/**
 * Waits until BullMQ has closed. BullMQ 5 waits for ever for a Redis that went away, and its attempts to connect again keep the process
 * alive: then its connections are ended by force.
 *
 * @param ends the queues and workers that close
 * @param onForce called when force begins
 * @returns false if it did not close even so
 */
export async function closeBull(closed: Promise<unknown>, ends: readonly object[], onForce: () => void): Promise<boolean> {
	if (await inTime(closed, patience)) return true;
	onForce();
	// Again and again: what BullMQ still asks after its connection ended would wait for ever, too.
	for (let tries = 0; tries < mostTries; tries += 1) {
		// Not waited for: one that never came about would not answer, and ends with its own close.
		void Promise.allSettled(ends.flatMap(connectionsOf).map(end));
		if (await inTime(closed, pause)) return true;
	}
	return false;
}

/** BullMQ does not show them. */
function connectionsOf(queueOrWorker: object): BullConnection[] {
	const { blockingConnection, connection } = queueOrWorker as { connection: BullConnection; blockingConnection?: BullConnection };
	return blockingConnection ? [blockingConnection, connection] : [connection];
}

/** @throws what `work` throws in time */
export async function inTime(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
	const waiting = new AbortController();
	const isLate = sleep(milliseconds, false, { signal: waiting.signal });
	try {
		return await Promise.race([work.then(() => true), isLate]);
	} finally {
		// Its only error is that it was aborted, right here.
		isLate.catch(() => undefined);
		waiting.abort();
	}
}

/** What waits for an answer gets an error, so that BullMQ comes to its own end. */
async function end(connection: BullConnection): Promise<void> {
	const client = await connection.client;
	const error = new Error('Connection is closed.');
	client.disconnect();
	client.flushQueue(error);
	// Not flushed by ioredis 5 (its pull request 2197).
	const lost = client.prevCommandQueue;
	for (let item = lost?.shift(); item; item = lost?.shift()) item.command.reject(error);
}
