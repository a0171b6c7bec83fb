import type { APIMessage } from 'discord-api-types/v10';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Row } from '../../database/rows';
import { withoutOptedOut } from '../privacy/optedOut';
import { partsOf, type MessageParts } from './parts';
import { messageRow, type Reading } from './rows';

/** A message, ready to be stored. */
export interface Incoming {
	readonly message: APIMessage;
	readonly row: Row;
	readonly parts: MessageParts;
}

/** So many are compressed at once: between them statements go on, first of all those that store the page before, two waits for each. */
const atOnce = 2;

/** Makes messages of one channel ready to be stored, outside of any transaction. Everything of people who opted out is left out. */
export async function incomingOf(messages: readonly APIMessage[], reading: Reading): Promise<readonly Incoming[]> {
	const incoming: Incoming[] = [];
	for (const message of withoutOptedOut(messages, reading.optedOut)) {
		if (incoming.length % atOnce === 0) await breathe();
		incoming.push(ready(message, reading));
	}
	return incoming;
}

/** What may be stored of them by now: somebody may have opted out since they were made ready. */
export function stillWanted(incoming: readonly Incoming[], reading: Reading): readonly Incoming[] {
	return incoming.flatMap((one) =>
		withoutOptedOut([one.message], reading.optedOut).map((message) => (message === one.message ? one : ready(message, reading)))
	);
}

function ready(message: APIMessage, reading: Reading): Incoming {
	return { message, row: messageRow(message, reading), parts: partsOf(message) };
}
