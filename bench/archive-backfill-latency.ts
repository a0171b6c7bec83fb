import { login } from '../test/support/archive/archiver';
import { openTestDatabase } from '../test/support/databases';
import { archiveChat, print, readChat, startChatServer, timed } from './support/chatArchive';

/**
 * Archiving a channel of 100,000 messages, each answer of the simulator taking 100 ms (`value`), beside a loop with the same REST client that
 * fetches and discards (`baseline`): pages are stored while the next ones are fetched.
 */
const messages = 100_000;
const latency = 100;

const server = await startChatServer({ messages, latency });
const client = await login(server.place);
const { db, close } = await openTestDatabase('sqlite');
try {
	const baseline = await timed(() => readChat(client, server.place, () => undefined));
	await server.requests();
	const value = await timed(() => archiveChat(db, client, server.place));
	const requests = await server.requests();
	print({ name: 'archive-backfill-latency', value, unit: 'ms', baseline, ratio: value / baseline, n: 1, messages, latency, requests });
} finally {
	await close();
	await client.destroy();
	server.close();
}
