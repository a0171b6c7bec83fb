import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import type { Alarm } from '../../src/vault/alarm/Alarm';
import { deleteChannel } from '../discord/actions/channels';
import { updateMember } from '../discord/actions/members';
import { messagesIn } from '../discord/actions/messages';
import { createRole } from '../discord/actions/roles';
import type { Snowflake } from '../discord/model';
import { actAs } from '../discord/user';
import { directChannelsOf } from '../discord/world';
import { startBot, type TestBot } from './bot';
import { mayNothing, memberWho, numberIn, owner, type Person } from './people';

let bot: TestBot;
let thief: Person;
let log: Snowflake;
const raised: Alarm[] = [];

beforeAll(async () => {
	bot = await startBot({ vault: { snapshots: { limit: 3, alarm: { deletions: 5, bans: 4, window: 300, cooldown: 1440 } } } });
	thief = memberWho(bot, mayNothing);
	const actor = { userId: bot.guild.settings.owner_id };
	const permissions = PermissionFlagsBits.Administrator.toString();
	const role = createRole(bot.sim.world, bot.guild, { name: 'Admins', permissions }, actor);
	updateMember(bot.sim.world, bot.guild, thief.id, { roles: [role.id] }, actor);
	log = [...bot.guild.channels.values()].find(({ type }) => type === 0)!.id;
	await owner(bot).say('settings', { 'log-channel': log });
	bot.client.on('vaultAlarm', (alarm) => raised.push(alarm as Alarm));
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

const list = () => vaultOf(bot.client).snapshots.list(bot.guild.id);
const doomed = (count: number): Snowflake[] =>
	[...bot.guild.channels.values()]
		.filter(({ id, type }) => type === 2 || (type === 0 && id !== log))
		.slice(0, count)
		.map(({ id }) => id);

function told(): string[] {
	const direct = [...directChannelsOf(bot.sim.world).values()].find(
		({ channel }) => channel.recipients?.[0]?.id === bot.guild.settings.owner_id
	);
	return direct ? [...messagesIn(bot.sim.world, { guild: null, channel: direct.channel }).values()].map(({ content }) => content) : [];
}

let good: number;

it('a few deletions by different people are no raid', async () => {
	good = numberIn(await owner(bot).say('create', { name: 'all is well' }));
	const deleted = new Promise((resolve) => bot.client.once('guildAuditLogEntryCreate', resolve));
	for (const id of doomed(4)) actAs(bot.sim.world, bot.guild.settings.owner_id).deleteChannel(bot.guild.id, id);
	await deleted;
	expect(raised).toEqual([]);
});

it('what the bot itself deletes, as in a restore, is none', async () => {
	const actor = { userId: bot.application.bot.id };
	for (const id of doomed(6)) deleteChannel(bot.sim.world, bot.guild, id, actor);
	const entry = new Promise((resolve) => bot.client.once('channelCreate', resolve));
	actAs(bot.sim.world, bot.guild.settings.owner_id).createChannel(bot.guild.id, { name: 'after', type: 0 });
	await entry;
	expect(raised).toEqual([]);
	good = numberIn(await owner(bot).say('create', { name: 'still well' }));
});

it('a stolen administrator deletes channels and roles: the last good state is held, a snapshot is taken, the owner and the log channel hear', async () => {
	const person = actAs(bot.sim.world, thief.id);
	for (const id of doomed(3)) person.deleteChannel(bot.guild.id, id);
	const roles = [...bot.guild.roles.values()].filter(({ id, managed, name }) => id !== bot.guild.id && !managed && name !== 'Admins');
	for (const { id } of roles.slice(0, 3)) person.deleteRole(bot.guild.id, id);
	await expect.poll(() => raised).toMatchObject([{ guildId: bot.guild.id, harm: 'deletions', by: thief.id, count: 5 }]);
	await vaultOf(bot.client).runDue();
	const [alarm, held] = await list();
	expect(alarm).toMatchObject({ type: 'alarm', pinned: false });
	expect(held).toMatchObject({ id: good, name: 'still well', type: 'manual' });
	expect(held!.heldUntil! - Date.now()).toBeGreaterThan(29 * 86_400_000);
	const text = told().at(-1)!;
	expect(text).toContain('5 deletions');
	expect(text).toContain(`<@${thief.id}>`);
	expect(text).toContain(`#${good} · still well`);
	expect(text).toContain(`/snapshot restore snapshot:${good}`);
	const channel = bot.guild.channels.get(log)!;
	expect([...messagesIn(bot.sim.world, { guild: bot.guild, channel }).values()].at(-1)!.content).toBe(text);
});

it('within the cooldown there is no second alarm', async () => {
	const person = actAs(bot.sim.world, thief.id);
	const victims = [...bot.guild.members.keys()].filter((id) => id !== bot.guild.settings.owner_id && id !== thief.id).slice(0, 8);
	const banned = new Promise((resolve) => bot.client.once('guildBanAdd', resolve));
	for (const id of victims) if (!bot.sim.world.users.get(id)?.bot) person.ban(bot.guild.id, id);
	await banned;
	await vaultOf(bot.client).runDue();
	expect(raised).toHaveLength(1);
	expect(told().filter((text) => text.startsWith('🚨'))).toHaveLength(1);
});

it('nothing that the thief does with snapshots pushes the last good one out', async () => {
	for (let count = 0; count < 4; count += 1) await thief.say('create');
	for (const { id, type } of (await list()).slice(0, 3)) if (type === 'manual') await thief.say('pin', { snapshot: id });
	await thief.say('create');
	const { snapshots } = vaultOf(bot.client);
	expect((await list()).map(({ id }) => id)).toContain(good);
	expect(await snapshots.verify(bot.guild.id, good)).toBe(true);
	expect(await thief.say('delete', { snapshot: good })).toContain('Only the owner');
});
