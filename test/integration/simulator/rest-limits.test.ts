import { ChannelType, RESTEvents, Routes } from 'discord.js';
import { expect, it } from 'vitest';
import { createChannel } from '../../discord/actions/channels';
import { deleteRole } from '../../discord/actions/roles';
import { stage } from './rest-setup';

const HOUR = 60 * 60 * 1000;

it('lets a client wait for the window of its bucket, shorter by the scale of the clock', async () => {
	const { sim, guild, rest } = await stage({ clock: { scale: 100 }, rateLimits: { bucket: { count: 2, windowMs: 100_000 } } });
	const start = performance.now();
	for (let index = 0; index < 5; index++) await rest.get(Routes.guild(guild.id));
	const waited = performance.now() - start;
	// Two windows of 100 s, a hundred times faster.
	expect(waited).toBeGreaterThanOrEqual(1900);
	expect(waited).toBeLessThan(20_000);
	expect(sim.requests.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
	const times = sim.requests.map(({ at }) => at);
	expect((times[2] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(99_000);
});

it('makes 250 roles in 48 hours and no more: the last waits, which a test can turn', async () => {
	const { sim, guild, rest, ownerId } = await stage({
		rateLimits: { bucket: { count: 1e6, windowMs: 1000 }, global: { count: 1e6, windowMs: 1000 } }
	});
	const create = () => rest.post(Routes.guildRoles(guild.id), { body: { name: 'made' } });
	for (let index = 0; index < 250; index++) {
		await create();
		const made = [...guild.roles.values()].at(-1);
		if (made) deleteRole(sim.world, guild, made.id, { userId: ownerId });
	}
	const raw = () =>
		fetch(`${sim.api}/v10/guilds/${guild.id}/roles`, {
			method: 'POST',
			headers: {
				authorization: `Bot ${[...sim.world.applications.values()][0]?.token}`,
				'user-agent': 'DiscordBot (test, 1)',
				'content-type': 'application/json'
			},
			body: '{}'
		});
	const refused = await raw();
	expect(refused.status).toBe(429);
	expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(47 * 3600);
	expect(refused.headers.get('x-ratelimit-limit')).toBe('250');
	expect(await refused.json()).toMatchObject({ message: 'You are being rate limited.', global: false });
	sim.world.clock.advance(48 * HOUR);
	expect((await raw()).status).toBe(200);
});

it('renames a channel twice in ten minutes: a limit that no header shows', async () => {
	const { sim, guild, rest, ownerId } = await stage({ clock: { scale: 400 } });
	const channel = createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'a' }, { userId: ownerId });
	const left: (string | null)[] = [];
	rest.on(RESTEvents.Response, (_request, response) => {
		if (response.status === 429) left.push(response.headers.get('x-ratelimit-remaining'));
	});
	for (const name of ['b', 'c', 'd']) await rest.patch(Routes.channel(channel.id), { body: { name } });
	expect(guild.channels.get(channel.id)).toMatchObject({ name: 'd' });
	expect(sim.requests.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
	expect(left.map(Number)).toEqual([expect.closeTo(48, -1)]);
	await rest.patch(Routes.channel(channel.id), { body: { nsfw: true } });
	expect(sim.requests).toHaveLength(5);
});

it('stops a bot at 50 requests over all routes', async () => {
	// A hundred seconds, told as four.
	const global = { count: 50, windowMs: 100_000 };
	const { sim, guild, rest } = await stage({ clock: { scale: 25 }, rateLimits: { bucket: { count: 1000, windowMs: 1000 }, global } });
	const ids = Array.from({ length: 60 }, (_, index) => `1000000000000000${String(index).padStart(2, '0')}`);
	await Promise.all(ids.map((id) => rest.get(Routes.guildBan(guild.id, id)).catch(() => null)));
	const limited = sim.requests.filter(({ status }) => status === 429);
	expect(limited.length).toBeGreaterThan(0);
	expect(sim.requests.filter(({ status }) => status === 404)).toHaveLength(60);
});

it('shuts out who is refused too often', async () => {
	const { sim, guild, rest } = await stage({ rateLimits: { invalid: 3 } });
	const stranger = sim.addApplication({ username: 'stranger' });
	rest.setToken(stranger.token);
	for (let index = 0; index < 3; index++) await rest.get(Routes.guild(guild.id)).catch(() => null);
	const answer = await fetch(`${sim.api}/v10/users/@me`, {
		headers: { authorization: `Bot ${stranger.token}`, 'user-agent': 'DiscordBot (test, 1)' }
	});
	expect(answer.status).toBe(429);
	sim.world.clock.advance(11 * 60 * 1000);
	const later = await fetch(`${sim.api}/v10/users/@me`, {
		headers: { authorization: `Bot ${stranger.token}`, 'user-agent': 'DiscordBot (test, 1)' }
	});
	expect(later.status).toBe(200);
});

it('gives five pages of messages in five seconds, and claims 999 until it refuses', async () => {
	const { sim, guild, ownerId } = await stage();
	const channel = createChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'a' }, { userId: ownerId });
	const [application] = sim.world.applications.values();
	const headers = { authorization: `Bot ${application?.token}`, 'user-agent': 'DiscordBot (test, 1)' };
	const told: (string | number | null)[][] = [];
	for (let page = 0; page < 6; page += 1) {
		const answer = await fetch(`${sim.api}/v10/channels/${channel.id}/messages?limit=100`, { headers });
		told.push([answer.status, ...['limit', 'remaining'].map((name) => answer.headers.get(`x-ratelimit-${name}`))]);
	}
	expect(told).toEqual([...[998, 997, 996, 995, 994].map((left) => [200, '999', String(left)]), [429, '5', '0']]);
});
