import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { RestGuildReader } from '../../src/discord/RestGuildReader';
import { addBan, largestGuild } from '../discord/generate';
import { guildPermissions } from '../discord/permissions';
import { addUser } from '../discord/world';
import { canView } from '../discord/obfuscation';
import { startBot, type TestBot } from './bot';

let bot: TestBot;
let reader: RestGuildReader;

beforeAll(async () => {
	bot = await startBot({ permissions: PermissionFlagsBits.ViewChannel | PermissionFlagsBits.BanMembers });
	reader = new RestGuildReader(bot.client);
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

it('reads the bot as a member, with the permissions of its roles', async () => {
	const { guild, me } = await reader.guild(bot.guild.id);
	expect(guild.roles).toHaveLength(bot.guild.roles.size);
	expect(me.id).toBe(bot.application.id);
	expect(me.permissions).toBe(guildPermissions(bot.sim.world, bot.guild, bot.application.id));
});

it('tells channels that it may see from those that only the gateway names', async () => {
	const { visible, hidden, complete } = await reader.channels(bot.guild.id);
	const truth = [...bot.guild.channels.values()];
	const seen = truth.filter((channel) => canView(bot.sim.world, bot.guild, channel, bot.application.id)).map(({ id }) => id);
	expect(visible.map(({ id }) => id).sort()).toEqual(seen.sort());
	expect(hidden.length).toBeGreaterThan(0);
	expect([...visible, ...hidden].map(({ id }) => id).sort()).toEqual(truth.map(({ id }) => id).sort());
	for (const { id, type, position, parent_id } of hidden) expect(bot.guild.channels.get(id)).toMatchObject({ type, position, parent_id });
	expect(complete).toBe(true);
});

it('reads more bans than a page holds', async () => {
	for (let index = 0; index < 2100; index += 1) addBan(bot.guild, addUser(bot.sim.world, { username: `ban${index}` }), null);
	const pages: number[] = [];
	const ids = new Set<string>();
	for await (const page of reader.bans(bot.guild.id)) {
		pages.push(page.length);
		for (const { user } of page) ids.add(user.id);
	}
	expect(pages).toEqual([1000, 1000, bot.guild.bans.size - 2000]);
	expect([...ids].sort()).toEqual([...bot.guild.bans.keys()].sort());
});

it('says that a guild which it is not in cannot be read', async () => {
	const elsewhere = largestGuild(bot.sim.world);
	await expect(reader.guild(elsewhere.id)).rejects.toMatchObject({ name: 'ReadError' });
	expect((await reader.channels(bot.guild.id)).complete).toBe(true);
});

it('during an outage of the server nothing is proved', async () => {
	const told = (event: string): Promise<unknown> => new Promise((resolve) => bot.client.once(event, resolve));
	const gone = told('guildUnavailable');
	bot.sim.gateway.setUnavailable(bot.guild.id, true);
	await gone;
	await expect(reader.guild(bot.guild.id)).rejects.toMatchObject({ reason: 'unavailable' });
	expect((await reader.channels(bot.guild.id)).complete).toBe(false);
	const back = told('guildAvailable');
	bot.sim.gateway.setUnavailable(bot.guild.id, false);
	await back;
	expect((await reader.channels(bot.guild.id)).complete).toBe(true);
});
