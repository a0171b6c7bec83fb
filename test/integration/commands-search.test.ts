import { LogLevel } from '@sapphire/framework';
import { ChannelType, PermissionFlagsBits as P, type APIChannel, type APIMessage, type APIUser } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { addChannel, addMember, addMessage, addRole } from '../discord/generate';
import { addUser } from '../discord/world';
import { startBot, type TestBot } from './bot';
import { buttonsOf, memberWho, mayNothing, owner, Person, textOf, withButton } from './people';

let bot: TestBot;
let talk: APIChannel;
let hidden: APIChannel;
let moderator: Person;
let ada: APIUser;

beforeAll(async () => {
	bot = await startBot({
		prepare({ world }, application, guild) {
			application.privileged.messageContent = true;
			const manage = addRole(world, guild, { name: 'Moderators', permissions: P.ManageGuild });
			ada = addUser(world, { username: 'ada', global_name: '**Ada** @everyone' });
			addMember(world, guild, ada, { roles: [manage.id] });
			talk = addChannel(world, guild, { type: ChannelType.GuildText, name: 'talk talk' });
			const hide = [{ id: guild.id, type: 0, allow: '0', deny: P.ViewChannel.toString() }];
			hidden = addChannel(world, guild, { type: ChannelType.GuildText, name: 'talk-hidden', permission_overwrites: hide });
			const chief = world.users.get(guild.settings.owner_id)!;
			for (let n = 0; n < 24; n += 1) addMessage(world, talk, chief, { content: `apple number ${n}` });
			addMessage(world, talk, ada, { content: '**pear** [click](https://evil.example) <@&1> `code` ||x||\nsecond @everyone line' });
			addMessage(world, talk, ada, { content: '東京に行きました' });
			addMessage(world, hidden, chief, { content: 'a secret apple' });
		}
	});
	moderator = new Person(bot, ada.id);
	await vaultOf(bot.client).archive.choose(bot.guild.id, bot.guild.id, true);
	await vaultOf(bot.client).runDue();
});
afterEach(() => {
	bot.sim.assertClean();
	expect(bot.log.filter(({ level }) => level > LogLevel.Warn)).toEqual([]);
});
afterAll(() => bot.close());

/** Presses a button that leads to another page. */
async function turn(message: APIMessage, label: string): Promise<APIMessage> {
	const before = textOf(message);
	return (await moderator.click(message, label)).until((shown) => textOf(shown) !== before);
}

const find = (person: Person, query: string) => person.archive('search', { query });

it('finds words, with a link to each message and the words in bold; pages in both directions, also after a restart', async () => {
	const run = await moderator.archiveRun('search', { query: 'APPLE  number' });
	const message = await run.message();
	expect(run.isEphemeral).toBe(true);
	const first = textOf(message);
	expect(first.match(/\*\*apple\*\* \*\*number\*\* \d+/g)).toHaveLength(10);
	expect(first).toContain('**apple** **number** 23');
	expect(first).toMatch(new RegExp(`\\[<t:\\d+:f>\\]\\(https://discord.com/channels/${bot.guild.id}/${talk.id}/\\d+\\) · <#${talk.id}>`));
	expect(buttonsOf(message)).toMatchObject([
		{ label: 'Newer', disabled: true },
		{ label: 'Older', disabled: false }
	]);
	const second = await turn(message, 'Older');
	expect(textOf(second)).toContain('**apple** **number** 13');
	const third = await turn(second, 'Older');
	expect(textOf(third).match(/apple/g)).toHaveLength(4);
	expect(buttonsOf(third)).toMatchObject([{ disabled: false }, { disabled: true }]);
	const back = await turn(third, 'Newer');
	expect(textOf(back)).toBe(textOf(second));
});

it('finds what the person may read now, and nothing else; administrators find everything', async () => {
	expect(await find(moderator, 'secret')).toContain('Nothing fits.');
	expect(await find(owner(bot), 'secret')).toContain(`<#${hidden.id}>`);
	expect(await find(moderator, 'in:talk-hidden apple')).toContain('Nothing fits.');
	expect(await moderator.archiveSuggestions('search', 'query', 'in:talk')).toMatchObject([
		{ value: 'in:talk' },
		{ value: 'in:"talk talk" ' }
	]);
	expect(await owner(bot).archiveSuggestions('search', 'query', 'in:talk')).toHaveLength(3);
	expect(await find(memberWho(bot, mayNothing), 'apple')).toContain('You need the permission *Manage Server*');
});

it('shows hostile text as text', async () => {
	const text = await find(moderator, 'pear');
	expect(text).toContain(
		'\\*\\***pear**\\*\\* \\[click\\]\\(https\\://evil.example\\) \\<\\@&1\\> \\`code\\` \\|\\|x\\|\\| second \\@everyone line'
	);
	expect(text).toContain('**\\*\\*Ada\\*\\* \\@everyone**');
});

it('finds two characters of a language without spaces', async () => {
	expect(await find(moderator, '東京')).toContain('**東京**に行きました');
});

it('says which part of a query is wrong, and how to mend it', async () => {
	expect(await find(moderator, 'apple has:cat')).toBe(
		'This part of the search cannot be understood: has\\:cat\n`has:` knows: file, image, video, sound, link, embed, sticker, poll, reaction, forward'
	);
	expect(await find(moderator, 'from:nobody')).toContain('from\\:nobody\nNobody of that name');
	expect(await find(moderator, 'before:soon')).toContain('Write a day, month or year');
	expect(await find(new Person(bot, ada.id, 'de'), '"offen')).toContain('Das schließende Anführungszeichen fehlt.');
});

it('suggests filters and names', async () => {
	const values = async (value: string) =>
		((await moderator.archiveSuggestions('search', 'query', value)) as { value: string }[]).map((each) => each.value);
	expect(await values('apple fr')).toEqual(['apple fr', 'apple from:']);
	expect(await values('apple from:ad')).toEqual(['apple from:ad', 'apple from:ada ']);
	expect(await values('-has:st')).toEqual(['-has:st', '-has:sticker ']);
	expect(await values('')).toHaveLength(9);
});

it('a forged button finds nothing', async () => {
	const message = await (await moderator.archiveRun('search', { query: 'apple' })).message();
	const forged = withButton(bot, message, 'vault:archive-search:older:1 OR 1');
	const press = await moderator.click(forged, 'Forged');
	expect((await press.untilFollowups(1))[0]!.content).toContain('This button is from another version');
});

it('retention: shows what goes, and lets it go after a confirmation', async () => {
	const asked = await (await owner(bot).archiveRun('retention', { messages: 10 })).message();
	expect(textOf(asked)).toContain('Of each channel the newest 10 messages are kept.');
	expect(textOf(asked)).toContain(`- <#${talk.id}> (talk talk): 16 messages`);
	expect(await find(moderator, 'apple')).toContain('**apple**');
	const run = await owner(bot).click(asked, 'Keep to this');
	await run.until(({ content }) => content.includes('once a day'));
	await vaultOf(bot.client).runDue();
	expect((await vaultOf(bot.client).archive.search(bot.guild.id, `in:<#${talk.id}>`, { limit: 50 })).hits).toHaveLength(10);
	expect(await moderator.archive('retention')).toContain('You need the permission *Administrator*');
	expect(await owner(bot).archive('retention')).toContain('Nothing goes now.');
});
