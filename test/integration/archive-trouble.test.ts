import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { archived, messageOf, missingIn, prepareThread, settled, startArchiveBot, useArchive, type ArchiveBot } from './archiving';
import { textOf } from './people';
import { sql } from './sql';

const files = '/cdn/attachments/:channel_id/:attachment_id/:filename';
const pages = '/channels/:channel_id/messages';
let bot: ArchiveBot;

beforeAll(async () => {
	bot = await startArchiveBot({ messages: 150, files: 20, sameFiles: 0 });
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

const query = <T>(statement: string): Promise<T[]> => sql(join(bot.folder, 'vault.sqlite'), statement);

/** As if the time of everything that waits had come. */
async function later(): Promise<void> {
	await query('UPDATE job SET run_at = 0');
	await query(`UPDATE attachments SET next_attempt_at = 0 WHERE state = 'waiting'`);
	await settled(bot);
}

/** A file that no other message forwards. */
function fileOfOneMessage(): string {
	const messages = [...bot.sim.world.messages.get(bot.thread.id)!.values()].map((message) => JSON.stringify(message));
	const ids = [...bot.sim.world.attachments.values()].map(({ id }) => id);
	return ids.filter((id) => messages.filter((message) => message.includes(id)).length === 1).at(-1)!;
}

it('files that cannot be had stop nothing: the summary says why, and they are tried again by themselves', async () => {
	const broken = bot.sim.faults.add({ route: files, fault: { kind: 'status', status: 500 }, times: 3 });
	bot.sim.faults.add({ route: files, fault: { kind: 'truncate', bytes: 10 }, skip: 3, times: 2 });
	bot.sim.world.attachments.delete(fileOfOneMessage());
	const run = await useArchive(bot, messageOf(bot));
	const text = textOf(await run.until(({ content }) => content.includes('is archived.')));
	expect(broken.struck).toBe(3);
	expect(text).toContain('150 new messages');
	expect(text).toContain('14 files stored');
	// A file that is forwarded counts twice.
	expect(text).toMatch(/\*\*[56] files could not be had yet\.\*\* The bot tries again by itself\./);
	expect(text).toContain('**1 file is given up.**');
	expect(text).toMatch(/- [34] × The answer was HTTP 500\./);
	expect(text).toContain('- 1 × Discord does not know the file any more.');

	await settled(bot);
	expect(await query(`SELECT kind, state FROM job WHERE kind IN ('archive:thread', 'archive:files')`)).toEqual([
		{ kind: 'archive:files', state: 'waiting' }
	]);
	await later();
	expect(await query('SELECT state, COUNT(DISTINCT id) AS n FROM attachments GROUP BY state ORDER BY n')).toEqual([
		{ state: 'dead', n: 1 },
		{ state: 'stored', n: 19 }
	]);
	expect(await query(`SELECT kind FROM job WHERE kind IN ('archive:thread', 'archive:files')`)).toEqual([]);
});

it('when Discord fails, the person is told that it goes on, and it does, without reading twice', async () => {
	bot = { ...bot, ...prepareThread(bot.sim, bot.guild, { messages: 350, files: 0, sameFiles: 0 }) };
	const fault = bot.sim.faults.add({ route: pages, method: 'GET', fault: { kind: 'status', status: 500 }, skip: 2 });
	const run = await useArchive(bot, bot.starter);
	await run.until(({ content }) => content.includes('the bot goes on by itself'));
	fault.remove();
	await settled(bot);
	const again = await useArchive(bot, bot.starter);
	expect(textOf(await again.message())).toMatch(/The last attempt failed; the next one is <t:\d+:R>/);

	const before = bot.sim.requests.length;
	const told = archived(bot);
	await later();
	expect(textOf(run.current!)).toContain('350 new messages; 350 of the thread are archived now.');
	expect(bot.sim.requests.slice(before).filter(({ route, method }) => route === pages && method === 'GET')).toHaveLength(2);
	expect(await missingIn(bot)).toEqual([]);
	expect((await told).messages).toMatchObject({ added: 350, pages: 4 });
});

it('after the last attempt the person is told a number, and the log and the event have it', async () => {
	bot = { ...bot, ...prepareThread(bot.sim, bot.guild, { messages: 10, files: 0, sameFiles: 0 }) };
	const fault = bot.sim.faults.add({ route: pages, method: 'GET', fault: { kind: 'status', status: 500 } });
	const run = await useArchive(bot, bot.starter);
	await run.until(({ content }) => content.includes('the bot goes on by itself'));
	await settled(bot);
	await query('UPDATE job SET attempts = max_attempts - 1');
	const event = new Promise((resolve) => bot.client.once('vaultError', (_error, context) => resolve(context)));
	await later();
	fault.remove();
	const reference = /`([0-9a-f]{8})`/.exec(textOf(run.current!))![1]!;
	expect(await event).toEqual({ action: 'archive:thread', guildId: bot.guild.id, reference });
	expect(bot.log.some(({ text }) => text.includes(reference))).toBe(true);
	expect(await vaultOf(bot.client).archive.findThreadOrder(bot.thread.id)).toBeNull();
	const retry = await useArchive(bot, bot.starter);
	await retry.until(({ content }) => content.includes('10 new messages'));
});
