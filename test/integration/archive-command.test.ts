import { ChannelType } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { deleteThread } from '../discord/actions/channels';
import { addMessage, addThread } from '../discord/generate';
import { actAs } from '../discord/user';
import { archived, messageOf, missingIn, settled, startArchiveBot, useArchive, type ArchiveBot } from './archiving';
import { mayNothing, memberWho, textOf } from './people';

let bot: ArchiveBot;

beforeAll(async () => {
	bot = await startArchiveBot();
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

/** Requests beside the interaction's own, since the last call. */
function takeRequests(): string[] {
	const requests = bot.sim.requests.splice(0).filter(({ path }) => !path.startsWith('/interactions/') && !path.startsWith('/webhooks/'));
	return requests.map(({ path }) => path);
}

it('archives the thread of a message in it: everything, once, and says what', async () => {
	takeRequests();
	const told = archived(bot);
	const run = await useArchive(bot, messageOf(bot));
	const text = textOf(await run.until((message) => message.content.includes('is archived.')));
	expect(run.isEphemeral).toBe(true);
	expect(text).toContain('250 new messages; 250 of the thread are archived now.');
	expect(text).toMatch(/30 files stored, .*downloaded\./);
	expect(text).toMatch(/saved, since the same file is kept only once/);
	expect(text).not.toContain('missing');
	expect(await missingIn(bot)).toEqual([]);
	expect(await told).toMatchObject({ total: 250, withoutContent: false, failures: [], files: { stored: 30, newFiles: 21, waiting: 0 } });
	const requests = takeRequests();
	expect(requests.filter((path) => path.endsWith('/messages'))).toHaveLength(3);
	expect(requests.filter((path) => path.startsWith('/cdn/'))).toHaveLength(30);
});

it('again later: one request, no download', async () => {
	await settled(bot);
	takeRequests();
	const run = await useArchive(bot, messageOf(bot));
	const text = textOf(await run.until((message) => message.content.includes('is archived.')));
	expect(text).toContain('There was nothing new: the archive has all 250 messages already.');
	expect(takeRequests()).toEqual([`/channels/${bot.thread.id}`]);
});

it('from the message that the thread was made from: only what is new, in the language of the person', async () => {
	await settled(bot);
	const member = actAs(bot.sim.world, bot.guild.settings.owner_id);
	for (const content of ['one', 'two', 'three']) member.send(bot.guild.id, bot.thread.id, { content });
	takeRequests();
	const run = await useArchive(bot, bot.starter, { locale: 'de' });
	const text = textOf(await run.until((message) => message.content.includes('ist archiviert')));
	expect(text).toContain('3 neue Nachrichten; das Archiv hat jetzt 253 davon.');
	expect(takeRequests()).toHaveLength(2);
	expect(await missingIn(bot)).toEqual([]);
});

it('from the line in the channel that tells of the thread', async () => {
	await settled(bot);
	const line = addMessage(bot.sim.world, bot.guild.channels.get(bot.parent.id)!, bot.starter.author, {
		content: bot.thread.name,
		fields: { type: 18, message_reference: { type: 0, channel_id: bot.thread.id, guild_id: bot.guild.id } }
	});
	const run = await useArchive(bot, line);
	await run.until((message) => message.content.includes('nothing new'));
});

it('elsewhere: a sentence', async () => {
	const message = [...bot.sim.world.messages.get(bot.parent.id)!.values()].find(({ id, type }) => id !== bot.thread.id && type === 0);
	const plain = message ?? addMessage(bot.sim.world, bot.guild.channels.get(bot.parent.id)!, bot.starter.author, { content: 'alone' });
	const run = await useArchive(bot, plain);
	expect(textOf(await run.message())).toContain('There is no thread here.');
	expect(run.isEphemeral).toBe(true);
});

it('a person who may not is told which permission is needed, and nothing is read', async () => {
	takeRequests();
	const run = await useArchive(bot, messageOf(bot), { user: memberWho(bot, mayNothing).id });
	expect(textOf(await run.message())).toContain('You need the permission *Manage Server*');
	expect(takeRequests()).toEqual([]);
});

it('asked again while it runs, it says so', async () => {
	await settled(bot);
	const fault = bot.sim.faults.add({ route: '/channels/:channel_id', fault: { kind: 'latency', ms: 700 } });
	const first = await useArchive(bot, messageOf(bot));
	await first.message();
	await expect
		.poll(() => vaultOf(bot.client).archive.findThreadOrder(bot.thread.id), { timeout: 20_000 })
		.toMatchObject({ state: 'running' });
	const second = await useArchive(bot, messageOf(bot));
	expect(textOf(await second.message())).toContain('is being archived already');
	fault.remove();
	await first.until((message) => message.content.includes('is archived.'));
	expect(textOf(second.current!)).toContain('is being archived already');
});

it('a thread that was archived by Discord stays so, and a hostile name breaks nothing', async () => {
	await settled(bot);
	const parent = bot.guild.channels.get(bot.parent.id)!;
	const name = '**@everyone** `x` [y](https://z)';
	const closed = addThread(bot.sim.world, bot.guild, parent, { name, owner: bot.starter.author, archived: true });
	const message = addMessage(bot.sim.world, closed, bot.starter.author, { content: 'once' });
	const run = await useArchive(bot, message);
	const text = textOf(await run.until(({ content }) => content.includes('is archived.')));
	expect(text).toContain('\\*\\*\\@everyone\\*\\* \\`x\\`');
	expect(text).toContain('1 new message;');
	expect(bot.guild.threads.get(closed.id)).toMatchObject({ thread_metadata: { archived: true } });
});

it('a thread that is gone, or may not be read, is said and not tried again', async () => {
	await settled(bot);
	const parent = bot.guild.channels.get(bot.parent.id)!;
	const hidden = addThread(bot.sim.world, bot.guild, parent, {
		name: 'secret',
		owner: bot.starter.author,
		type: ChannelType.PrivateThread
	});
	addMessage(bot.sim.world, hidden, bot.starter.author, { content: 'hush' });
	const order = (id: string) => vaultOf(bot.client).archive.archiveThread(bot.guild.id, id);
	expect(await order(hidden.id)).toBe(true);
	await settled(bot);
	expect(await vaultOf(bot.client).archive.findThreadOrder(hidden.id)).toBeNull();

	deleteThread(bot.sim.world, bot.guild, bot.thread.id, { userId: bot.guild.settings.owner_id });
	const run = await useArchive(bot, bot.starter);
	const text = textOf(await run.until(({ content }) => content.includes('is not archived')));
	expect(text).toContain('The thread does not exist any more.');
	await settled(bot);
	expect(await vaultOf(bot.client).archive.findThreadOrder(bot.thread.id)).toBeNull();
	expect(bot.log.filter(({ text: line }) => line.includes('archive:thread'))).toEqual([]);
});
