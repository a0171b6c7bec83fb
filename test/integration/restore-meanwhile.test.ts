import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterEach, expect, it } from 'vitest';
import { updateGuild } from '../discord/actions/guilds';
import { updateRole } from '../discord/actions/roles';
import { addRole } from '../discord/generate';
import { damages } from '../support/restore/damages';
import { someGuild } from '../support/restore/guilds';
import { everything } from '../support/restore/restorer';
import { raise, startRestoreStage, type RestoreStage, type RestoreStageOptions } from '../support/restore/stage';

/** What becomes impossible between the plan that a person confirmed and its last step is told in the report. */
let stage: RestoreStage;

afterEach(async () => {
	stage.sim.assertClean();
	await stage.close();
});

const hour = 3_600_000;
const actor = () => ({ userId: stage.guild.settings.owner_id });
const role = (name: string) => [...stage.guild.roles.values()].find((each) => each.name === name)!;
const ownRole = () => [...stage.guild.roles.values()].find(({ tags }) => tags?.bot_id === stage.application.id)!;

/** Orders a restore of a guild that was damaged, as a person who has seen the plan. */
async function begin(options: RestoreStageOptions, damage: () => void): Promise<void> {
	stage = await startRestoreStage({ guild: (world) => someGuild(world, { roles: 3, channels: 3 }), isOnSimClock: true, ...options });
	const { restorer, guild } = stage;
	const { snapshot } = await restorer.snapshots.create(guild.id, { type: 'manual' });
	damage();
	const { restores } = restorer.jobs();
	const { digest } = await restores.preview(guild.id, snapshot.id, everything);
	await restores.start(guild.id, snapshot.id, everything, { digest });
}

/** One attempt: what it says at its end. */
async function attempt() {
	const { runner, ended } = stage.restorer.jobs();
	await runner.runDue();
	const outcome = ended.at(-1)!;
	const blocked = outcome.blocked.some.map(({ kind, verb, block }) => `${kind} ${verb}: ${block.reason}`);
	expect(outcome.blocked.count).toBe(blocked.length);
	return { ...outcome, blocked };
}

/** The next request of this kind meets a limit, and the restore pauses; then this happens. */
async function pausedWhile(request: { method: string; route: string }, happening: () => void): Promise<void> {
	stage.sim.faults.add({ ...request, fault: { kind: 'rateLimit', retryAfter: 3600, scope: 'user' }, times: 1 });
	expect(await attempt()).toMatchObject({ state: 'paused', blocked: [] });
	happening();
	stage.sim.world.clock.advance(hour + 1);
}

const wipe = () => damages['everything wiped']!({ world: stage.sim.world, guild: stage.guild });
const may = P.ManageRoles | P.ManageChannels | P.ViewChannel | P.Connect | P.SendMessages | P.MuteMembers;
const lose = (permission: bigint) =>
	void updateRole(stage.sim.world, stage.guild, ownRole().id, { permissions: String(may & ~permission) }, actor());

it('the bot loses a permission while the restore is paused', async () => {
	await begin({ permissions: may }, wipe);
	await pausedWhile({ method: 'POST', route: '/guilds/:guild_id/channels' }, () => lose(P.ManageChannels));
	expect(await attempt()).toMatchObject({
		state: 'done',
		failures: [],
		blocked: Array(3).fill('channel create: missing_permission')
	});
});

it('the bot loses a permission before the restore begins', async () => {
	await begin({ permissions: may }, wipe);
	lose(P.ManageChannels);
	const { blocked } = await attempt();
	expect(blocked).toEqual(['role modify: own_role', ...Array<string>(3).fill('channel create: missing_permission')]);
});

it('the bot may no longer grant what it grants', async () => {
	await begin({ permissions: may }, wipe);
	await pausedWhile({ method: 'POST', route: '/guilds/:guild_id/roles' }, () => lose(P.MuteMembers));
	const { notes } = await attempt();
	const left = { note: { reason: 'permissions_left_out', permissions: P.MuteMembers } };
	expect(notes).toMatchObject({ count: 3, some: Array(3).fill(left) });
});

it('a role rises above the bot', async () => {
	await begin({}, () => damages['roles renamed and coloured']!({ world: stage.sim.world, guild: stage.guild }));
	await pausedWhile({ method: 'PATCH', route: '/guilds/:guild_id/roles/:role_id' }, () => {
		updateRole(stage.sim.world, stage.guild, role('raided 1').id, { position: ownRole().position + 1 }, actor());
	});
	expect(await attempt()).toMatchObject({ state: 'done', failures: [], blocked: ['role modify: hierarchy'] });
	expect([...stage.guild.roles.values()].map(({ name }) => name)).toEqual(expect.arrayContaining(['role 0', 'raided 1', 'role 2']));
});

it('the server loses a feature; what is done without it is told once, however many attempts there are', async () => {
	const furnished: RestoreStageOptions['guild'] = (world) => {
		const guild = someGuild(world, { roles: 1 });
		Object.assign(guild.settings, { features: ['ROLE_ICONS'] });
		for (const name of ['mate', 'captain']) addRole(world, guild, { name, icon: '1'.repeat(32), at: Date.UTC(2021, 3) });
		return guild;
	};
	await begin({ guild: furnished }, () => {
		for (const name of ['mate', 'captain']) updateRole(stage.sim.world, stage.guild, role(name).id, { icon: null, hoist: true }, actor());
		raise(stage.sim.world, stage.guild, stage.application);
	});
	const request = { method: 'PATCH', route: '/guilds/:guild_id/roles/:role_id' };
	await pausedWhile(request, () => updateGuild(stage.sim.world, stage.guild, { features: [] }, actor()));
	stage.sim.faults.add({ ...request, fault: { kind: 'rateLimit', retryAfter: 3600, scope: 'user' }, times: 1 });
	expect(await attempt()).toMatchObject({ state: 'paused' });
	stage.sim.world.clock.advance(hour + 1);
	expect(await attempt()).toMatchObject({ state: 'done', failures: [], blocked: Array(2).fill('role modify: missing_feature') });
});
