import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { deleteChannel } from '../discord/actions/channels';
import { createRole, updateRole } from '../discord/actions/roles';
import { startBot, type TestBot } from './bot';
import { answerOf, buttonsOf, mayNothing, memberWho, numberIn, owner, textOf } from './people';

let bot: TestBot;

beforeAll(async () => {
	bot = await startBot({ vault: { snapshots: { limit: 7, protection: { delay: 0 } } } });
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

it('starts with nothing, and says how to begin', async () => {
	expect(await owner(bot).say('list')).toContain('There is no snapshot yet');
	expect(await owner(bot).say('compare')).toContain('There is no such snapshot');
	expect(await owner(bot).suggestions('view', 'snapshot', '')).toEqual([]);
});

it('create answers the person alone with what is kept', async () => {
	const run = await owner(bot).snapshot('create', { name: 'before the event' });
	const text = textOf(await answerOf(run));
	expect(run.isEphemeral).toBe(true);
	expect(run.callbacks.map(({ type }) => type)).toEqual([5]);
	expect(text).toContain('Snapshot #1 · before the event is taken');
	expect(text).toContain(`${bot.guild.roles.size} roles`);
	expect(text).toContain(`${bot.guild.channels.size} channels`);
	expect(text).toContain(`${bot.guild.bans.size} bans`);
	expect(text).toContain('first snapshot of this server');
	expect(text).not.toContain('could not see');
});

it('create says that nothing changed, and what did', async () => {
	expect(await owner(bot).say('create')).toContain('Nothing changed since the last snapshot.');
	const actor = { userId: bot.guild.settings.owner_id };
	const target = [...bot.guild.channels.values()].find((channel) => channel.name?.includes('general') || channel.type === 0)!;
	deleteChannel(bot.sim.world, bot.guild, target.id, actor);
	const role = createRole(bot.sim.world, bot.guild, { name: 'Newcomers' }, actor);
	updateRole(bot.sim.world, bot.guild, role.id, { color: 0xff0000 }, actor);
	const text = await owner(bot).say('create');
	expect(text).toContain('Roles: 1 new, ');
	expect(text).toContain('Channels: 0 new, 0 changed, 1 gone');
	const compared = await owner(bot).say('compare', { from: 1, to: numberIn(text) });
	expect(compared).toContain('From #1 · before the event to #3');
	expect(compared).toMatch(/Roles · New \(1\)\*\*\n- @Newcomers/);
	expect(compared).toContain(`Channels · Gone (1)**\n- #${target.name}`);
});

it('compare goes by itself from the newest to now', async () => {
	expect(await owner(bot).say('compare')).toMatch(/From #3 to now\n.*\nNothing changed\./);
	const role = [...bot.guild.roles.values()].find(({ name }) => name === 'Newcomers')!;
	updateRole(bot.sim.world, bot.guild, role.id, { name: 'Guests', permissions: '8', hoist: true }, { userId: bot.guild.settings.owner_id });
	const text = await owner(bot).say('compare');
	expect(text).toContain('Roles · Changed (1)');
	expect(text).toContain('name: “Newcomers” → “Guests”');
	expect(text).toContain('permissions: +Administrator');
	expect(text).toContain('shown separately: no → yes');
});

it('view says when, by whom, and how much of each kind', async () => {
	const text = await owner(bot).say('view', { snapshot: 1 });
	expect(text).toContain('Snapshot #1 · before the event');
	expect(text).toContain(`by <@${bot.guild.settings.owner_id}>`);
	expect(text).toContain(' roles');
});

it('list shows the newest first and how many are kept', async () => {
	const text = await owner(bot).say('list');
	expect(text.indexOf('#3')).toBeLessThan(text.indexOf('#2'));
	expect(text.indexOf('#2')).toBeLessThan(text.indexOf('#1'));
	expect(text).toContain('Up to 7 snapshots are kept');
});

it('suggests snapshots by what is typed', async () => {
	const all = await owner(bot).suggestions('view', 'snapshot', '');
	expect(all.map(({ value }) => value)).toEqual([3, 2, 1]);
	expect(all[2]!.name).toMatch(/^#1 · before the event · .* UTC · \d+ roles, \d+ channels$/);
	expect((await owner(bot).suggestions('view', 'snapshot', 'EVENT before')).map(({ value }) => value)).toEqual([1]);
	expect(await owner(bot).suggestions('view', 'snapshot', 'no such')).toEqual([]);
});

it('delete asks first, and does it only when confirmed', async () => {
	const run = await owner(bot).snapshot('delete', { snapshot: 2 });
	const asked = await run.message();
	expect(textOf(asked)).toContain('Delete snapshot #2 for good?');
	await owner(bot).click(asked, 'Keep');
	await run.until((message) => message.content === 'Nothing was deleted.');
	expect(await owner(bot).say('list')).toContain('#2');

	const again = await owner(bot).snapshot('delete', { snapshot: 2 });
	const message = await again.message();
	const events: unknown[][] = [];
	bot.client.once('vaultSnapshotDelete', (...values) => events.push(values));
	await owner(bot).click(message, 'Delete');
	const done = await again.until((each) => each.content.startsWith('Snapshot #2 is deleted'));
	expect(buttonsOf(done)).toEqual([]);
	expect(events).toEqual([[bot.guild.id, 2, 'deleted']]);
	expect(await owner(bot).say('list')).not.toContain('#2');
	expect(await owner(bot).say('view', { snapshot: 2 })).toContain('There is no such snapshot');
});

it('a pinned snapshot cannot be deleted until it is unpinned', async () => {
	expect(await owner(bot).say('pin', { snapshot: 1 })).toContain('#1 · before the event is pinned');
	expect((await owner(bot).suggestions('unpin', 'snapshot', 'pinned')).map(({ value }) => value)).toEqual([1]);
	expect(await owner(bot).say('delete', { snapshot: 1 })).toContain('Unpin it first');
	expect(await owner(bot).say('unpin', { snapshot: 1 })).toContain('no longer pinned');
});

it('prune says why each stays, and has nothing to ask when nothing goes', async () => {
	const run = await owner(bot).snapshot('prune');
	const message = await run.message();
	expect(textOf(message)).toContain('Would go: 0');
	expect(textOf(message)).toContain('Stay: 2');
	expect(textOf(message)).toMatch(/#3 · <t:\d+:f> · the newest, among the newest, newest of its day, newest of its week/);
	expect(buttonsOf(message)).toEqual([]);
});

it('prune asks before it deletes what the rules let go', async () => {
	const { settings, snapshots } = vaultOf(bot.client);
	await settings.set(bot.guild.id, { keepLast: 1 });
	const run = await owner(bot).snapshot('prune');
	const message = await run.message();
	expect(textOf(message)).toContain('Up to 7 snapshots are kept: the newest. Pinned ones stay.');
	expect(textOf(message)).toMatch(/Would go: 1\*\*\n- #1 · before the event · <t:\d+:f> · no rule keeps it/);
	await snapshots.create(bot.guild.id, { type: 'pre-restore' });
	await snapshots.pin(bot.guild.id, 1);
	await owner(bot).click(message, 'Delete 1 snapshot');
	const renewed = await run.until((each) => textOf(each).includes('Would go: 0'));
	expect(textOf(renewed)).toMatch(/held until <t:/);
	await snapshots.unpin(bot.guild.id, 1);
	const again = await owner(bot).snapshot('prune');
	await owner(bot).click(await again.message(), 'Delete 1 snapshot');
	await again.until((each) => each.content === 'One snapshot is deleted: #1 · before the event.');
	expect((await snapshots.list(bot.guild.id)).map(({ type }) => type)).toEqual(['pre-restore', 'manual']);
	await settings.set(bot.guild.id, { keepLast: null });
});

it('speaks the language of the person', async () => {
	expect(await owner(bot, 'de').say('list')).toContain('Snapshots dieses Servers');
	expect(await owner(bot, 'de').say('view', { snapshot: 99 })).toContain('gibt es auf diesem Server nicht');
});

it.each(['create', 'list', 'view', 'compare', 'delete', 'prune', 'pin', 'unpin'])(
	'%s is refused in words to who may not',
	async (subcommand) => {
		const options: Record<string, number> = ['view', 'delete', 'pin', 'unpin'].includes(subcommand) ? { snapshot: 1 } : {};
		const member = memberWho(bot, mayNothing);
		const before = bot.sim.requests.length;
		const run = await member.snapshot(subcommand, options);
		const text = textOf(await run.message());
		const needed = subcommand === 'prune' ? 'Administrator' : 'Manage Server';
		expect(text).toContain(
			['delete', 'unpin'].includes(subcommand) ? 'Only the owner of the server may do this.' : `You need the permission *${needed}*`
		);
		expect(run.isEphemeral).toBe(true);
		expect(bot.sim.requests.slice(before).filter(({ path }) => path.startsWith('/guilds'))).toEqual([]);
	}
);

it('suggestions are empty for who may not', async () => {
	expect(await memberWho(bot, mayNothing).suggestions('view', 'snapshot', '')).toEqual([]);
});
