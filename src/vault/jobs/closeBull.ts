import { setTimeout as sleep } from 'node:timers/promises';

/** How long a queue may take to close, in milliseconds. What runs is waited for; a Redis that is gone is not. */
const patience = 5_000;
/** Milliseconds between two attempts to end it by force. */
const pause = 100;
const mostTries = 50;

/** A connection of BullMQ's, as far as it is needed to end it. `client` is ioredis'. */
export interface BullConnection {
	readonly client: Promise<{ disconnect(): void; flushQueue(error: Error): void }>;
}

/**
 * Waits until BullMQ has closed. BullMQ 5 waits for ever for a Redis that went away, and its attempts to connect again keep the process
 * alive: then its connections are ended by force.
 *
 * @param onForce called when force begins
 * @returns false if it did not close even so
 */
export async function closeBull(
	closed: Promise<unknown>,
	connections: () => readonly BullConnection[],
	onForce: () => void
): Promise<boolean> {
	if (await inTime(closed, patience)) return true;
	onForce();
	// Again and again: what BullMQ still asks after its connection ended would wait for ever, too.
	for (let tries = 0; tries < mostTries && connections().length > 0; tries += 1) {
		// Not waited for: one that never came about would not answer, and ends with its own close.
		void Promise.allSettled(connections().map(end));
		if (await inTime(closed, pause)) return true;
	}
	return false;
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
	client.disconnect();
	client.flushQueue(new Error('Connection is closed.'));
}
