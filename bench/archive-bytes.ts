import { statSync } from 'node:fs';
import { insertRows } from '../src/database/rows';
import { searchIndexOf } from '../src/database/search';
import { ArchivedChannel } from '../src/entities/ArchivedChannel';
import { Message } from '../src/entities/Message';
import { pageOf } from '../src/vault/archive/Page';
import { channelRow } from '../src/vault/archive/rows';
import { savePage } from '../src/vault/archive/savePage';
import { SearchIndexing } from '../src/vault/archive/search/SearchIndexing';
import { openTestDatabase } from '../test/support/databases';
import { messageAt } from './support/chat';
import { print } from './support/chatArchive';
import { connectAside } from './support/countWrites';

/**
 * Bytes that realistic messages take in an SQLite file after a checkpoint (`value`), beside their JSON (`baseline`): payloads alone, and the
 * file with all tables and indices; and by itself the search index, which is made later (`archive-bytes-search`).
 */
const messages = 20_000;
const guildId = '1100000000000000000';
const chat = { channelId: '1200000000000000000', guildId, begin: Date.UTC(2024, 0) };
const reading = { guildId, channelId: chat.channelId, hasContent: true, optedOut: new Set<string>(), at: Date.now() };

const { db, options, close } = await openTestDatabase('sqlite');
const side = await connectAside(options);
try {
	const channel = channelRow({ id: chat.channelId, type: 0, name: 'chat', guild_id: guildId } as never, guildId, Date.now());
	await db.write((tx) => insertRows(db, tx, ArchivedChannel, [channel], { mode: 'replace' }));
	const empty = await fileBytes();
	let json = 0;
	for (let start = 0; start < messages; start += 100) {
		const page = Array.from({ length: 100 }, (_, index) => messageAt(chat, start + index));
		json += page.reduce((sum, message) => sum + Buffer.byteLength(JSON.stringify(message)), 0);
		const from = start === 0 ? BigInt(chat.channelId) : BigInt(page[0]!.id);
		await savePage(db, pageOf(page, { from, to: BigInt(page.at(-1)!.id) }, reading));
	}
	const [payload] = await side.run(`SELECT SUM(LENGTH(payload)) AS bytes FROM ${db.table(Message)}`);
	report('archive-bytes-payloads', Number(payload!['bytes']), json);
	const whole = await fileBytes();
	report('archive-bytes', whole - empty, json);
	const indexing = new SearchIndexing(db, searchIndexOf(db), { enqueue: () => Promise.resolve({ id: 0, added: false }) }, Date);
	await indexing.catchUp(Infinity);
	report('archive-bytes-search', (await fileBytes()) - whole, json);
} finally {
	await side.close();
	await close();
}

async function fileBytes(): Promise<number> {
	await side.run('PRAGMA wal_checkpoint(TRUNCATE)');
	if (options.type === 'mysql') throw new Error('It is a file that is measured');
	return statSync(options.path).size;
}

function report(name: string, bytes: number, json: number): void {
	print({ name, value: bytes / messages, unit: 'bytes per message', baseline: json / messages, ratio: bytes / json, n: messages });
}
