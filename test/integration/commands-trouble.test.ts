import { LogLevel } from '@sapphire/framework';
import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { setOverwrite } from '../discord/actions/channels';
import { createRole, updateRole } from '../discord/actions/roles';
import { startBot, type TestBot } from './bot';
import { answerOf, numberIn, owner, textOf } from './people';

let bot: TestBot;
const actor = () => ({ userId: bot.guild.settings.owner_id });

/** Invited without permissions: no role of its own, no bans, and channels that everybody is kept out of. */
beforeAll(async () => {
	bot = await startBot({ permissions: 0n });
});
afterAll(() => bot.close());

it('create says what the bot cannot see, what that costs, and the cure', async () => {
	const text = await owner(bot).say('create', { name: 'blind' });
	const hidden = Number(/\*\*(\d+) channels are hidden from the bot\.\*\*/.exec(text)![1]);
	expect(hidden).toBeGreaterThan(0);
	expect(text).toContain(`${bot.guild.channels.size} channels, ${hidden} of them not fully visible to the bot`);
	expect(text).toContain(
		'**Bans are not in this snapshot**, so they could not be brought back: the bot lacks the permission *Ban Members*'
	);
	expect(text).toContain('The bot has no role of its own');
	const link = new URL(/\((https:[^)]+)\)/.exec(text)![1]!);
	expect(Object.fromEntries(link.searchParams)).toEqual({
		client_id: bot.application.id,
		scope: 'bot applications.commands',
		permissions: (P.ViewChannel | P.BanMembers | P.ManageGuild | P.ManageWebhooks).toString(),
		guild_id: bot.guild.id,
		disable_guild_select: 'true'
	});
	bot.sim.assertClean();
});

it('view shows hidden channels as hidden', async () => {
	expect(await owner(bot).say('view', { snapshot: 1, kind: 'channel' })).toContain('(hidden from the bot)');
	expect(await owner(bot).say('view', { snapshot: 1 })).toContain('Bans: not read, the bot lacks the permission');
});

it('hostile names break nothing', async () => {
	const hostile = '`*_~|@everyone<@1>[x](https://x)\u202Eevil'.padEnd(100, '`');
	const hostiles = Array.from({ length: 60 }, () => createRole(bot.sim.world, bot.guild, { name: hostile }, actor()));
	const text = await owner(bot).say('create', { name: hostile });
	const id = numberIn(text);
	expect(text).not.toContain('\u202E');
	const [choice] = await owner(bot).suggestions('view', 'snapshot', `#${id}`);
	expect(choice!.value).toBe(id);
	expect(choice!.name.length).toBeLessThanOrEqual(100);
	for (const role of hostiles) updateRole(bot.sim.world, bot.guild, role.id, { name: `${hostile.slice(0, 99)}!` }, actor());
	const looks: Record<string, Record<string, string | number>> = { view: { snapshot: id, kind: 'role' }, compare: { from: id }, list: {} };
	for (const [subcommand, options] of Object.entries(looks)) {
		const run = await owner(bot).snapshot(subcommand, options);
		const message = await run.message();
		expect(JSON.stringify(message.embeds).length).toBeLessThan(6000);
		// The hints below, which name commands, are the vault's own.
		expect(textOf({ content: '', embeds: message.embeds.slice(0, 1) })).not.toMatch(/(?<!\\)`|(?<!\\)@everyone.*\n- @\\`/);
	}
	bot.sim.assertClean();
});

it('a failure of Discord in the middle leaves a kind unread, not the snapshot', async () => {
	const fault = bot.sim.faults.add({ route: '/guilds/:guild_id/channels', fault: { kind: 'status', status: 500 } });
	const text = await owner(bot).say('create');
	fault.remove();
	expect(text).toContain('**Channels could not be read** (Discord failed to answer)');
	expect(text).toMatch(/\d+ channels as of <t:\d+:f>; not read this time/);
});

it('a failure of Discord at the guild itself is a sentence', async () => {
	const told = new Promise((resolve) => bot.client.once('roleCreate', resolve));
	createRole(bot.sim.world, bot.guild, { name: 'one more' }, actor());
	await told;
	const fault = bot.sim.faults.add({ route: '/guilds/:guild_id', fault: { kind: 'status', status: 500 } });
	const text = await owner(bot).say('create');
	fault.remove();
	expect(text).toContain('Discord cannot reach this server right now');
});

it('two at a time: the second is told to wait', async () => {
	const fault = bot.sim.faults.add({ route: '/guilds/:guild_id', fault: { kind: 'latency', ms: 400 } });
	const first = await owner(bot).snapshot('create');
	await first.answered();
	expect(await owner(bot).say('create')).toContain('already working on the snapshots');
	fault.remove();
	expect(textOf(await answerOf(first))).toContain('is taken');
});

it('long work shows how far it is', async () => {
	const fault = bot.sim.faults.add({ route: '/guilds/:guild_id/channels', fault: { kind: 'latency', ms: 2300 }, times: 2 });
	const skip = bot.sim.faults.add({ route: '/guilds/:guild_id', fault: { kind: 'latency', ms: 2300 }, times: 2 });
	const run = await owner(bot).snapshot('create');
	await run.until((message) => message.content.startsWith('Taking a snapshot'));
	await run.until((message) => textOf(message).includes('is taken'));
	expect(run.edits.some(({ content }) => content.startsWith('Taking a snapshot'))).toBe(true);
	expect(textOf(run.current!)).not.toContain('Taking a snapshot');
	fault.remove();
	skip.remove();
});

it('what nobody expected has a number, in the answer, the log and the event', async () => {
	const vault = vaultOf(bot.client);
	const events: { action: string; guildId: string | null; reference: string }[] = [];
	bot.client.once('vaultError', (_, context) => events.push(context));
	// A host's own bug: its hook is called in the middle of the answer.
	await vault.close();
	const closed = await owner(bot).say('list');
	expect(closed).toContain('The bot is shutting down');
	await vault.open();
	const { snapshots } = vault;
	Object.defineProperty(snapshots, 'list', { value: () => Promise.reject(new RangeError('secret detail')), configurable: true });
	const text = await owner(bot).say('list');
	Reflect.deleteProperty(snapshots, 'list');
	const reference = /`([0-9a-f]{8})`/.exec(text)![1]!;
	expect(text).toContain('Something went wrong');
	expect(text).not.toContain('secret');
	expect(events).toEqual([{ action: 'snapshot-list', guildId: bot.guild.id, reference }]);
	const lines = bot.log.filter(({ level, text: line }) => level === LogLevel.Error && line.includes(reference));
	expect(lines).toHaveLength(1);
	expect(lines[0]!.text).toContain('RangeError: secret detail');
	expect(await owner(bot).say('list')).toContain('blind');
});

it('an answer that Discord does not take is logged, and the bot goes on', async () => {
	const fault = bot.sim.faults.add({
		route: '/interactions/:interaction_id/:interaction_token/callback',
		fault: { kind: 'status', status: 404, body: { code: 10062, message: 'Unknown interaction' } },
		times: 2
	});
	const before = bot.log.length;
	await owner(bot).snapshot('list');
	await expect
		.poll(() =>
			bot.log
				.slice(before)
				.map(({ text }) => text)
				.join('\n')
		)
		.toContain('could not be told about a failed snapshot-list');
	fault.remove();
	expect(await owner(bot).say('list')).toContain('blind');
});

it('an overwrite that hides a channel later keeps what was known of it', async () => {
	const shown = [...bot.guild.channels.values()].find(({ name }) => name === 'general')!;
	setOverwrite(
		bot.sim.world,
		bot.guild,
		shown.id,
		{ id: bot.application.id, type: 1, allow: '0', deny: P.ViewChannel.toString() },
		actor()
	);
	const id = numberIn(await owner(bot).say('create'));
	const { nodes } = await vaultOf(bot.client).snapshots.rebuild(bot.guild.id, id);
	expect(nodes.channel.get(shown.id)!.values.name).toBe('general');
	expect(nodes.channel.get(shown.id)!.unseen).toContain('name');
});
