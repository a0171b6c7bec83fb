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

/** So many are compressed at once: between them statements of other transactions go on. */
const atOnce = 10;

/** Makes messages of one channel ready to be stored, outside of any transaction. Everything of people who opted out is left out. */
export async function incomingOf(messages: readonly APIMessage[], reading: Reading): Promise<readonly Incoming[]> {
	const incoming: Incoming[] = [];
	for (const message of withoutOptedOut(messages, reading.optedOut)) {
		if (incoming.length % atOnce === atOnce - 1) await breathe();
		incoming.push({ message, row: messageRow(message, reading), parts: partsOf(message) });
	}
	return incoming;
}
