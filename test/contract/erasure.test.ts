import type { APIMessage } from 'discord-api-types/v10';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { searchIndexOf } from '../../src/database/search';
import { ArchivedUser } from '../../src/entities/ArchivedUser';
import { Attachment } from '../../src/entities/Attachment';
import { Embed } from '../../src/entities/Embed';
import { MediaPool } from '../../src/entities/MediaPool';
import { MediaRemoval } from '../../src/entities/MediaRemoval';
import { Message } from '../../src/entities/Message';
import { MessageRevision } from '../../src/entities/MessageRevision';
import { decodePayload } from '../../src/vault/archive/codec';
import { readCoverage } from '../../src/vault/archive/coverageRows';
import { MediaRemovals } from '../../src/vault/archive/removal/MediaRemovals';
import { Search } from '../../src/vault/archive/search/Search';
import { SearchIndexing } from '../../src/vault/archive/search/SearchIndexing';
import { JobRunner } from '../../src/vault/jobs/JobRunner';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { Erasures, type ErasureRecord } from '../../src/vault/privacy/Erasures';
import { OptOuts } from '../../src/vault/privacy/OptOuts';
import { Privacy } from '../../src/vault/privacy/Privacy';
import { addChannel, ada, bob, channelId, guildId, message, messageId, store } from '../support/archive/pages';
import { eachDatabase } from '../support/databases';
import { TestClock } from '../support/TestClock';

const elsewhere = { guild: '900000000000000002', channel: '920000000000000001' };
const secret = 'Xylophonist';

class MemoryStore {
	public readonly files = new Set<string>();
	public failures = 0;

	public has(sha256: string): Promise<boolean> {
		return Promise.resolve(this.files.has(sha256));
	}

	public delete(sha256: string): Promise<boolean> {
		if (this.failures > 0) {
			this.failures -= 1;
			return Promise.reject(new Error('disk'));
		}
		return Promise.resolve(this.files.delete(sha256));
	}
}

function privacyIn(db: Database) {
	const clock = new TestClock();
	const jobs = new Jobs(db, clock);
	const warnings: unknown[] = [];
	const log = (...values: readonly unknown[]) => void warnings.push(values);
	const runner = new JobRunner(jobs, clock, { warn: log, error: log });
	const media = new MemoryStore();
	const files = new MediaRemovals(db, media, clock, jobs);
	const records: ErasureRecord[] = [];
	const erasures = new Erasures({ database: db, jobs, clock, files, onFinished: (record) => records.push(record) });
	runner.handle(Erasures.kind, erasures);
	runner.handle(MediaRemovals.kind, files);
	const index = searchIndexOf(db);
	const indexing = new SearchIndexing(db, index, jobs, clock);
	const search = new Search(db, index, indexing, clock);
	const privacy = new Privacy({ database: db, optOuts: new OptOuts(db, clock), erasures, wake: () => undefined });
	return { clock, runner, media, privacy, records, search, warnings, indexing };
}

function file(id: string) {
	return { id, filename: `${id}.png`, content_type: 'image/png', size: 5, url: `https://cdn.discordapp.com/attachments/1/${id}/a.png` };
}

/** What the pool would know after downloads. */
async function download(db: Database, media: MemoryStore, hashes: Readonly<Record<string, string>>): Promise<void> {
	for (const [id, hash] of Object.entries(hashes)) {
		const sha256 = hash.repeat(64);
		media.files.add(sha256);
		await db.write(async (tx) => {
			await tx.update(Attachment, { id }, { state: 'stored', sha256 });
			await tx.upsert(MediaPool, { sha256, size: 5, content_type: null, created_at: 1 }, ['sha256']);
		});
	}
}

async function storeTalk(db: Database): Promise<void> {
	await addChannel(db);
	await addChannel(db, { id: elsewhere.channel } as never, elsewhere.guild);
	const said = message(2, {
		author: bob,
		content: `${secret} one`,
		embeds: [{ title: secret }] as never,
		attachments: [file('71'), file('72')] as never
	});
	const quoting = {
		type: 19,
		message_reference: { message_id: messageId(2), channel_id: channelId },
		referenced_message: said
	} as Partial<APIMessage>;
	await store(db, [message(1, { attachments: [file('73')] as never }), said, message(3, quoting)]);
	await store(db, [message(2, { author: bob, content: `${secret} two`, edited_timestamp: '2026-03-01T00:00:00+00:00' })]);
	await store(db, [message(3, { ...quoting, content: 'edited', edited_timestamp: '2026-03-01T00:00:00+00:00' })]);
}

eachDatabase('forgetting somebody', (open) => {
	test('takes messages, versions, quotes, files without other owners, names and the index; and says how much', async () => {
		const { db, options } = await open();
		const { privacy, runner, records, media, search, indexing, clock } = privacyIn(db);
		await storeTalk(db);
		await indexing.catchUp(10);
		await download(db, media, { 71: 'a', 72: 'b', 73: 'b' });
		expect((await search.find(guildId, secret)).hits).toHaveLength(1);
		expect(await privacy.show(guildId, bob.id)).toMatchObject({
			messages: 1,
			revisions: 1,
			files: 2,
			bytes: 10,
			channels: [{ id: channelId, name: 'general', messages: 1 }],
			name: 'bob'
		});
		const lines: string[] = [];
		for await (const line of privacy.exportData(guildId, bob.id)) lines.push(line);
		expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
			{ user: { username: 'bob' } },
			{ channel_id: channelId, deleted_at: null, message: { content: `${secret} two` }, earlier: [{ content: `${secret} one` }] }
		]);
		const covered = await db.read((reader) => readCoverage(db, reader, channelId));

		await privacy.forget(guildId, bob.id, 'member');
		await runner.runDue();
		expect(records).toMatchObject([
			{ guildId, askedBy: 'member', removed: { messages: 1, revisions: 1, files: 1, bytes: 5, quotes: 1, names: 2 } }
		]);
		expect(await privacy.erasures(guildId)).toEqual(records);
		expect(await privacy.show(guildId, bob.id)).toEqual({ messages: 0, revisions: 0, files: 0, bytes: 0, channels: [], name: null });
		expect((await search.find(guildId, secret)).hits).toEqual([]);
		expect((await search.find(guildId, 'edited')).hits).toHaveLength(1);
		await expect(search.find(guildId, 'from:bob')).rejects.toMatchObject({ context: { problem: 'from' } });
		expect([...media.files]).toEqual(['b'.repeat(64)]);
		const rest = await db.read(async (reader) => ({
			messages: (await reader.find(Message)).map(decodePayload),
			revisions: (await reader.find(MessageRevision)).map(decodePayload),
			embeds: await reader.count(Embed),
			pool: (await reader.find(MediaPool)).map(({ sha256 }) => sha256[0]),
			users: (await reader.find(ArchivedUser)).map(({ username }) => username)
		}));
		expect(rest).toMatchObject({
			messages: [{ id: messageId(1) }, { content: 'edited' }],
			revisions: [{ content: 'message 3' }],
			embeds: 0
		});
		expect(rest).toMatchObject({ pool: ['b'], users: ['ada'] });
		expect(JSON.stringify(rest)).not.toContain(secret);
		expect(await db.read((reader) => readCoverage(db, reader, channelId))).toEqual(covered);

		clock.turn(60_000);
		await runner.runDue();
		expect(records).toHaveLength(1);
		clock.turn(60_001);
		await runner.runDue();
		expect(await db.read((reader) => reader.count(MediaRemoval))).toBe(0);
		if (options.type === 'sqlite') {
			const bytes = Buffer.concat([await readFile(options.path), await readFile(`${options.path}-wal`)])
				.toString('latin1')
				.toLowerCase();
			expect(bytes).not.toContain(secret.toLowerCase());
		}
	});

	test('leaves other guilds alone, and the name where another guild has messages', async () => {
		const { db } = await open();
		const { privacy, runner, search } = privacyIn(db);
		await storeTalk(db);
		await store(db, [message(9, { author: bob, channel_id: elsewhere.channel, content: 'there' })], new Set(), elsewhere.guild);
		await privacy.forget(guildId, bob.id, 'admin');
		await runner.runDue();
		expect(await privacy.show(elsewhere.guild, bob.id)).toMatchObject({ messages: 1, name: 'bob' });
		expect((await search.find(elsewhere.guild, 'from:bob')).hits).toHaveLength(1);
	});

	test('goes on after a failure in the middle, and the record counts everything once', async () => {
		const { db } = await open();
		const { privacy, runner, records, media, clock } = privacyIn(db);
		await addChannel(db);
		await store(
			db,
			Array.from({ length: 450 }, (_, n) => message(n, { author: n % 9 ? bob : ada, attachments: n === 5 ? ([file('71')] as never) : [] }))
		);
		await download(db, media, { 71: 'a' });
		media.failures = 1;
		await privacy.forget(guildId, bob.id, 'member');
		await runner.runDue();
		expect(records).toEqual([]);
		expect([...media.files]).toHaveLength(1);
		clock.turn(3_600_000);
		await runner.runDue();
		expect(records).toMatchObject([{ removed: { messages: 400, files: 1 } }]);
		expect([...media.files]).toEqual([]);
	});

	test('a file that comes again while it goes is downloaded again', async () => {
		const { db } = await open();
		const { privacy, runner, media, clock } = privacyIn(db);
		await addChannel(db);
		await store(db, [message(1, { author: bob, attachments: [file('71')] as never }), message(2, { attachments: [file('72')] as never })]);
		await download(db, media, { 71: 'a' });
		await privacy.forget(guildId, bob.id, 'member');
		await runner.runDue();
		await download(db, media, { 72: 'a' });
		media.files.clear();
		clock.turn(60_001);
		await runner.runDue();
		expect(await db.read((reader) => reader.find(Attachment))).toMatchObject([{ id: '72', state: 'waiting', sha256: null }]);
		expect(await db.read((reader) => reader.count(MediaPool))).toBe(0);
	});
});
