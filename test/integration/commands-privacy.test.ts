import { LogLevel } from '@sapphire/framework';
import { ChannelType, type APIChannel, type APIUser } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import type { ErasureRecord } from '../../src/vault/privacy/Erasures';
import { addChannel, addMember, addMessage } from '../discord/generate';
import { addUser } from '../discord/world';
import { startBot, type TestBot } from './bot';
import { buttonsOf, owner, Person, textOf } from './people';

let bot: TestBot;
let talk: APIChannel;
let ada: APIUser;
let bob: APIUser;
const records: ErasureRecord[] = [];

beforeAll(async () => {
	bot = await startBot({
		prepare({ world }, application, guild) {
			application.privileged.messageContent = true;
			ada = addUser(world, { username: 'ada' });
			bob = addUser(world, { username: 'bob' });
			for (const user of [ada, bob]) addMember(world, guild, user);
			talk = addChannel(world, guild, { type: ChannelType.GuildText, name: 'talk' });
			for (let n = 0; n < 30; n += 1) addMessage(world, talk, n % 3 ? ada : bob, { content: `message ${n}` });
		}
	});
	bot.client.on('vaultErasure', (_guildId, record) => void records.push(record));
	await vaultOf(bot.client).archive.choose(bot.guild.id, talk.id, true);
	await settle();
});
afterEach(() => {
	bot.sim.assertClean();
	expect(bot.log.filter(({ level }) => level > LogLevel.Warn)).toEqual([]);
});
afterAll(() => bot.close());

const settle = () => vaultOf(bot.client).runDue();
const privacy = async (user: APIUser, subcommand: string, locale: 'en-US' | 'de' = 'en-US') =>
	(await new Person(bot, user.id, locale).run('privacy', subcommand)).message();
const authors = async () => {
	const found: string[] = [];
	for await (const { author } of vaultOf(bot.client).archive.messages(bot.guild.id, talk.id)) found.push(author.username);
	return { ada: found.filter((name) => name === 'ada').length, bob: found.filter((name) => name === 'bob').length };
};

it('is there for every member, and shows what is kept', async () => {
	const { commands } = bot.client.application!;
	const command = (await commands.fetch()).find(({ name }) => name === 'privacy');
	expect(command?.defaultMemberPermissions).toBeNull();
	const text = textOf(await privacy(ada, 'show'));
	expect(text).toContain('- 20 messages');
	expect(text).toContain('- your name and profile, as ada');
	expect(text).toContain(`- <#${talk.id}> (talk): 20 messages`);
	expect(textOf(await privacy(ada, 'show', 'de'))).toContain('- 20 Nachrichten');
	const stranger = bot.sim.world.users.get(owner(bot).id)!;
	expect(textOf(await privacy(stranger, 'show'))).toContain('Nothing is kept of you.');
});

it('hands it out as a file', async () => {
	const shown = await privacy(ada, 'show');
	const run = await new Person(bot, ada.id).click(shown, 'Get it as a file');
	const message = await run.until(({ attachments }) => attachments.length > 0);
	expect(message.attachments[0]).toMatchObject({ filename: `my-data-${bot.guild.id}.jsonl` });
	const body = Buffer.from(bot.sim.world.attachments.get(message.attachments[0]!.id)!.bytes).toString();
	const lines = body.trim().split('\n');
	expect(lines).toHaveLength(21);
	expect(JSON.parse(lines[1]!)).toMatchObject({ channel_id: talk.id, message: { author: { id: ada.id } }, earlier: [] });
});

it('opting out: nothing of theirs is stored any more, until they opt in; what the archive reads again counts as new then', async () => {
	expect(textOf(await privacy(bob, 'opt-out'))).toContain('**You opted out.**');
	expect(textOf(await privacy(bob, 'opt-out'))).toContain('**You opted out already.**');
	for (const author of [ada, bob]) addMessage(bot.sim.world, talk, author, { content: 'later' });
	await vaultOf(bot.client).archive.sync(bot.guild.id);
	await settle();
	expect(await authors()).toEqual({ ada: 21, bob: 10 });
	expect(textOf(await privacy(bob, 'show'))).toContain('**You opted out**');
	expect(textOf(await privacy(bob, 'opt-in'))).toContain('is kept again from now on');
	addMessage(bot.sim.world, talk, bob, { content: 'again' });
	await vaultOf(bot.client).archive.sync(bot.guild.id);
	await settle();
	expect(await authors()).toEqual({ ada: 21, bob: 12 });
});

it('forgets who asks for it, after a confirmation, and says what went', async () => {
	const asked = await privacy(bob, 'forget-me');
	expect(textOf(asked)).toContain('12 messages and 0 files go');
	expect(buttonsOf(asked).map(({ label }) => label)).toEqual(['Delete and opt out', 'Delete', 'Keep']);
	const kept = await new Person(bot, bob.id).click(asked, 'Keep');
	await kept.until(({ content }) => content === 'Nothing was deleted.');
	const run = await new Person(bot, bob.id).click(await privacy(bob, 'forget-me'), 'Delete and opt out');
	const text = textOf(await run.until(({ content }) => content.includes('Deleted:')));
	expect(text).toContain('- 12 messages');
	expect(await authors()).toEqual({ ada: 21, bob: 0 });
	expect(records).toMatchObject([{ guildId: bot.guild.id, askedBy: 'member', removed: { messages: 12 } }]);
	expect(JSON.stringify(records)).not.toContain(bob.id);
	await vaultOf(bot.client).archive.sync(bot.guild.id);
	await settle();
	expect(await authors()).toEqual({ ada: 21, bob: 0 });
});

it('an administrator forgets somebody; others may not', async () => {
	const denied = await new Person(bot, bob.id).archive('forget-user', { user: ada.id });
	expect(denied).toContain('You need the permission');
	const asked = await (await owner(bot).archiveRun('forget-user', { user: ada.id })).message();
	expect(textOf(asked)).toContain(`Delete what the archive keeps of <@${ada.id}>?`);
	const run = await owner(bot).click(asked, 'Delete');
	expect(textOf(await run.until(({ content }) => content.includes('Deleted:')))).toContain('- 21 messages');
	expect(await authors()).toEqual({ ada: 0, bob: 0 });
	expect(records[1]).toMatchObject({ askedBy: 'admin' });
});
