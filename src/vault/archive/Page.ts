import type { APIMessage } from 'discord-api-types/v10';
import type { Gap } from './coverage';
import { incomingOf, type Incoming } from './Incoming';
import type { Reading } from './rows';

/** Messages, and the interval of ids in which Discord has no others. */
export interface Page {
	readonly reading: Reading;
	readonly messages: readonly APIMessage[];
	readonly covered: Gap;
	/** The messages, ready to be stored. */
	readonly incoming: Promise<readonly Incoming[]>;
}

/** The messages are made ready from now on, whatever else goes on meanwhile: the page before may be stored, or the next one asked for. */
export function pageOf(messages: readonly APIMessage[], covered: Gap, reading: Reading): Page {
	const incoming = incomingOf(messages, reading);
	// A failure is told to who stores the page; perhaps nobody does any more.
	incoming.catch(() => undefined);
	return { reading, messages, covered, incoming };
}
