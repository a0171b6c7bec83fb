import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { updateRole } from '../discord/actions/roles';
import { startBot, type TestBot } from './bot';
import type { Person } from './people';
import { answerOf, mayNothing, memberWho, owner, textOf } from './people';

const start = P.ViewChannel | P.ReadMessageHistory | P.SendMessages;
let bot: TestBot;

beforeAll(async () => {
	bot = await startBot({ permissions: start });
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

const health = async (person: Person): Promise<string> => {
	const run = await person.run('vault', 'health');
	const first = await run.message();
	const pages = [textOf(first)];
	for (let page = 2; page <= Number(/Page \d+ of (\d+)/.exec(textOf(first))?.[1] ?? 1); page += 1) {
		await person.click(run.current!, 'Next');
		pages.push(textOf(await run.until((message) => textOf(message).includes(`Page ${page} of`))));
	}
	return pages.join('\n');
};

it('names what is missing, what it costs, and one link that asks for all of it and for nothing else', async () => {
	const before = bot.sim.requests.length;
	const text = await health(owner(bot));
	expect(text).toContain('⚠️ bans');
	expect(text).toContain('✅ server, roles and channels');
	expect(text).toContain('the bot lacks *Ban Members*. Without it bans are not saved: after a raid they are lost. Cure: the link above');
	expect(text).toContain('There is no snapshot yet');
	expect(text).toContain('`GuildMessages`');
	expect(text.match(/discord\.com\/oauth2/g)).toHaveLength(1);
	const link = new URL(/\((https:\/\/discord\.com\/oauth2[^)]+)\)/.exec(text)![1]!);
	const asked = BigInt(link.searchParams.get('permissions')!);
	expect(asked & P.BanMembers).toBe(P.BanMembers);
	expect(asked & (P.KickMembers | P.MentionEveryone)).toBe(0n);
	expect(link.searchParams.get('guild_id')).toBe(bot.guild.id);
	expect(bot.sim.requests.slice(before).filter(({ path }) => path.startsWith(`/guilds/${bot.guild.id}`))).toEqual([]);
});

it('commands say at their end what stands in their way, and no others do', async () => {
	const person = owner(bot);
	await person.say('create');
	const before = bot.sim.requests.length;
	const compared = await answerOf(await person.snapshot('compare'));
	expect(compared.embeds.at(-1)!.description).toMatch(
		/^⚠️ The bot lacks \*Ban Members\*. Without it bans are not saved.*\n⚠️ .*\n⚠️ .*\n… and \d+ more: `\/vault health`$/
	);
	const archived = await person.archive('server');
	expect(archived).toContain('The *Message Content Intent* is off');
	expect(archived).not.toContain('Ban Members');
	expect(await person.say('list')).not.toContain('⚠️');
	expect(bot.sim.requests.slice(before).filter(({ path }) => path.includes('/applications/'))).toEqual([]);
	expect(await memberWho(bot, mayNothing).say('compare')).not.toContain('⚠️');
});

it('the end stays on each page, and goes with the answer that it belongs to', async () => {
	const run = await owner(bot).run('archive', 'status');
	expect(textOf(await run.message())).toContain('⚠️');
	expect(await owner(bot).say('compare', { from: 999 })).not.toContain('⚠️');
});

it('after the cure the finding is gone', async () => {
	const role = [...bot.guild.roles.values()].find(({ tags }) => tags?.bot_id === bot.application.bot.id)!;
	const told = new Promise((resolve) => bot.client.once('roleUpdate', resolve));
	updateRole(
		bot.sim.world,
		bot.guild,
		role.id,
		{ permissions: (start | P.BanMembers).toString() },
		{ userId: bot.guild.settings.owner_id }
	);
	await told;
	const text = await health(owner(bot));
	expect(text).toContain('✅ bans');
	expect(text).not.toContain('bans are not saved');
});

it('is for those who may manage the server', async () => {
	expect(await health(memberWho(bot, mayNothing))).toContain('You need the permission *Manage Server*');
});

it('is in the language of the person', async () => {
	expect(await health(owner(bot, 'de'))).toContain('Was der Tresor auf diesem Server kann');
});
