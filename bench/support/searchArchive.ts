import type { Database } from '../../src/database/Database';
import { padId } from '../../src/database/ids';
import { insertRows, type Row } from '../../src/database/rows';
import { searchIndexOf } from '../../src/database/search';
import { ArchivedChannel } from '../../src/entities/ArchivedChannel';
import { ArchivedUser } from '../../src/entities/ArchivedUser';
import { Message } from '../../src/entities/Message';
import { SearchAuthor } from '../../src/entities/SearchAuthor';
import { channelRow, messageRow, userRow } from '../../src/vault/archive/rows';
import { searchAttributes, searchText, type SearchDocument } from '../../src/vault/archive/search/document';
import { placeOf } from '../../src/vault/archive/search/places';
import { messageAt, messageId } from './chat';

const chat = { channelId: '1200000000000000000', guildId: '1100000000000000000', begin: Date.UTC(2024, 0, 1) };
export const guildId = chat.guildId;
export const channels = Array.from({ length: 20 }, (_, index) => String(BigInt(chat.channelId) + BigInt(index)));

/** Messages that differ in more than their ids. */
const distinct = 20_000;
const batch = 5_000;
const hit = '東京';

/** An archive of so many messages with its search index, written in bulk: texts repeat after a while, but for some words. */
export async function fillArchive(db: Database, count: number): Promise<void> {
	const index = searchIndexOf(db);
	const reading = { guildId, channelId: chat.channelId, hasContent: true, optedOut: new Set<string>(), at: chat.begin };
	const users = new Map<string, Row>();
	const templates = Array.from({ length: Math.min(distinct, count) }, (_, n) => {
		const message = messageAt(chat, n);
		// Rare words: one message in ten thousand, and one in five hundred.
		if (n % 10_000 === 7) message.content += ' needle';
		if (n % 500 === 3) message.content += ` ${hit}に行きました`;
		users.set(message.author.id, userRow(message.author, chat.begin));
		return { row: messageRow(message, reading), text: searchText(message), attributes: searchAttributes(message, false) };
	});
	await db.write(async (tx) => {
		const rows = channels.map((id) => channelRow({ id, type: 0, name: `chat-${id}` } as never, guildId, chat.begin));
		await insertRows(db, tx, ArchivedChannel, rows);
		await insertRows(db, tx, ArchivedUser, [...users.values()], { mode: 'ignore' });
		const authors = [...users.values()].map(({ id }) => ({ guild_id: padId(guildId), user_id: id! }));
		await insertRows(db, tx, SearchAuthor, authors, { mode: 'ignore' });
	});
	for (let start = 0; start < count; start += batch) {
		await db.write(async (tx) => {
			const rows: Row[] = [];
			const documents: SearchDocument[] = [];
			for (let n = start; n < Math.min(start + batch, count); n += 1) {
				const { row, text, attributes } = templates[n % distinct]!;
				const channelId = padId(channels[(n * 7 + (n >> 5)) % channels.length]!);
				const id = padId(messageId(chat, n));
				rows.push({ ...row, channel_id: channelId, id });
				documents.push({
					messageId: id,
					channelId,
					guildId: padId(guildId),
					authorId: row['author_id'] as SearchDocument['authorId'],
					parentId: null,
					place: placeOf(channelId, false),
					attributes,
					text
				});
			}
			await insertRows(db, tx, Message, rows);
			await index.put(tx, documents);
		});
	}
}

/** An authors' name that many messages have. */
export async function anAuthor(db: Database): Promise<string> {
	const [row] = await db.read((reader) => reader.find(ArchivedUser, { take: 1 }));
	return row!.username;
}
