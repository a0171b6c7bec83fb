import { expect, test } from 'vitest';
import { Attachment } from '../../src/entities/Attachment';
import { pageOf } from '../../src/vault/archive/Page';
import { savePage } from '../../src/vault/archive/savePage';
import { ShownMedia, shownKinds } from '../../src/vault/archive/ShownMedia';
import { ada, addChannel, channelId, guildId, message } from '../support/archive/pages';
import { eachDatabase } from '../support/databases';

eachDatabase('pictures that messages show', (open) => {
	test('wait to be downloaded as the files of their messages, an avatar once for as long as it stays', async () => {
		const { db } = await open();
		await addChannel(db);
		const shown = new ShownMedia(new Set(shownKinds), (name) => `https://cdn.discordapp.com/${name}`);
		const author = { ...ada, avatar: 'aa11' };
		const save = async (...messages: ReturnType<typeof message>[]) => {
			const reading = { guildId, channelId, hasContent: true, optedOut: new Set<string>(), at: 1000, shown };
			return savePage(db, pageOf(messages, { from: 1n, to: BigInt(messages.at(-1)!.id) }, reading));
		};
		const emoji = { content: 'hi <:cat:812345678901234567>' };
		await save(message(1, { author, ...emoji }), message(2, { author, ...emoji }));
		await save(message(3, { author }));
		await save(message(4, { author: { ...author, avatar: 'bb22' } }));
		const files = await db.read((reader) => reader.find(Attachment, { order: { message_id: 'ASC', filename: 'ASC' } }));
		expect(files.map(({ filename, state }) => [filename, state])).toEqual([
			[`avatars-${ada.id}-aa11.png`, 'waiting'],
			['emojis-812345678901234567.png', 'waiting'],
			['emojis-812345678901234567.png', 'waiting'],
			[`avatars-${ada.id}-bb22.png`, 'waiting']
		]);
		expect(new Set(files.map(({ id }) => id)).size).toBe(3);
		expect(files.every(({ id }) => id.length === 20)).toBe(true);
	});
});
