import { Routes } from 'discord.js';
import type { RESTOptions } from 'discord.js';
import { expect, it } from 'vitest';
import type { Fault } from '../../discord/faults';
import { refusal, stage } from './rest-setup';
import type { Stage } from './rest-setup';

const ROLES = '/guilds/:guild_id/roles';

/** A stage on which creating roles goes wrong in this way, the first time. */
async function broken(
	fault: Fault,
	client?: Partial<RESTOptions>
): Promise<Stage & { create: () => Promise<unknown>; posts: () => number; roles: () => number }> {
	const all = await stage({ client });
	all.sim.faults.add({ method: 'POST', route: ROLES, times: 1, fault });
	return {
		...all,
		create: () => all.rest.post(Routes.guildRoles(all.guild.id), { body: { name: 'made' } }),
		posts: () => all.sim.requests.filter(({ method, route }) => method === 'POST' && route === ROLES).length,
		roles: () => [...all.guild.roles.values()].filter(({ name }) => name === 'made').length
	};
}

it('doubles a role when the connection is reset after it was made, because the client sends again', async () => {
	const { create, posts, roles, sim } = await broken({ kind: 'reset', when: 'after' });
	await create();
	expect([posts(), roles()]).toEqual([2, 2]);
	expect(sim.requests.map(({ status }) => status)).toEqual([0, 200]);
});

it('makes it once when the reset comes before', async () => {
	const { create, posts, roles } = await broken({ kind: 'reset', when: 'before' });
	await create();
	expect([posts(), roles()]).toEqual([2, 1]);
});

it('does not send again after an orderly close: the outcome is unknown', async () => {
	const before = await broken({ kind: 'close', when: 'before' });
	await expect(before.create()).rejects.toThrow(/closed/);
	expect([before.posts(), before.roles()]).toEqual([1, 0]);
	const after = await broken({ kind: 'close', when: 'after' });
	await expect(after.create()).rejects.toThrow(/closed/);
	expect([after.posts(), after.roles()]).toEqual([1, 1]);
});

it('answers 5xx as JSON or as a page; the client tries again', async () => {
	for (const fault of [
		{ kind: 'status', status: 500 },
		{ kind: 'status', status: 503, html: true }
	] as const) {
		const { create, posts, roles } = await broken(fault);
		await create();
		expect([posts(), roles()]).toEqual([2, 1]);
	}
});

it('answers with any body', async () => {
	const { create } = await broken({ kind: 'status', status: 403, body: { message: 'Missing Access', code: 50001 } });
	expect(await refusal(create())).toEqual({ status: 403, code: 50001 });
});

it('hangs until the client gives up, before or after the role was made', async () => {
	for (const when of ['before', 'after'] as const) {
		const { create, posts, roles } = await broken({ kind: 'hang', when }, { timeout: 300, retries: 0 });
		await expect(create()).rejects.toThrow(/abort/i);
		expect([posts(), roles()]).toEqual([1, when === 'after' ? 1 : 0]);
	}
});

it('cuts the answer short', async () => {
	const { create, roles } = await broken({ kind: 'truncate', bytes: 20 }, { retries: 0 });
	await expect(create()).rejects.toThrow();
	expect(roles()).toBe(1);
});

it('is late, and slow', async () => {
	const timed = async (fault: Fault): Promise<number> => {
		const { create } = await broken(fault);
		const start = performance.now();
		await create();
		return performance.now() - start;
	};
	expect(await timed({ kind: 'latency', ms: 200 })).toBeGreaterThanOrEqual(195);
	expect(await timed({ kind: 'slow', bytesPerSecond: 1000 })).toBeGreaterThanOrEqual(195);
});

it('answers 429 in each scope; the client waits as long as it is told', async () => {
	for (const scope of ['user', 'shared', 'global'] as const) {
		const { create, posts, roles } = await broken({ kind: 'rateLimit', retryAfter: 0.2, scope });
		const start = performance.now();
		await create();
		expect(performance.now() - start).toBeGreaterThanOrEqual(190);
		expect([posts(), roles()]).toEqual([2, 1]);
	}
});

it('strikes as often as it is told, after as many as it is told, until it is removed', async () => {
	const { sim, guild, rest } = await stage({ client: { retries: 0 } });
	const fault = sim.faults.add({ route: /^\/guilds\/\d+$/, skip: 1, times: 2, fault: { kind: 'status', status: 400 } });
	const get = async (): Promise<number> => {
		await rest.get(Routes.guild(guild.id)).catch(() => null);
		return sim.requests.at(-1)?.status ?? 0;
	};
	expect([await get(), await get(), await get(), await get()]).toEqual([200, 400, 400, 200]);
	expect(fault.struck).toBe(2);
	const forever = sim.faults.add({ fault: { kind: 'status', status: 404 } });
	expect([await get(), await get()]).toEqual([404, 404]);
	forever.remove();
	expect(await get()).toBe(200);
});

it('strikes at random, the same each time from the same seed', async () => {
	const struck = async (seed: number): Promise<string> => {
		const { sim, guild, rest } = await stage({ seed, client: { retries: 0 } });
		sim.faults.addRandom({
			probability: 0.5,
			faults: [
				{ kind: 'status', status: 400 },
				{ kind: 'status', status: 404 }
			]
		});
		for (let index = 0; index < 20; index++) await rest.get(Routes.guild(guild.id)).catch(() => null);
		return sim.requests.map(({ status }) => status).join(' ');
	};
	const first = await struck(7);
	expect(new Set(first.split(' '))).toEqual(new Set(['200', '400', '404']));
	expect(await struck(7)).toBe(first);
	expect(await struck(8)).not.toBe(first);
});
