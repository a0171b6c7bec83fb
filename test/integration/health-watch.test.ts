import { join } from 'node:path';
import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import type { Finding } from '../../src/vault/health/findings';
import { inviteBot } from '../discord/actions/bots';
import { messagesIn } from '../discord/actions/messages';
import { updateRole } from '../discord/actions/roles';
import { livedInGuild } from '../discord/generate';
import type { SimGuild } from '../discord/model';
import { channelPermissions } from '../discord/permissions';
import { directChannelsOf } from '../discord/world';
import { startBot, type TestBot } from './bot';
import { owner } from './people';
import { sql } from './sql';

const start = P.ViewChannel | P.ReadMessageHistory | P.SendMessages | P.BanMembers;
const mayWrite = P.ViewChannel | P.SendMessages;
let bot: TestBot;
let other: SimGuild;

beforeAll(async () => {
	bot = await startBot({
		permissions: start,
		prepare(sim) {
			other = livedInGuild(sim.world, 2);
		}
	});
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

const logChannel = (guild: SimGuild) =>
	[...guild.channels.values()].find(
		(channel) =>
			channel.type === ChannelType.GuildText &&
			(channelPermissions(bot.sim.world, guild, channel, bot.application.bot.id) & mayWrite) === mayWrite
	)!;
const logged = (guild: SimGuild): string[] =>
	[...messagesIn(bot.sim.world, { guild, channel: logChannel(guild) }).values()]
		.filter(({ author }) => author.id === bot.application.bot.id)
		.map(({ content }) => content);

/** As if the day were over. */
async function lookAgain(guild: SimGuild): Promise<void> {
	await sql(join(bot.folder, 'vault.sqlite'), `UPDATE job SET run_at = 0 WHERE dedupe_key = 'health:watch:${guild.id}'`);
	await vaultOf(bot.client).runDue();
}

it('the log channel hears once what has got worse, with its cost, its cure and the link', async () => {
	await vaultOf(bot.client).settings.set(bot.guild.id, { logChannelId: logChannel(bot.guild).id });
	await owner(bot).say('create');
	await lookAgain(bot.guild);
	const before = logged(bot.guild).length;
	await lookAgain(bot.guild);
	expect(logged(bot.guild)).toHaveLength(before);

	const role = [...bot.guild.roles.values()].find(({ tags }) => tags?.bot_id === bot.application.bot.id)!;
	const heard = new Promise((resolve) => bot.client.once('roleUpdate', resolve));
	const actor = { userId: bot.guild.settings.owner_id };
	updateRole(bot.sim.world, bot.guild, role.id, { permissions: (start & ~P.BanMembers).toString() }, actor);
	await heard;
	const worse = new Promise<readonly Finding[]>((resolve) => bot.client.once('vaultHealth', (_, findings) => resolve(findings)));
	await lookAgain(bot.guild);
	expect(logged(bot.guild)).toHaveLength(before + 1);
	const text = logged(bot.guild).at(-1)!;
	expect(text).toMatch(/^🩺 \*\*.*\*\*: the vault found something that has got worse\.\n\[Give the bot all that it lacks\]/);
	expect(text).toContain('**bans**: the bot lacks *Ban Members*. Without it bans are not saved: after a raid they are lost. Cure');
	expect((await worse).map(({ problem }) => problem)).toContain('permission');
	expect(directChannelsOf(bot.sim.world).size).toBe(0);
});

it('joining a server it looks at once, and says something only where it was asked to', async () => {
	const vault = vaultOf(bot.client);
	const joined = new Promise((resolve) => bot.client.once('guildCreate', resolve));
	inviteBot(bot.sim.world, other, bot.application, P.ViewChannel | P.SendMessages);
	await joined;
	await expect.poll(async () => (await vault.jobs.list(other.id)).map(({ kind }) => kind)).toContain('health:watch');
	await vault.runDue();
	expect(directChannelsOf(bot.sim.world).size).toBe(0);
	await vault.settings.set(other.id, { logChannelId: logChannel(other).id });
	await lookAgain(other);
	expect(logged(other)).toHaveLength(1);
	expect(logged(other)[0]).toContain('more: `/vault health`');
	await lookAgain(other);
	expect(logged(other)).toHaveLength(1);
});
