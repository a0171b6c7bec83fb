import { expect, test } from 'vitest';
import type { Database } from '../../src/database/Database';
import { Attachment } from '../../src/entities/Attachment';
import { MediaPool } from '../../src/entities/MediaPool';
import { Message } from '../../src/entities/Message';
import { searchIndexOf } from '../../src/database/search';
import { readCoverage } from '../../src/vault/archive/coverageRows';
import { ArchiveRetention, type RetentionRule } from '../../src/vault/archive/retention/ArchiveRetention';
import { Search } from '../../src/vault/archive/search/Search';
import { SearchIndexing } from '../../src/vault/archive/search/SearchIndexing';
import { JobRunner } from '../../src/vault/jobs/JobRunner';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { addChannel, channelId, guildId, message, messageId, store } from '../support/archive/pages';
import { eachDatabase } from '../support/databases';
import { TestClock } from '../support/TestClock';

const other = '910000000000000002';
const day = 1440;

/** Messages are a minute apart, the first on 2026-01-01. */
function retentionIn(db: Database, rule: RetentionRule) {
	const clock = new TestClock(Date.UTC(2026, 0, 11));
	const jobs = new Jobs(db, clock);
	const runner = new JobRunner(jobs, clock, { warn: () => undefined, error: () => undefined });
	let scheduled = 0;
	const removals = { schedule: () => Promise.resolve(void (scheduled += 1)) };
	const retention = new ArchiveRetention({ database: db, jobs, clock, removals, ruleOf: () => Promise.resolve(rule) });
	runner.handle(ArchiveRetention.kind, retention);
	const index = searchIndexOf(db);
	const indexing = new SearchIndexing(db, index, jobs, clock);
	return { clock, retention, runner, search: new Search(db, index, indexing, clock), scheduled: () => scheduled };
}

const left = (db: Database) => db.read(async (reader) => (await reader.find(Message, { order: { id: 'ASC' } })).map(({ id }) => id));

eachDatabase('retention of messages', (open) => {
	test('by age: what a look says goes, with all that belongs to it; pinned messages stay, and nothing is fetched again', async () => {
		const { db } = await open();
		await addChannel(db);
		const file = { id: '7', filename: 'a.png', size: 1, url: 'https://cdn.discordapp.com/attachments/1/7/a.png' };
		const messages = [0, 1, 2, 8, 9].map((days) => message(days * day, days === 0 ? { pinned: true } : { attachments: [file] as never }));
		await store(db, messages);
		await db.write(async (tx) => {
			await tx.update(Attachment, { message_id: messageId(day) }, { state: 'stored', sha256: 'a'.repeat(64) });
			await tx.insert(MediaPool, { sha256: 'a'.repeat(64), size: 1, content_type: null, created_at: 1 });
		});
		const { retention, runner, search, clock, scheduled } = retentionIn(db, { days: 5, messages: 0 });
		expect((await search.find(guildId, 'message')).hits).toHaveLength(5);
		const covered = await db.read((reader) => readCoverage(db, reader, channelId));
		expect(await retention.preview(guildId, { days: 5, messages: 0 })).toEqual([{ channelId, name: 'general', messages: 2 }]);
		expect(await retention.preview(guildId, { days: 30, messages: 0 })).toEqual([]);
		expect(await left(db)).toHaveLength(5);

		await retention.plan(guildId);
		await runner.runDue();
		expect(await left(db)).toEqual([messageId(0), messageId(8 * day), messageId(9 * day)]);
		expect((await search.find(guildId, 'message')).hits).toHaveLength(3);
		expect(await db.read((reader) => reader.count(MediaPool))).toBe(0);
		expect(await db.read((reader) => readCoverage(db, reader, channelId))).toEqual(covered);
		expect(scheduled()).toBe(1);

		clock.turn(5 * 86_400_000);
		await runner.runDue();
		expect(await left(db)).toEqual([messageId(0)]);
	});

	test('by count, of each channel; both together; and in small parts', async () => {
		const { db } = await open();
		await addChannel(db);
		await addChannel(db, { id: other } as never);
		await addChannel(db, { id: '920000000000000001' } as never, '900000000000000002');
		await store(
			db,
			Array.from({ length: 450 }, (_, n) => message(n))
		);
		await store(
			db,
			Array.from({ length: 5 }, (_, n) => message(n, { channel_id: other }))
		);
		await store(db, [message(1, { channel_id: '920000000000000001' })], new Set(), '900000000000000002');
		const { retention, runner } = retentionIn(db, { days: 0, messages: 10 });
		expect(await retention.preview(guildId, { days: 0, messages: 10 })).toMatchObject([{ channelId, messages: 440 }]);
		expect(await retention.preview(guildId, { days: 5, messages: 3 })).toMatchObject([{ messages: 450 }, { messages: 5 }]);
		await retention.plan(guildId);
		await runner.runDue();
		expect(await left(db)).toHaveLength(10 + 5 + 1);
	});

	test('without a rule nothing is planned', async () => {
		const { db } = await open();
		const { retention, runner, scheduled } = retentionIn(db, { days: 0, messages: 0 });
		await retention.plan(guildId);
		await runner.runDue();
		expect(scheduled()).toBe(0);
	});
});
