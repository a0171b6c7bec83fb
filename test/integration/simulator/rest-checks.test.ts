import * as components from 'discord-api-spec/zod';
import { Routes } from 'discord.js';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { StrictComponents } from '../../discord/schema/strict';
import { stage } from './rest-setup';

it('refuses what Discord refuses, names the fields, and fails the test', async () => {
	const { sim, guild, rest } = await stage();
	sim.assertClean();
	const body = { name: 'x'.repeat(101), hoist: 'yes' };
	const error = await rest.post(Routes.guildRoles(guild.id), { body }).catch((reason: unknown) => reason);
	expect(error).toMatchObject({
		status: 400,
		code: 50035,
		rawError: { errors: { name: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] }, hoist: { _errors: [{ code: 'BOOLEAN_TYPE_COERCE' }] } } }
	});
	expect(() => sim.assertClean()).toThrow(/POST \/guilds\/\d+\/roles: request: .*name/);
});

it('refuses fields that do not exist, and that are missing', async () => {
	const { sim, guild, rest } = await stage();
	const unknown = await rest.post(Routes.guildRoles(guild.id), { body: { colour: 1 } }).catch((reason: unknown) => reason);
	expect(unknown).toMatchObject({ rawError: { errors: { _errors: [{ code: 'UNKNOWN_FIELD' }] } } });
	const missing = await rest.post(Routes.guildChannels(guild.id), { body: {} }).catch((reason: unknown) => reason);
	expect(missing).toMatchObject({ rawError: { errors: { name: { _errors: [{ code: 'BASE_TYPE_REQUIRED' }] } } } });
	expect(sim.violations).toHaveLength(2);
});

it('notices an answer that is not as Discord has it', async () => {
	const { sim, guild, rest } = await stage();
	guild.settings.afk_timeout = 7 as 60;
	await rest.get(Routes.guild(guild.id));
	expect(() => sim.assertClean()).toThrow(/answer 200: afk_timeout/);
	sim.violations.length = 0;
	guild.settings.afk_timeout = 60;
	Object.assign(guild.settings, { secret: true });
	await rest.get(Routes.guild(guild.id));
	expect(() => sim.assertClean()).toThrow(/secret/);
});

it('does not know other routes, methods, parameters and versions', async () => {
	const { sim, guild, rest, application } = await stage();
	await expect(rest.get('/guilds/1/nonsense')).rejects.toMatchObject({ status: 404, code: 0 });
	await expect(rest.delete(Routes.gatewayBot())).rejects.toMatchObject({ status: 405 });
	await rest.get(Routes.guildRoles(guild.id), { query: new URLSearchParams({ limit: '1' }) });
	const headers = { authorization: `Bot ${application.token}`, 'user-agent': 'DiscordBot (test, 1)' };
	await fetch(`${sim.api}/v9/users/@me`, { headers });
	expect(sim.violations).toEqual([
		'GET /guilds/1/nonsense: unknown route',
		'DELETE /gateway/bot: method not allowed',
		`GET /guilds/${guild.id}/roles: unknown query parameter limit`,
		'GET /api/v9/users/@me: not version 10 of the API',
		'GET /api/v9/users/@me: unknown route'
	]);
});

it('wants a user agent, a content type, ids that are ids and reasons of at most 512 characters', async () => {
	const { sim, guild, rest, application } = await stage();
	const authorization = `Bot ${application.token}`;
	const agent = { authorization, 'user-agent': 'DiscordBot (test, 1)' };
	expect((await fetch(`${sim.api}/v10/users/@me`, { headers: { authorization } })).status).toBe(403);
	const typeless = await fetch(`${sim.api}/v10/guilds/${guild.id}/roles`, {
		method: 'POST',
		headers: { ...agent, 'content-type': 'text/plain' },
		body: '{}'
	});
	expect(await typeless.json()).toMatchObject({ code: 50035, errors: { _errors: [{ code: 'CONTENT_TYPE_INVALID' }] } });
	await expect(rest.get(Routes.guild('abc'))).rejects.toMatchObject({ status: 400, code: 50035 });
	const create = (length: number) => rest.post(Routes.guildRoles(guild.id), { body: {}, reason: 'ü'.repeat(length) });
	await create(512);
	expect(guild.auditLog.at(-1)?.reason).toBe('ü'.repeat(512));
	await expect(create(513)).rejects.toMatchObject({ status: 400, code: 50035 });
});

it('sends no content type with 204, and reads booleans as Discord does', async () => {
	const { sim, guild, application } = await stage();
	const headers = { authorization: `Bot ${application.token}`, 'user-agent': 'DiscordBot (test, 1)', 'content-type': 'application/json' };
	const moved = await fetch(`${sim.api}/v10/guilds/${guild.id}/channels`, { method: 'PATCH', headers, body: '[]' });
	expect([moved.status, moved.headers.get('content-type')]).toEqual([204, null]);
	const counts = async (value: string) => {
		const answer = await fetch(`${sim.api}/v10/guilds/${guild.id}?with_counts=${value}`, { headers });
		return (await answer.json()) as { approximate_member_count?: number; code?: number };
	};
	for (const value of ['true', 'True', '1']) expect((await counts(value)).approximate_member_count).toBe(2);
	for (const value of ['false', 'False', '0']) expect((await counts(value)).approximate_member_count).toBeUndefined();
	expect((await counts('yes')).code).toBe(50035);
});

it('finds out when a correction of the schemas is no longer needed', () => {
	expect(() => new StrictComponents({ ...components, GuildFeaturesSchema: z.string() })).toThrow(/GuildFeatures.* no longer applies/);
	const { GuildFeaturesSchema: _gone, ...rest } = components;
	expect(() => new StrictComponents(rest)).toThrow(/GuildFeatures.* no longer applies/);
	expect(() => new StrictComponents(components).get('Nonsense')).toThrow(/no component Nonsense/);
});
