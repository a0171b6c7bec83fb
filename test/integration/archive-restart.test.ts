import { Events } from '@sapphire/framework';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { missingIn, startArchiveBot, useArchive, type ArchiveBot } from './archiving';
import { makeClient } from './bot';
import { textOf } from './people';

let bot: ArchiveBot;

beforeAll(async () => {
	bot = await startArchiveBot({ messages: 350, files: 30, sameFiles: 10 });
});
afterAll(() => bot.close());

it('a bot that is stopped in the middle goes on when it starts again, in the same answer, and counts everything once', async () => {
	const { sim, client, application, folder, log } = bot;
	const pages = () => sim.requests.filter(({ path, method }) => method === 'GET' && path === `/channels/${bot.thread.id}/messages`).length;
	const fault = sim.faults.add({ route: '/channels/:channel_id/messages', method: 'GET', fault: { kind: 'latency', ms: 400 }, skip: 1 });
	const run = await useArchive(bot, bot.starter);
	await expect.poll(() => fault.struck, { timeout: 20_000 }).toBe(1);
	await client.destroy();
	fault.remove();
	expect(textOf(run.current!)).toContain('is being archived');

	const later = makeClient(sim, folder, log);
	const ready = new Promise((resolve) => later.once(Events.ClientReady, resolve));
	await later.login(application.token);
	await ready;
	const { close } = bot;
	bot = { ...bot, client: later, close: () => later.destroy().then(close) };
	await vaultOf(later).runDue();
	const text = textOf(run.current!);
	expect(text).toContain('350 new messages; 350 of the thread are archived now.');
	expect(text).toContain('30 files stored');
	expect(pages()).toBeLessThanOrEqual(5);
	expect(await missingIn(bot)).toEqual([]);
	expect(log.filter(({ text: line }) => line.includes('failed'))).toEqual([]);
	sim.assertClean();
});
