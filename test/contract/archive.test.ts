import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { insertRows } from '../../src/database/rows';
import { ArchivedChannel } from '../../src/entities/ArchivedChannel';
import { ArchivedUser } from '../../src/entities/ArchivedUser';
import { Attachment } from '../../src/entities/Attachment';
import { Coverage } from '../../src/entities/Coverage';
import { Embed } from '../../src/entities/Embed';
import { Message } from '../../src/entities/Message';
import { MessageRevision } from '../../src/entities/MessageRevision';
import { Poll } from '../../src/entities/Poll';
import { Reaction } from '../../src/entities/Reaction';
import { Sticker } from '../../src/entities/Sticker';
import type { ArchiveReader } from '../../src/vault/archive/ArchiveReader';
import { ChannelSync } from '../../src/vault/archive/ChannelSync';
import { PageReader } from '../../src/vault/archive/PageReader';
import { decodePayload, encodePayload } from '../../src/vault/archive/codec';
import { readCoverage } from '../../src/vault/archive/coverageRows';
import { channelRow } from '../../src/vault/archive/rows';
import { eachDatabase } from '../support/databases';

const guildId = '900000000000000001';
const channelId = '99000000000000000';
const signal = new AbortController().signal;

/** A thread as Discord answers for it. */
class Thread implements ArchiveReader {
	public seesContent = true;
	public mayRead = true;
	public readonly requests: string[] = [];
	public readonly messages: APIMessage[] = [];

	public write(count: number, change: Partial<APIMessage> = {}): void {
		for (let index = 0; index < count; index += 1) {
			const id = String(BigInt(channelId) + BigInt(this.messages.length + 1) * 20_000_000_000_000n);
			this.messages.push(message(id, { ...change, content: change.content ?? `message ${this.messages.length}` }));
		}
	}

	public channel(): Promise<APIChannel> {
		return Promise.reject(new Error('not asked'));
	}

	public messagesAfter(_: string, after: string): Promise<readonly APIMessage[]> {
		this.requests.push(after);
		const page = this.mayRead ? this.messages.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, 100) : [];
		return Promise.resolve(page.reverse().map((one) => (this.seesContent ? one : { ...one, content: '', embeds: [], attachments: [] })));
	}

	public mayReadHistory(): Promise<boolean> {
		return Promise.resolve(this.mayRead);
	}

	public refreshUrls(): Promise<ReadonlyMap<string, string>> {
		return Promise.resolve(new Map());
	}

	public get interval(): { from: bigint; to: bigint } {
		return { from: BigInt(channelId), to: BigInt(this.messages.at(-1)?.id ?? channelId) };
	}
}

function message(id: string, change: Partial<APIMessage> = {}): APIMessage {
	const author = { id: '300000000000000001', username: 'ada', discriminator: '0', global_name: 'Ada 😀', avatar: null };
	return {
		type: 0,
		content: '',
		mentions: [],
		mention_roles: [],
		attachments: [],
		embeds: [],
		timestamp: '2026-01-01T00:00:00.000000+00:00',
		edited_timestamp: null,
		flags: 0,
		components: [],
		id,
		channel_id: channelId,
		author,
		pinned: false,
		mention_everyone: false,
		tts: false,
		...change
	} as APIMessage;
}

async function syncOf(db: Database, thread: Thread): Promise<() => ReturnType<ChannelSync['run']>> {
	const row = channelRow({ id: channelId, type: 11, name: 'A thread', guild_id: guildId } as APIChannel, guildId, 1);
	await db.write((tx) => insertRows(db, tx, ArchivedChannel, [row], { mode: 'replace' }));
	let now = 1_700_000_000_000;
	const sync = new ChannelSync(db, new PageReader(thread, { now: () => (now += 1000) }, { of: () => Promise.resolve(new Set()) }));
	return () => sync.run({ guildId, channelId, permissionsOf: channelId, interval: thread.interval }, signal, () => undefined);
}

async function stored(db: Database): Promise<unknown[]> {
	const rows = await db.read((reader) => reader.find(Message, { order: { id: 'ASC' } }));
	return rows.map(decodePayload);
}

eachDatabase('archive', (open) => {
	test('every message comes back as it was, at one request per hundred; then only what is new', async () => {
		const { db } = await open();
		const thread = new Thread();
		thread.write(300);
		const sync = await syncOf(db, thread);
		expect(await sync()).toMatchObject({ pages: 3, added: 300, fraction: 1 });
		expect(await stored(db)).toEqual(thread.messages);
		expect(thread.requests).toHaveLength(3);

		expect(await sync()).toMatchObject({ pages: 0, added: 0 });
		expect(thread.requests).toHaveLength(3);

		thread.write(3);
		expect(await sync()).toMatchObject({ pages: 1, added: 3 });
		expect(thread.requests).toHaveLength(4);
		expect(await stored(db)).toEqual(thread.messages);
	});

	test('what is left of an interrupted run is asked for, and nothing twice', async () => {
		const { db } = await open();
		const thread = new Thread();
		thread.write(250);
		const sync = await syncOf(db, thread);
		const answer = thread.messagesAfter.bind(thread);
		thread.messagesAfter = (id, after) => (thread.requests.length === 2 ? Promise.reject(new Error('reset')) : answer(id, after));
		await expect(sync()).rejects.toThrow('reset');
		thread.messagesAfter = answer;
		expect(await sync()).toMatchObject({ pages: 1, added: 50 });
		expect(new Set(thread.requests).size).toBe(3);
		expect(await stored(db)).toEqual(thread.messages);
	});

	test('an empty answer without the permission to read covers nothing', async () => {
		const { db } = await open();
		const thread = new Thread();
		thread.write(5);
		thread.mayRead = false;
		const sync = await syncOf(db, thread);
		await expect(sync()).rejects.toMatchObject({ reason: 'missing_permission' });
		expect(await db.read((reader) => readCoverage(db, reader, channelId))).toEqual([]);
		thread.mayRead = true;
		expect(await sync()).toMatchObject({ added: 5 });
	});

	test('an edit keeps what was before; other news do not', async () => {
		const { db } = await open();
		const thread = new Thread();
		thread.write(2);
		const sync = await syncOf(db, thread);
		await sync();
		const [first, second] = thread.messages;
		const before = { ...first! };
		Object.assign(first!, { content: 'edited', edited_timestamp: '2026-01-02T00:00:00.000000+00:00' });
		second!.pinned = true;
		await db.write((tx) => tx.delete(Coverage, { channel_id: channelId }));
		expect(await sync()).toMatchObject({ added: 0, edited: 1 });
		expect(await stored(db)).toEqual(thread.messages);
		const revisions = await db.read((reader) => reader.find(MessageRevision));
		expect(revisions.map(decodePayload)).toEqual([before]);
	});

	test('what is read without content is no edit, and is read again when content is granted', async () => {
		const { db } = await open();
		const thread = new Thread();
		thread.write(2);
		const sync = await syncOf(db, thread);
		await sync();
		thread.seesContent = false;
		thread.write(2);
		await sync();
		await db.write((tx) => tx.delete(Coverage, { channel_id: channelId }));
		await sync();
		expect((await stored(db)).slice(0, 2)).toEqual(thread.messages.slice(0, 2));
		expect((await stored(db))[3]).toMatchObject({ content: '' });
		thread.seesContent = true;
		expect(await sync()).toMatchObject({ pages: 1, added: 0 });
		expect(await stored(db)).toEqual(thread.messages);
	});

	test('files, embeds, reactions, stickers and polls get rows; forwarded and component files too', async () => {
		const { db } = await open();
		const thread = new Thread();
		const file = { id: '700000000000000001', filename: 'cat.png', size: 5, url: 'https://cdn.discordapp.com/a/1/cat.png', proxy_url: '' };
		thread.write(1, { attachments: [file], embeds: [{ title: 't'.repeat(256), type: 'rich' } as never] });
		thread.write(1, { message_snapshots: [{ message: { attachments: [file], embeds: [], content: 'forwarded' } as never }] });
		const media = { attachment_id: '700000000000000002', url: 'https://cdn.discordapp.com/a/1/b.mp4?ex=1', content_type: 'video/mp4' };
		thread.write(1, { components: [{ type: 17, components: [{ type: 12, items: [{ media }] }] }] as never });
		thread.write(1, {
			reactions: [
				{ emoji: { id: null, name: '😀' }, count: 2 },
				{ emoji: { id: null, name: '😁' }, count: 1 }
			].map((reaction) => ({
				...reaction,
				count_details: { burst: 0, normal: reaction.count },
				me: false,
				me_burst: false,
				burst_colors: []
			})),
			sticker_items: [{ id: '710000000000000001', name: 'wave', format_type: 1 }],
			poll: {
				question: { text: 'Tea?' },
				answers: [{ answer_id: 1, poll_media: { text: 'yes' } }],
				expiry: '2026-01-01T00:00:00Z'
			} as never
		});
		await (
			await syncOf(db, thread)
		)();
		const files = await db.read((reader) => reader.find(Attachment, { order: { message_id: 'ASC' } }));
		expect(files.map(({ id, filename, state }) => [id, filename, state])).toEqual([
			['700000000000000001', 'cat.png', 'waiting'],
			['700000000000000001', 'cat.png', 'waiting'],
			['700000000000000002', 'b.mp4', 'waiting']
		]);
		for (const [entity, rows] of [
			[Embed, 1],
			[Reaction, 2],
			[Sticker, 1],
			[Poll, 1],
			[ArchivedUser, 1]
		] as const) {
			expect(await db.read((reader) => reader.count(entity))).toBe(rows);
		}
		expect(await stored(db)).toEqual(thread.messages);
	});
});

describe('payload codec', () => {
	test('a damaged row, or one of a newer version, says so', () => {
		const row = encodePayload({ id: '1', content: 'hello' });
		const flipped = Buffer.from(row.payload);
		flipped[0] = (flipped[0] ?? 0) ^ 0xff;
		for (const damage of [
			{ payload: flipped },
			{ payload: row.payload.subarray(0, 3) },
			{ payload_dictionary: 99 },
			{ payload_codec: 9 }
		]) {
			expect(() => decodePayload({ ...row, ...damage })).toThrow(expect.objectContaining({ code: 'PayloadDamaged' }));
		}
	});

	test('messages shrink to less than a third of their JSON', () => {
		const texts = Array.from({ length: 50 }, (_, index) =>
			message(String(1_000_000_000_000_000_000n + BigInt(index)), { content: `What about the ${index} plan?` })
		);
		const raw = texts.reduce((sum, one) => sum + JSON.stringify(one).length, 0);
		const packed = texts.reduce((sum, one) => sum + encodePayload(one).payload.length, 0);
		expect(packed / raw).toBeLessThan(0.33);
	});
});
