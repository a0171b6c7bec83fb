import { login } from '../../test/support/archive/archiver';
import { openTestDatabase } from '../../test/support/databases';
import { archiveChat } from './chatArchive';
import type { ChatPlace } from './chatServer';

/** A process of its own: archives a channel, and says how much memory it had at most, in bytes. */
const { messages, place } = JSON.parse(process.argv[2] ?? '') as { readonly messages: number; readonly place: ChatPlace };
const client = await login(place);
const { db, close } = await openTestDatabase('sqlite');
try {
	const stored = await archiveChat(db, client, place);
	if (stored !== messages) throw new Error(`${stored} of ${messages} messages were stored`);
	process.send?.(process.resourceUsage().maxRSS * 1024);
} finally {
	await close();
	await client.destroy();
	process.disconnect();
}
