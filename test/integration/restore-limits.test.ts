import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, expect, it } from 'vitest';
import { banAll, someGuild } from '../support/restore/guilds';
import { damages } from '../support/restore/damages';
import { portrait } from '../support/restore/portrait';
import { everything, type Restorer } from '../support/restore/restorer';
import { startRestoreStage, type RestoreStage, type RestoreStageOptions } from '../support/restore/stage';
import { unban } from '../discord/actions/bans';
import { updateChannel } from '../discord/actions/channels';
import { createRole, deleteRole, updateRole } from '../discord/actions/roles';

const hour = 3_600_000;
let stage: RestoreStage;

afterEach(async () => {
	stage.sim.assertClean();
	await stage.close();
});

/** A stage on whose clock the restores run, too. */
async function start(options: RestoreStageOptions): Promise<RestoreStage> {
	stage = await startRestoreStage({ ...options, isOnSimClock: true });
	return stage;
}

/** Orders a restore as a person who has seen the plan. */
async function order({ guild }: RestoreStage, { restores }: ReturnType<Restorer['jobs']>, snapshot: number): Promise<void> {
	const { digest } = await restores.preview(guild.id, snapshot, everything);
	await restores.start(guild.id, snapshot, everything, { digest });
}

it('2,500 bans over the daily limit: it stops, says when, and goes on by itself until all are banned', { timeout: 120_000 }, async () => {
	const { sim, guild, restorer } = await start({ guild: (world) => someGuild(world, {}) });
	banAll(sim.world, guild, 2500);
	const before = portrait(guild);
	const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
	for (const id of [...guild.bans.keys()]) unban(sim.world, guild, id, { userId: guild.settings.owner_id });
	const first = restorer.jobs();
	const preview = await first.restores.preview(guild.id, snapshot.id, everything);
	expect(preview.limits).toContain('bans');
	await order(stage, first, snapshot.id);
	for (const banned of [1000, 2000]) {
		const { runner, ended } = restorer.jobs();
		await runner.runDue();
		expect(guild.bans.size).toBe(banned);
		expect(ended.at(-1)).toMatchObject({ state: 'paused', failures: [] });
		const resumesAt = ended.at(-1)!.resumesAt!;
		expect(resumesAt - sim.world.clock.now()).toBeGreaterThan(23 * hour);
		await restorer.jobs().runner.runDue();
		expect(guild.bans.size).toBe(banned);
		sim.world.clock.advance(resumesAt - sim.world.clock.now() + 1);
	}
	const last = restorer.jobs();
	await last.runner.runDue();
	expect(last.ended.at(-1)).toMatchObject({ state: 'done', failures: [] });
	expect(portrait(guild)).toEqual(before);
});

it('250 roles over what is left of the 48 hours: it stops cleanly, says when, and goes on by itself', { timeout: 180_000 }, async () => {
	const { sim, guild, restorer } = await start({
		guild: (world) => someGuild(world, { roles: 248 }),
		discord: { rateLimits: { limits: { 'role-create': { count: 230, windowMs: 48 * hour } } } }
	});
	const before = portrait(guild);
	const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
	damages['all roles deleted']!({ world: sim.world, guild });
	const first = restorer.jobs();
	await order(stage, first, snapshot.id);
	await first.runner.runDue();
	expect(first.ended.at(-1)).toMatchObject({ state: 'paused', failures: [] });
	const resumesAt = first.ended.at(-1)!.resumesAt!;
	expect(resumesAt - sim.world.clock.now()).toBeGreaterThan(47 * hour);
	expect(guild.roles.size).toBe(232);
	sim.world.clock.advance(resumesAt - sim.world.clock.now() + 1);
	const last = restorer.jobs();
	await last.runner.runDue();
	expect(last.ended.at(-1)).toMatchObject({ state: 'done', failures: [] });
	expect(portrait(guild)).toEqual(before);
});

it('with 100 ms latency, 35 of 35 channels keep all their overwrites', { timeout: 60_000 }, async () => {
	const { sim, guild, restorer } = await start({ guild: (world) => someGuild(world, { roles: 12, channels: 35, overwrites: 8 }) });
	const before = portrait(guild);
	const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
	damages['all channels deleted']!({ world: sim.world, guild });
	expect(guild.channels.size).toBe(0);
	sim.faults.add({ fault: { kind: 'latency', ms: 100 } });
	expect(await restorer.run(await restorer.order(guild.id, snapshot.id))).toEqual({ state: 'done' });
	expect(guild.channels.size).toBe(35);
	expect(portrait(guild)).toEqual(before);
});

it('three changed things cost exactly three writes', async () => {
	const { sim, guild, restorer } = await start({ guild: (world) => someGuild(world, { roles: 5, channels: 5 }) });
	const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
	const actor = { userId: guild.settings.owner_id };
	const [role, other] = [...guild.roles.values()].filter(({ name }) => name.startsWith('role'));
	const [channel] = [...guild.channels.values()].filter(({ type }) => type === ChannelType.GuildText);
	updateRole(sim.world, guild, role!.id, { name: 'renamed', hoist: true }, actor);
	updateRole(sim.world, guild, other!.id, { permissions: '8' }, actor);
	updateChannel(sim.world, guild, channel!.id, { topic: 'changed', nsfw: true }, actor);
	stage.writes();
	await restorer.run(await restorer.order(guild.id, snapshot.id));
	expect(stage.writes().sort()).toEqual([
		'PATCH /channels/:channel_id',
		'PATCH /guilds/:guild_id/roles/:role_id',
		'PATCH /guilds/:guild_id/roles/:role_id'
	]);
});

it.each([
	{ name: 'the connection breaks after it was made', fault: { kind: 'reset', when: 'after' } as const },
	{ name: 'the connection breaks before it was made', fault: { kind: 'reset', when: 'before' } as const },
	{ name: 'the answer is cut off', fault: { kind: 'truncate', bytes: 10 } as const },
	{ name: 'Discord answers 502', fault: { kind: 'status', status: 502, html: true } as const }
])('nothing is made twice or left out when $name', { timeout: 60_000 }, async ({ fault }) => {
	const { sim, guild, restorer } = await start({ guild: (world) => someGuild(world, { roles: 6, channels: 6, overwrites: 2 }) });
	const before = portrait(guild);
	const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
	damages['everything wiped']!({ world: sim.world, guild });
	sim.faults.add({ method: 'POST', route: '/guilds/:guild_id/roles', fault, skip: 2, times: 2 });
	sim.faults.add({ method: 'POST', route: '/guilds/:guild_id/channels', fault, skip: 3, times: 1 });
	const id = await restorer.order(guild.id, snapshot.id);
	expect(await restorer.run(id)).toEqual({ state: 'done' });
	expect(await restorer.failures(id)).toEqual([]);
	expect(portrait(guild)).toEqual(before);
});

it('what an admin did while it was interrupted stays, and what came meanwhile is not deleted', async () => {
	const { sim, guild, restorer } = await start({ guild: (world) => someGuild(world, { roles: 6, channels: 3 }) });
	const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
	const actor = { userId: guild.settings.owner_id };
	damages['all roles deleted']!({ world: sim.world, guild });
	const id = await restorer.order(guild.id, snapshot.id);
	const stopping = new AbortController();
	sim.world.events.on('event', ({ event }) => {
		if (event === 'GUILD_ROLE_CREATE' && guild.roles.size >= 5) stopping.abort(new Error('The process stops'));
	});
	await expect(restorer.run(id, stopping.signal)).rejects.toThrow('The process stops');
	const [made] = [...guild.roles.values()].filter(({ name }) => name === 'role 5');
	deleteRole(sim.world, guild, made!.id, actor);
	createRole(sim.world, guild, { name: 'made by an admin' }, actor);
	expect(await restorer.run(id)).toEqual({ state: 'done' });
	const names = [...guild.roles.values()].map(({ name }) => name);
	expect(names).not.toContain('role 5');
	expect(names).toContain('made by an admin');
	expect(names).toContain('role 0');
});

it('a bot that is no administrator restores what it may, and says what not', async () => {
	const permissions = [
		PermissionFlagsBits.ManageRoles,
		PermissionFlagsBits.ManageChannels,
		PermissionFlagsBits.ViewChannel,
		PermissionFlagsBits.Connect,
		PermissionFlagsBits.SendMessages
	].reduce((all, bit) => all | bit, 0n);
	const { sim, guild, restorer } = await start({
		permissions,
		guild: (world) => someGuild(world, { roles: 3, channels: 4, isPrivate: true })
	});
	const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
	damages['all roles deleted']!({ world: sim.world, guild });
	const { restores } = restorer.jobs();
	const { plan } = await restores.preview(guild.id, snapshot.id, everything);
	expect(plan.steps.map(({ kind, verb }) => `${kind} ${verb}`)).toEqual(['role create', 'role create', 'role create', 'role move']);
	expect(plan.steps.flatMap(({ notes }) => notes.map(({ reason }) => reason))).toContain('permissions_left_out');
	const id = await restorer.order(guild.id, snapshot.id);
	expect(await restorer.run(id)).toEqual({ state: 'done' });
	expect(await restorer.failures(id)).toEqual([]);
});
