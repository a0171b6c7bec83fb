import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { addChannel, addMessage } from '../discord/generate';
import type { APIChannel } from 'discord-api-types/v10';
import { startBot, type TestBot } from './bot';
import { memberWho, mayNothing, owner, textOf } from './people';

let bot: TestBot;
let talk: APIChannel;
let category: APIChannel;

beforeAll(async () => {
	bot = await startBot({
		permissions: P.ViewChannel | P.ReadMessageHistory,
		prepare(sim, application, guild) {
			application.privileged.messageContent = true;
			const { world } = sim;
			category = addChannel(world, guild, { type: ChannelType.GuildCategory, name: 'The *loud* ones' });
			talk = addChannel(world, guild, { type: ChannelType.GuildText, name: 'talk_talk', parent_id: category.id });
			const hide = [{ id: guild.id, type: 0, allow: '0', deny: P.ViewChannel.toString() }];
			addChannel(world, guild, { type: ChannelType.GuildText, name: 'hidden', parent_id: category.id, permission_overwrites: hide });
			const author = world.users.get(guild.settings.owner_id)!;
			for (let index = 0; index < 120; index += 1) addMessage(world, talk, author, { content: `message ${index}` });
		}
	});
});
afterEach(() => {
	bot.sim.assertClean();
	// A machine that is busy is told of as a warning.
	expect(bot.log.filter(({ level }) => level > 40)).toEqual([]);
});
afterAll(() => bot.close());

const say = async (subcommand: string, options = {}): Promise<string> => owner(bot).archive(subcommand, options);
const settle = () => vaultOf(bot.client).runDue();

it('says that nothing is archived, and how to begin', async () => {
	expect(await say('status')).toContain('Nothing is archived. Choose something with `/archive channel`');
	expect(await say('sync')).toContain('Nothing is archived yet');
});

it('archives a category from now on, and says what is missing and why', async () => {
	const answer = await say('category', { category: category.id });
	expect(answer).toMatch(/^\*\*The \\\*loud\\\* ones\*\* is archived from now on: all that was written, and all that will be\./);
	expect(answer).toMatch(/In one channel the bot lacks \*Read Message History\*. .*\n.*\n… and one more: `\/vault health`$/);
	await settle();
	const status = await say('status');
	expect(status).toContain(`Archived: <#${category.id}>`);
	expect(status).toMatch(/Up to date <t:\d+:R>: 120 new messages, 0 edited, 0 deleted/);
	expect(status).toContain(`**<#${talk.id}> (talk\\_talk)** · complete · 120 messages · 0 files`);
	expect(status).toContain('**The bot does not see it.** Give it *View Channel*');
});

it('leaves a channel out, and lets what is around it decide again', async () => {
	expect(await say('channel', { channel: talk.id, choice: 'exclude' })).toContain(`<#${talk.id}> is left out`);
	await settle();
	const status = await say('status');
	expect(status).toContain(`Left out: <#${talk.id}>`);
	expect(status).not.toContain('talk\\_talk');
	expect(await say('channel', { channel: talk.id, choice: 'reset' })).toContain('what is around it decides');
	await settle();
	expect(await say('status')).toContain('complete · 120 messages');
});

it('pauses, refuses to look meanwhile, and goes on', async () => {
	expect(await say('pause')).toContain('The archive is paused');
	expect(await say('sync')).toContain('Let it go on with `/archive resume`');
	expect(await say('status')).toContain('**The archive is paused.**');
	expect(await say('resume')).toContain('reads what was missed');
	await settle();
	expect(await say('status')).not.toContain('paused');
});

it('looks for what is new, and shows how far it is until it is up to date', async () => {
	const author = bot.sim.world.users.get(bot.guild.settings.owner_id)!;
	for (let index = 0; index < 3; index += 1) addMessage(bot.sim.world, talk, author, { content: `later ${index}` });
	const slow = bot.sim.faults.add({ route: '/channels/:channel_id/messages', fault: { kind: 'latency', ms: 300 } });
	const run = await owner(bot).archiveRun('sync');
	expect((await run.message()).content).toContain('The bot looks now for what is new');
	await settle();
	slow.remove();
	const done = await run.until(({ content }) => content.startsWith('Up to date'));
	expect(textOf(done)).toMatch(/^Up to date <t:\d+:R>: 3 new messages, 0 edited, 0 deleted/);
});

it('forgets a channel after a confirmation, and archives no more of it', async () => {
	const { archive } = vaultOf(bot.client);
	expect(await owner(bot).archiveSuggestions('forget-channel', 'archived', 'LOUD')).toEqual([
		{ name: 'The *loud* ones › #talk_talk', value: talk.id }
	]);
	expect(await say('forget-channel', { archived: 'nothing' })).toContain('Nothing is archived of such a channel');
	expect(await say('forget-channel', { archived: bot.guild.id })).toContain('Nothing is archived of such a channel');
	const asked = await owner(bot).archiveRun('forget-channel', { archived: talk.id });
	const question = await asked.message();
	expect(textOf(question)).toContain('Remove everything that is archived of talk\\_talk, with its threads?');
	await owner(bot).click(question, 'Keep');
	await asked.until(({ content }) => content.includes('Nothing was deleted'));
	const again = await owner(bot).archiveRun('forget-channel', { archived: talk.id });
	await owner(bot).click(await again.message(), 'Remove');
	await again.until(({ content }) => content.includes('is being removed'));
	await settle();
	expect(await archive.archivedChannels(bot.guild.id)).toEqual([]);
	const left = [];
	for await (const message of archive.messages(bot.guild.id, talk.id)) left.push(message);
	expect(left).toEqual([]);
	await say('sync');
	await settle();
	expect(await archive.archivedChannels(bot.guild.id)).toEqual([]);
});

it('is for those who may manage the server, and forgetting for administrators', async () => {
	const nobody = memberWho(bot, mayNothing);
	for (const subcommand of ['status', 'sync', 'pause', 'resume', 'server']) {
		expect(await nobody.archive(subcommand)).toContain('You need the permission *Manage Server*');
	}
	expect(await nobody.archive('forget-channel', { archived: talk.id })).toContain('You need the permission *Administrator*');
});

it('speaks German', async () => {
	expect(await owner(bot, 'de').archive('status')).toContain('Archiviert:');
});
