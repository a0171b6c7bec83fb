import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { searchIndexOf } from '../../src/database/search';
import { GuildIdentity } from '../../src/entities/GuildIdentity';
import { Message } from '../../src/entities/Message';
import { SearchChange } from '../../src/entities/SearchChange';
import { placeOf } from '../../src/vault/archive/search/places';
import { Search, type SearchOptions } from '../../src/vault/archive/search/Search';
import { SearchIndexing } from '../../src/vault/archive/search/SearchIndexing';
import { addChannel, bob, channelId, guildId, message, messageId, store } from '../support/archive/pages';
import { eachDatabase } from '../support/databases';
import { TestClock } from '../support/TestClock';

const other = '910000000000000002';
const thread = '910000000000000003';
const secret = '910000000000000004';

function searchIn(db: Database) {
	const index = searchIndexOf(db);
	const indexing = new SearchIndexing(db, index, { enqueue: () => Promise.resolve({ id: 1, added: true }) }, new TestClock());
	const search = new Search(db, index, indexing, new TestClock(Date.UTC(2026, 0, 2, 12)));
	const find = async (query: string, options: SearchOptions = {}, guild = guildId): Promise<string[]> =>
		(await search.find(guild, query, options)).hits.map(({ message: { content, id } }) => content || id);
	return { search, find, indexing };
}

const texts = [
	'The quick brown fox jumps over the lazy dog',
	'Straße, naïve Zoë: zebra pizza',
	'東京都に行きました',
	'今日は東京tower',
	'สวัสดีครับ',
	'서울에서 만나요',
	'Привет, Ёлка!',
	'party 🎉 at https://example.com/some-path?x=1',
	'it is what it is',
	"snake_case and don't",
	'quick fox',
	'a'
];

eachDatabase('search', (open) => {
	test('words, phrases, beginnings, negation; in languages without spaces any two characters', async () => {
		const { db } = await open();
		await addChannel(db);
		await store(
			db,
			texts.map((content, n) => message(n, { content }))
		);
		const { find } = searchIn(db);
		const expected: Record<string, number[]> = {
			QUICK: [10, 0],
			'quick fox': [10, 0],
			'"quick fox"': [10],
			'"quick brown fox"': [0],
			'qui*': [10, 0],
			qui: [],
			'quick -lazy': [10],
			'quick -"brown fox"': [10],
			'-quick -is -東京': [11, 9, 7, 6, 5, 4, 1],
			strasse: [1],
			STRASSE: [1],
			'zoe naive': [1],
			'zeb* pizza': [1],
			東京: [3, 2],
			京都: [2],
			行きまし: [2],
			都行: [],
			東: [3, 2],
			tower: [3],
			東京tower: [3],
			した: [2],
			สวัส: [4],
			ดี: [4],
			서울: [5],
			만나: [5],
			привет: [6],
			елка: [6],
			'прив*': [6],
			'🎉': [7],
			'https://example.com/some-path': [7],
			'example path': [7],
			'it is': [8],
			'"what it is"': [8],
			'"is it"': [],
			the: [0],
			snake_case: [9],
			"don't": [9],
			a: [11],
			nothing: []
		};
		const found: Record<string, string[]> = {};
		for (const query of Object.keys(expected)) found[query] = await find(query, { limit: 50 });
		expect(found).toEqual(Object.fromEntries(Object.entries(expected).map(([query, ns]) => [query, ns.map((n) => texts[n])])));
	});

	test('filters by author, channel, parts, time and state', async () => {
		const { db } = await open();
		await addChannel(db);
		await addChannel(db, { id: other, name: 'Other Place' } as never);
		await addChannel(db, { id: thread, type: 11, name: 'a thread', parent_id: other } as never);
		const file = { id: '1', filename: 'holiday.png', content_type: 'image/png', size: 1, url: 'https://x.y/z.png', proxy_url: '' };
		const messages: APIMessage[] = [
			message(1, { content: 'one', pinned: true }),
			message(2, { content: 'two', author: bob }),
			message(3, { content: 'three https://a.b', author: bob, channel_id: other }),
			message(4, { content: '', attachments: [file], channel_id: thread }),
			message(5, {
				content: 'five',
				edited_timestamp: '2026-01-01T00:00:00+00:00',
				sticker_items: [{ id: '7', name: 'wave', format_type: 1 }]
			}),
			message(6, {
				content: 'six',
				embeds: [{ type: 'rich', title: 'Weekly news', fields: [{ name: 'who', value: 'everybody' }] } as never]
			}),
			message(1441, { content: 'tomorrow', poll: { question: { text: 'Cake or pie?' }, answers: [] } as never })
		];
		await store(db, messages);
		const { find, search } = searchIn(db);
		const all = ['tomorrow', 'six', 'five', messageId(4), 'three https://a.b', 'two', 'one'];
		const expected: Record<string, string[]> = {
			'from:bob': ['three https://a.b', 'two'],
			'from:BÖB': ['three https://a.b', 'two'],
			'from:@Böb from:ada': all,
			[`from:<@${bob.id}> in:general`]: ['two'],
			'-from:bob': ['tomorrow', 'six', 'five', messageId(4), 'one'],
			'in:"other place"': [messageId(4), 'three https://a.b'],
			[`in:<#${thread}>`]: [messageId(4)],
			'-in:#general': [messageId(4), 'three https://a.b'],
			'has:image': [messageId(4)],
			'has:file has:sticker': [],
			'-has:file has:link': ['three https://a.b'],
			'has:sticker': ['five'],
			wave: ['five'],
			'"weekly news"': ['six'],
			'"news who"': [],
			everybody: ['six'],
			'has:embed': ['six'],
			'has:poll cake': ['tomorrow'],
			holiday: [messageId(4)],
			'pinned:true': ['one'],
			'pinned:no from:ada': ['tomorrow', 'six', 'five', messageId(4)],
			'edited:yes': ['five'],
			'deleted:true': [],
			'during:today': ['tomorrow'],
			'before:2026-01-02': all.slice(1),
			'after:2026-01-01': ['tomorrow'],
			'during:2026': all,
			'after:2026-01': []
		};
		const found: Record<string, string[]> = {};
		for (const query of Object.keys(expected)) found[query] = await find(query);
		expect(found).toEqual(expected);
		for (const [query, problem, term] of [
			['two from:nobody', 'from', 'from:nobody'],
			['-in:nowhere', 'in', '-in:nowhere']
		] as const) {
			await expect(find(query)).rejects.toMatchObject({ code: 'SearchInvalid', context: { problem, term } });
		}
		expect(await search.authors(guildId, 'bo')).toEqual([{ id: bob.id, name: 'bob' }]);
		expect(await search.channels(guildId, 'oth')).toEqual([{ id: other, name: 'Other Place', place: placeOf(other, false) }]);
		expect(await search.authors('900000000000000002', '')).toEqual([]);
	});

	test('pages in both directions; another guild and hidden places are not seen', async () => {
		const { db } = await open();
		await addChannel(db);
		await addChannel(db, { id: other } as never);
		await addChannel(db, { id: secret, type: 12, parent_id: channelId } as never);
		await addChannel(db, { id: '920000000000000001' } as never, '900000000000000002');
		await store(
			db,
			Array.from({ length: 25 }, (_, n) => message(n, { content: `word ${n}`, channel_id: n % 2 ? channelId : other }))
		);
		await store(db, [message(30, { content: 'word hidden', channel_id: secret })]);
		await store(db, [message(31, { content: 'word elsewhere', channel_id: '920000000000000001' })], new Set(), '900000000000000002');
		const { find, search } = searchIn(db);
		const open_ = [placeOf(channelId, false), placeOf(other, false)];
		const first = await search.find(guildId, 'word', { places: open_ });
		expect(first.hits.map(({ message: { content } }) => content)).toEqual(Array.from({ length: 10 }, (_, n) => `word ${24 - n}`));
		expect(first).toMatchObject({ hasOlder: true, hasNewer: false, isComplete: true });
		const second = await search.find(guildId, 'word', { places: open_, before: first.hits.at(-1)!.message.id });
		expect(second).toMatchObject({ hasOlder: true, hasNewer: true });
		const third = await search.find(guildId, 'word', { places: open_, before: second.hits.at(-1)!.message.id });
		expect(third.hits).toHaveLength(5);
		expect(third).toMatchObject({ hasOlder: false, hasNewer: true });
		const back = await search.find(guildId, 'word', { places: open_, after: third.hits[0]!.message.id });
		expect(back.hits).toEqual(second.hits);
		expect(await find('word', { places: open_, after: second.hits[0]!.message.id })).toHaveLength(10);

		expect(await find('hidden')).toEqual(['word hidden']);
		expect(await find('hidden', { places: open_ })).toEqual([]);
		expect(await find('hidden', { places: [placeOf(channelId, true)] })).toEqual(['word hidden']);
		expect(await find('word', { places: [] })).toEqual([]);
		expect(await find('-nothing', { places: [placeOf(other, false)], limit: 100 })).toHaveLength(13);
		expect(await find('elsewhere')).toEqual([]);
		expect(await find('elsewhere', {}, '900000000000000002')).toEqual(['word elsewhere']);
	});

	test('a channel that was made again is found with its past by the very next search', async () => {
		const { db } = await open();
		await addChannel(db);
		await store(db, [message(1, { content: 'word' })]);
		const { find } = searchIn(db);
		const identity = { guild_id: guildId, kind: 'channel', origin_id: channelId };
		for (const [created, current] of [other, thread].entries()) {
			const places = [placeOf(current, false)];
			expect(await find('word', { places })).toEqual([]);
			await db.write((tx) => tx.insert(GuildIdentity, { ...identity, current_id: current, created_at: created }));
			expect(await find('word', { places })).toEqual(['word']);
		}
	});

	test('follows edits, reactions and deletions; what is interrupted is taken in later, and nothing is left over', async () => {
		const { db } = await open();
		await addChannel(db);
		await store(db, [message(1, { content: 'before' }), message(2)]);
		const { find, indexing } = searchIn(db);
		expect(await find('before')).toEqual(['before']);
		await store(db, [message(1, { content: 'afterwards', edited_timestamp: '2026-01-02T00:00:00+00:00' })]);
		expect(await find('before')).toEqual([]);
		expect(await find('afterwards edited:true')).toEqual(['afterwards']);
		await db.write((tx) => tx.update(Message, { id: messageId(2) }, { deleted_at: 5 }));
		await db.write((tx) => tx.insert(SearchChange, { channel_id: channelId, from_id: messageId(2), to_id: messageId(2) }));
		expect(await find('deleted:true')).toEqual(['message 2']);
		expect(await indexing.catchUp(1)).toBe(true);
		expect(await db.read((reader) => reader.count(SearchChange))).toBe(0);
	});

	test('does not make anybody wait for what it has yet to learn, and says so', async () => {
		const { db } = await open();
		await addChannel(db);
		let ordered = 0;
		const schedule = () => Promise.resolve(void (ordered += 1));
		const busy = new Search(db, searchIndexOf(db), { catchUp: () => Promise.resolve(false), schedule }, new TestClock());
		await store(db, [message(1)]);
		expect(await busy.find(guildId, 'message')).toMatchObject({ hits: [], isComplete: false });
		expect(ordered).toBe(1);
	});

	test('what is rare is found behind a thousand others, and nothing else', async () => {
		const { db } = await open();
		await addChannel(db);
		const rare = message(0, { content: 'rare quick fox', pinned: true });
		const others = Array.from({ length: 1100 }, (_, n) => message(n + 1, { content: 'quick common' }));
		await store(db, [rare, ...others]);
		const { find, indexing } = searchIn(db);
		while (!(await indexing.catchUp(10)));
		const queries = ['rare', 'quick fox', '"quick fox"', 'rar*', 'pinned:true', 'fox pinned:true', `fox before:2026-02`];
		for (const query of queries) expect({ [query]: await find(query) }).toEqual({ [query]: ['rare quick fox'] });
		expect(await find('quick', { after: messageId(0), limit: 2 })).toEqual(['quick common', 'quick common']);
		expect(await find('quick -common')).toEqual(['rare quick fox']);
		for (const query of ['"fox quick"', 'has:poll', 'deleted:true quick', 'fox pinned:false'])
			expect({ [query]: await find(query) }).toEqual({ [query]: [] });
	});

	test('takes in a long channel in parts', async () => {
		const { db } = await open();
		await addChannel(db);
		await store(
			db,
			Array.from({ length: 1300 }, (_, n) => message(n))
		);
		const { search, indexing } = searchIn(db);
		expect(await indexing.catchUp(1)).toBe(false);
		expect(await db.read((reader) => reader.find(SearchChange))).toMatchObject([{ to_id: messageId(1299) }]);
		expect(await search.find(guildId, 'message 1299')).toMatchObject({ isComplete: true, hits: [{}] });
		expect((await search.find(guildId, 'from:ada', { limit: 100 })).hits).toHaveLength(100);
	});
});
