import { once } from 'node:events';
import { Events } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageOf, missingIn, settled, startArchiveBot, useArchive, type ArchiveBot } from './archiving';
import { textOf } from './people';

let bot: ArchiveBot;

beforeAll(async () => {
	bot = await startArchiveBot({ messages: 120, files: 12, sameFiles: 0, messageContent: false });
});
afterAll(() => bot.close());

it('without the Message Content intent it says what is missing, and the cure', async () => {
	const run = await useArchive(bot, messageOf(bot));
	const text = textOf(await run.until(({ content }) => content.includes('is archived.')));
	expect(text).toContain('120 new messages');
	expect(text).toContain('**Texts, files and embeds of others are missing**: the bot lacks the *Message Content Intent*.');
	expect(text).toContain(`<https://discord.com/developers/applications/${bot.application.id}/bot>`);
	expect((await missingIn(bot)).length).toBeGreaterThan(80);
});

it('with the intent, the same thread is filled in', async () => {
	await settled(bot);
	bot.application.privileged.messageContent = true;
	const ready = once(bot.client, Events.ShardReady);
	bot.sim.gateway.invalidate(bot.application.id, false);
	await ready;
	const run = await useArchive(bot, messageOf(bot));
	const text = textOf(await run.until(({ content }) => content.includes('is archived.')));
	expect(text).not.toContain('missing');
	expect(text).toContain('12 files stored');
	expect(await missingIn(bot)).toEqual([]);
	bot.sim.assertClean();
});
