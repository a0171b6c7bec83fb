import { expect, test } from 'vitest';
import { ArchivedUser } from '../../src/entities/ArchivedUser';
import { Message } from '../../src/entities/Message';
import { readCoverage } from '../../src/vault/archive/coverageRows';
import { decodePayload } from '../../src/vault/archive/codec';
import { pageOf } from '../../src/vault/archive/Page';
import { savePage } from '../../src/vault/archive/savePage';
import { OptOuts } from '../../src/vault/privacy/OptOuts';
import { addChannel, ada, bob, channelId, guildId, message, messageId, store } from '../support/archive/pages';
import { eachDatabase } from '../support/databases';
import { TestClock } from '../support/TestClock';

eachDatabase('opting out', (open) => {
	test('nothing of the person is stored from then on, not even quoted; the page counts as read', async () => {
		const { db } = await open();
		await addChannel(db);
		const optOuts = new OptOuts(db, new TestClock());
		const people = await optOuts.of(guildId);
		await store(db, [message(1, { author: bob })], people);
		expect(await optOuts.add(guildId, bob.id)).toBe(true);
		expect(await optOuts.add(guildId, bob.id)).toBe(false);
		expect(people).toEqual(new Set([bob.id]));

		const quoting = message(4, { type: 19, referenced_message: message(2, { author: bob }), mentions: [bob] as never });
		await store(db, [message(2, { author: bob }), message(3), quoting], people);
		const rows = await db.read((reader) => reader.find(Message, { order: { id: 'ASC' } }));
		expect(rows.map(({ id }) => id)).toEqual([messageId(1), messageId(3), messageId(4)]);
		expect(decodePayload(rows[2]!)).toMatchObject({ mentions: [{ id: bob.id }] });
		expect(decodePayload(rows[2]!)).not.toHaveProperty('referenced_message');
		expect(await db.read((reader) => readCoverage(db, reader, channelId))).toMatchObject([
			{ from: BigInt(messageId(1)) },
			{ from: BigInt(messageId(2)), to: BigInt(messageId(4)) }
		]);
	});

	test('it counts for what was made ready to be stored, too', async () => {
		const { db } = await open();
		await addChannel(db);
		const optedOut = new Set<string>();
		const quoting = message(3, { type: 19, referenced_message: message(1, { author: bob }) });
		const reading = { guildId, channelId, hasContent: true, optedOut, at: 1 };
		const page = pageOf([message(1, { author: bob }), message(2), quoting], { from: 1n, to: BigInt(messageId(3)) }, reading);
		await page.incoming;
		optedOut.add(bob.id);
		expect(await savePage(db, page)).toMatchObject({ added: 2 });
		const rows = await db.read((reader) => reader.find(Message, { order: { id: 'ASC' } }));
		expect(rows.map(({ id }) => id)).toEqual([messageId(2), messageId(3)]);
		expect(decodePayload(rows[1]!)).not.toHaveProperty('referenced_message');
	});

	test('edits are not stored either, and the name stays what it was', async () => {
		const { db } = await open();
		await addChannel(db);
		await store(db, [message(1, { author: bob })]);
		const edit = { content: 'edited', edited_timestamp: '2026-01-02T00:00:00+00:00' };
		await store(db, [message(1, { author: { ...bob, username: 'new' }, ...edit })], new Set([bob.id]));
		await store(db, [message(2, { mentions: [{ ...bob, username: 'new' }] as never })], new Set([bob.id]));
		const row = await db.read((reader) => reader.findOneByOrFail(Message, { id: messageId(1) }));
		expect(decodePayload(row)).toMatchObject({ content: 'message 1' });
		expect(await db.read((reader) => reader.findOneByOrFail(ArchivedUser, { id: bob.id }))).toMatchObject({ username: 'bob' });
	});

	test('it counts in one guild alone, until it is taken back, and is seen by other processes soon', async () => {
		const { db } = await open();
		const clock = new TestClock();
		const [here, there] = [new OptOuts(db, clock), new OptOuts(db, clock)];
		const seen = await there.of(guildId);
		await here.add(guildId, ada.id);
		expect(await here.of('900000000000000002')).toEqual(new Set());
		expect(seen).toEqual(new Set());
		clock.turn(10_000);
		await there.of(guildId);
		expect(seen).toEqual(new Set([ada.id]));
		expect(await here.remove(guildId, ada.id)).toBe(true);
		expect(await here.remove(guildId, ada.id)).toBe(false);
		expect(await here.of(guildId)).toEqual(new Set());
	});
});
