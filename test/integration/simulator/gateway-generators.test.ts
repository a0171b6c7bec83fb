import { describe, expect, it } from 'vitest';
import { ChannelType, PermissionFlagsBits, Routes, type APIAttachment, type APIMessage } from 'discord.js';
import { startDiscord } from '../../discord';
import { addBot, addGuild, largestGuild, livedInGuild } from '../../discord/generate';
import type { SimGuild, World } from '../../discord/model';
import { addApplication, addUser, createWorld, emojisOf } from '../../discord/world';
import { login, newClient } from './gateway-client';

const cdn = 'http://127.0.0.1:1/cdn';

/** Everything about a guild, as text. */
function dump(world: World, guild: SimGuild): string {
	const collections = [guild.roles, guild.channels, guild.threads, guild.members, guild.bans, emojisOf(guild)];
	const messages = [...world.messages].map(([channelId, list]) => [channelId, [...list.values()]]);
	return JSON.stringify([guild.id, guild.settings, collections.map((collection) => [...collection]), messages]);
}

function livedIn(seed: number): { world: World; guild: SimGuild } {
	const world = createWorld();
	return { world, guild: livedInGuild(world, seed, { cdn }) };
}

describe('the lived-in guild', () => {
	it('is the same for the same seed, and another for another', () => {
		const [first, second, other] = [livedIn(3), livedIn(3), livedIn(4)];
		expect(dump(first.world, first.guild)).toBe(dump(second.world, second.guild));
		expect(dump(other.world, other.guild)).not.toBe(dump(first.world, first.guild));
	});

	it('has what a community has', () => {
		const { world, guild } = livedIn(3);
		const channels = [...guild.channels.values()];
		const types = new Set(channels.map(({ type }) => type));
		expect(types).toEqual(new Set([0, 2, 4, 5, 13, 15, 16]));
		expect(channels.length).toBeGreaterThanOrEqual(30);
		expect(guild.roles.size).toBe(15);
		expect([...guild.roles.values()].filter(({ tags }) => tags?.bot_id)).toHaveLength(2);
		expect([...guild.bans.values()].some(({ reason }) => reason === null)).toBe(true);
		const messages = [...world.messages.values()].flatMap((list) => [...list.values()]);
		expect(messages.length).toBeGreaterThan(250);
		expect(messages.some(({ message_reference: reference }) => reference)).toBe(true);
		expect(messages.some(({ reactions }) => reactions)).toBe(true);
		const files = messages.flatMap(({ attachments }) => attachments);
		expect(files.length).toBeGreaterThan(3);
		expect(files.every(({ id, size }) => world.attachments.get(id)?.bytes.byteLength === size)).toBe(true);
		const forums = channels.filter(({ type }) => type === ChannelType.GuildForum).map(({ id }) => id);
		expect([...guild.threads.values()].some((thread) => 'parent_id' in thread && forums.includes(thread.parent_id ?? ''))).toBe(true);
	});

	it('has ids of 17 to 19 digits, messages in order, and references that hold', () => {
		const { world, guild } = livedIn(5);
		const ids = [...guild.roles.keys(), ...guild.channels.keys(), ...guild.threads.keys(), ...guild.members.keys(), ...guild.bans.keys()];
		expect(ids.every((id) => /^\d{17,19}$/.test(id))).toBe(true);
		expect(new Set(ids).size).toBe(ids.length);
		for (const list of world.messages.values()) {
			const order = [...list.keys()].map(BigInt);
			expect(order).toEqual([...order].sort((left, right) => (left < right ? -1 : 1)));
		}
		for (const member of guild.members.values()) expect(member.roles.every((id) => guild.roles.has(id))).toBe(true);
		for (const channel of guild.channels.values()) {
			if ('parent_id' in channel && channel.parent_id) expect(guild.channels.get(channel.parent_id)?.type).toBe(ChannelType.GuildCategory);
		}
	});

	it('passes Discord\u2019s schemas on every route that shows it', async () => {
		const sim = await startDiscord();
		const application = sim.addApplication({ privileged: { members: true, messageContent: true } });
		const guild = livedInGuild(sim.world, 3, { cdn: sim.cdn });
		addBot(sim.world, guild, application, { permissions: PermissionFlagsBits.Administrator });
		const client = newClient(sim, ['Guilds']);
		await login(client, application);
		const paths = [
			Routes.guild(guild.id),
			Routes.guildRoles(guild.id),
			Routes.guildChannels(guild.id),
			Routes.guildBans(guild.id),
			Routes.guildEmojis(guild.id),
			Routes.guildActiveThreads(guild.id),
			Routes.guildAutoModerationRules(guild.id),
			Routes.guildScheduledEvents(guild.id),
			Routes.guildOnboarding(guild.id),
			Routes.guildWelcomeScreen(guild.id),
			Routes.guildWidgetSettings(guild.id),
			Routes.guildWebhooks(guild.id),
			Routes.guildInvites(guild.id),
			...[...guild.channels.values()].flatMap((channel) =>
				'last_pin_timestamp' in channel ? [Routes.channelMessagesPins(channel.id)] : []
			)
		];
		expect(paths).toHaveLength(16);
		for (const path of paths) await client.rest.get(path);
		await client.rest.get(Routes.guildMembers(guild.id), { query: new URLSearchParams({ limit: '1000' }) });
		const files: APIAttachment[] = [];
		for (const id of sim.world.messages.keys()) {
			const messages = (await client.rest.get(Routes.channelMessages(id))) as APIMessage[];
			files.push(...messages.flatMap(({ attachments }) => attachments));
		}
		expect(files.length).toBeGreaterThan(3);
		for (const { url, size } of files) expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(size);
		await client.destroy();
		await sim.close();
		sim.assertClean();
	});
});

describe('the largest guild', () => {
	it('is at the limits, and reaches a client', async () => {
		const sim = await startDiscord();
		const application = sim.addApplication();
		const guild = largestGuild(sim.world);
		addBot(sim.world, guild, application, { permissions: PermissionFlagsBits.Administrator, ownRole: false });
		expect([guild.roles.size, guild.channels.size, guild.bans.size]).toEqual([250, 500, 10_000]);
		const overwrites = [...guild.channels.values()].map(
			(channel) => ('permission_overwrites' in channel ? channel.permission_overwrites : []) ?? []
		);
		expect(overwrites.every((list) => list.length === 20 && new Set(list.map(({ id }) => id)).size === 20)).toBe(true);
		const categories = [...guild.channels.values()].filter(({ type }) => type === ChannelType.GuildCategory);
		for (const { id } of categories) {
			const children = [...guild.channels.values()].filter((channel) => 'parent_id' in channel && channel.parent_id === id);
			expect(children.length).toBeLessThanOrEqual(50);
		}
		const client = newClient(sim, ['Guilds']);
		await login(client, application);
		expect(client.channels.cache.size).toBe(500);
		await client.rest.get(Routes.guildChannels(guild.id));
		await client.destroy();
		await sim.close();
		sim.assertClean();
	});

	it('has everything else to the limits, too, when it is furnished', () => {
		const world = createWorld();
		const guild = largestGuild(world, { bans: 10, furnished: true });
		const { autoModerationRules: rules, scheduledEvents: events, webhooks, invites, threads, onboarding } = guild;
		expect([rules.size, events.size, webhooks.size, invites.size, threads.size]).toEqual([10, 100, 1000, 1000, 1000]);
		expect([onboarding.prompts.length, guild.members.size, world.pins.size]).toEqual([15, 1001, 10]);
	});
});

describe('a bot that is invited', () => {
	it('has a managed role of its own when the link asks for permissions, and none else', () => {
		const world = createWorld();
		const guild = addGuild(world, { owner: addUser(world, { username: 'owner' }) });
		const [first, second] = [addApplication(world, { username: 'one' }), addApplication(world, { username: 'two' })];
		const member = addBot(world, guild, first, { permissions: 8n });
		const role = guild.roles.get(member.roles[0] ?? '');
		expect(role).toMatchObject({ name: 'one', managed: true, permissions: '8', tags: { bot_id: first.bot.id }, position: 1 });
		expect(addBot(world, guild, second, { permissions: 0n }).roles).toEqual([]);
	});
});
