import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { deleteChannel } from '../discord/actions/channels';
import { createRole, deleteRole } from '../discord/actions/roles';
import { portrait } from '../support/restore/portrait';
import { raise } from '../support/restore/stage';
import { startBot, type TestBot } from './bot';
import { buttonsOf, memberWho, mayNothing, numberIn, owner, textOf } from './people';

let bot: TestBot;
let before: Record<string, unknown>;
let snapshot: number;

beforeAll(async () => {
	bot = await startBot({ prepare: (sim, application, guild) => raise(sim.world, guild, application) });
	before = portrait(bot.guild);
	snapshot = numberIn(await owner(bot).say('create'));
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

const actor = () => ({ userId: bot.guild.settings.owner_id });
const writes = () => bot.sim.requests.filter(({ method, path }) => method !== 'GET' && /^\/(guilds|channels)\/\d+/.test(path)).length;

it('says that there is nothing to do', async () => {
	expect(await owner(bot).say('restore', { snapshot })).toContain('There is nothing to do.');
	expect(await owner(bot).say('restore-status')).toContain('There has been no restore');
	expect(await owner(bot).say('restore-undo')).toContain('There is no restore to undo');
	expect(await owner(bot).say('restore-cancel')).toContain('No restore is under way');
});

it('shows the plan before anything is written, and does it when it is confirmed', async () => {
	const { sim, guild } = bot;
	const [channel] = [...guild.channels.values()].filter(({ name }) => name === 'general');
	const [role] = [...guild.roles.values()].filter(({ name }) => name === 'Regular');
	deleteChannel(sim.world, guild, channel!.id, actor());
	deleteRole(sim.world, guild, role!.id, actor());
	const wrote = writes();
	const run = await owner(bot).snapshot('restore', { snapshot });
	const asked = await run.message();
	const text = textOf(asked);
	expect(text).toContain('Channels · Make again (1)**\n- #general');
	expect(text).toContain('Roles · Make again (1)**\n- @Regular');
	expect(text).toContain('1 × `POST /guilds/{guild.id}/roles`');
	expect(writes()).toBe(wrote);
	await owner(bot).click(asked, 'Restore');
	await run.until((message) => message.content.startsWith('The restore has begun'));
	await vaultOf(bot.client).runDue();
	const done = textOf(await run.until((message) => message.content.includes('The restore is done.')));
	expect(done).toContain('- Roles, Make again: 1');
	expect(portrait(guild)).toEqual(before);
	expect(await owner(bot).say('restore-status')).toContain('The restore is done.');
	expect(await owner(bot).say('restore', { snapshot })).toContain('There is nothing to do.');
});

it('a plan that deletes asks for a word, and undo brings back what it deleted', async () => {
	const { sim, guild } = bot;
	createRole(sim.world, guild, { name: 'Newcomers', color: 7 }, actor());
	const damaged = portrait(guild);
	const run = await owner(bot).snapshot('restore', { snapshot, extra: 'delete' });
	const asked = await run.message();
	expect(textOf(asked)).toContain('Roles · Delete (1)**\n- @Newcomers');
	const opened = await owner(bot).click(asked, 'Restore');
	const wrong = await sim.interactions.submitModal(opened, { word: 'no' });
	expect((await wrong.untilFollowups(1)).map(textOf).join()).toContain('That was not the word');
	const again = await owner(bot).click(asked, 'Restore');
	await sim.interactions.submitModal(again, { word: 'restore' });
	await run.until((message) => message.content.startsWith('The restore has begun'));
	await vaultOf(bot.client).runDue();
	await run.until((message) => message.content.includes('The restore is done.'));
	expect(portrait(guild)).toEqual(before);

	const undo = await owner(bot).snapshot('restore-undo');
	const plan = await undo.message();
	expect(textOf(plan)).toContain('Roles · Make again (1)**\n- @Newcomers');
	await owner(bot).click(plan, 'Restore');
	await undo.until((message) => message.content.startsWith('The restore has begun'));
	await vaultOf(bot.client).runDue();
	await undo.until((message) => message.content.includes('The restore is done.'));
	expect(portrait(guild)).toEqual(damaged);
});

it('what changed since the plan was shown is shown again, and nothing is done', async () => {
	const { sim, guild } = bot;
	const run = await owner(bot).snapshot('restore', { snapshot, extra: 'delete' });
	const asked = await run.message();
	createRole(sim.world, guild, { name: 'Latecomers' }, actor());
	const opened = await owner(bot).click(asked, 'Restore');
	const wrote = writes();
	const answer = await sim.interactions.submitModal(opened, { word: 'RESTORE' });
	expect((await answer.untilFollowups(1)).map(textOf).join()).toContain('has changed');
	expect(writes()).toBe(wrote);
	expect(buttonsOf(asked).length).toBeGreaterThan(0);
});

it.each(['restore', 'restore-status', 'restore-cancel', 'restore-undo'])('%s is refused in words to who may not', async (subcommand) => {
	const options: Record<string, number> = subcommand === 'restore' ? { snapshot } : {};
	const text = textOf(await (await memberWho(bot, mayNothing).snapshot(subcommand, options)).message());
	expect(text).toContain(`You need the permission *${subcommand === 'restore-status' ? 'Manage Server' : 'Administrator'}*`);
});

it('a snapshot of another server is refused', async () => {
	expect(await owner(bot).say('restore', { snapshot: 999 })).toContain('There is no such snapshot');
});

it('no snapshot is taken of what a restore has done by half', async () => {
	const { sim, guild } = bot;
	const [role] = [...guild.roles.values()].filter(({ name }) => name === 'Regular');
	deleteRole(sim.world, guild, role!.id, actor());
	const run = await owner(bot).snapshot('restore', { snapshot });
	const refused = new Promise<string>((resolve) => {
		sim.world.events.on('event', ({ event }) => void (event === 'GUILD_ROLE_CREATE' && owner(bot).say('create').then(resolve)));
	});
	const slow = sim.faults.add({ method: 'PATCH', route: '/guilds/:guild_id/roles', fault: { kind: 'latency', ms: 1500 } });
	await owner(bot).click(await run.message(), 'Restore');
	await run.until((message) => message.content.startsWith('The restore has begun'));
	await vaultOf(bot.client).runDue();
	await run.until((message) => message.content.includes('The restore is done.'));
	slow.remove();
	expect(await refused).toContain('already working on the snapshots');
});
