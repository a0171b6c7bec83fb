import { PermissionFlagsBits, type APIUser } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Grant } from '../../src/vault/recovery/Loads';
import { vaultOf } from '../../src/plugin/vaults';
import { kindNames } from '../../src/vault/snapshots/model';
import { updateMember } from '../discord/actions/members';
import { deleteGuild } from '../discord/actions/guilds';
import { messagesIn } from '../discord/actions/messages';
import { createRole } from '../discord/actions/roles';
import { addBot, addChannel, addGuild, addMember } from '../discord/generate';
import type { SimGuild } from '../discord/model';
import { addUser, directChannelsOf } from '../discord/world';
import { portrait } from '../support/restore/portrait';
import { raise } from '../support/restore/stage';
import { parts, remade } from '../support/snapshotFile';
import { startBot, type TestBot } from './bot';
import { buttonsOf, numberIn, owner, Person, textOf } from './people';

/** The server that is lost. */
let bot: TestBot;
let before: Record<string, unknown>;
let lostOwner: APIUser;
let stranger: APIUser;
let code: string;
let file: Buffer;
const loads: [Grant, number][] = [];

beforeAll(async () => {
	bot = await startBot({ prepare: (sim, application, guild) => raise(sim.world, guild, application) });
	lostOwner = bot.sim.world.users.get(bot.guild.settings.owner_id)!;
	stranger = addUser(bot.sim.world, { username: 'stranger' });
	bot.client.on('vaultLoad', (grant, snapshotId) => void loads.push([grant as Grant, snapshotId as number]));
	before = portrait(bot.guild);
	await owner(bot).say('create', { name: 'last' });
	const run = await owner(bot).snapshot('recovery');
	const asked = await run.message();
	code = /```\n(.+)\n```/.exec((await (await owner(bot).click(asked, 'New code')).untilFollowups(1))[0]!.content)![1]!;
	const [signed] = await (await owner(bot).click(asked, 'Signed file')).untilFollowups(1);
	file = Buffer.from(bot.sim.world.attachments.get(signed!.attachments[0]!.id)!.bytes);
	await vaultOf(bot.client).runDue();
	const gone = new Promise((resolve) => bot.client.once('guildDelete', resolve));
	deleteGuild(bot.sim.world, bot.guild);
	await gone;
	while ((await vaultOf(bot.client).knownGuilds.left()).length === 0) await new Promise(setImmediate);
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

/** A new server, as Discord makes it, with the bot on top. */
async function newGuild(by: APIUser): Promise<SimGuild> {
	const { sim, application, client } = bot;
	const guild = addGuild(sim.world, { name: 'New home', owner: by, settings: { features: [] } });
	addChannel(sim.world, guild, { type: 0, name: 'general' });
	const joined = new Promise((resolve) => client.once('guildCreate', resolve));
	addBot(sim.world, guild, application, { permissions: PermissionFlagsBits.Administrator });
	raise(sim.world, guild, application);
	await joined;
	return guild;
}

function personIn(guild: SimGuild, { id }: APIUser): Person {
	return new Person({ ...bot, guild }, id);
}

function toldTheOwner(): string[] {
	const direct = [...directChannelsOf(bot.sim.world).values()].find(({ channel }) => channel.recipients?.[0]?.id === lostOwner.id);
	return direct ? [...messagesIn(bot.sim.world, { guild: null, channel: direct.channel }).values()].map(({ content }) => content) : [];
}

const attached = (bytes: Buffer) => ({ file: { filename: 'signed.gvsnap', contentType: 'application/octet-stream', bytes } });

/** Waits for the end of a restore that was ordered just now, the one after another. */
async function done(guild: SimGuild, after = 0): Promise<void> {
	const { restore } = vaultOf(bot.client);
	const ended = async (): Promise<unknown> => {
		await vaultOf(bot.client).runDue();
		const latest = await restore.latest(guild.id);
		return latest && latest.id > after ? latest : null;
	};
	await expect.poll(ended, { timeout: 20_000 }).toMatchObject({ state: 'done', failures: [] });
}

/** Loads, confirms, and waits for the end: the channel of the answer may go meanwhile. Answers the plan. */
async function loaded(guild: SimGuild, { id }: APIUser, options: Parameters<Person['snapshot']>[1]): Promise<string> {
	const person = personIn(guild, { id } as APIUser);
	const run = await person.snapshot('load', options);
	const asked = await run.message();
	const opened = await person.click(asked, 'Restore');
	await opened.answered();
	if (opened.modal) await bot.sim.interactions.submitModal(opened, { word: 'restore' });
	await run.until(({ content }) => content.startsWith('The restore has begun'));
	await done(guild);
	return textOf(asked);
}

it('who owned the lost server is offered it, and nobody else', async () => {
	const guild = await newGuild(lostOwner);
	const [choice, ...others] = await personIn(guild, lostOwner).suggestions('load', 'server', '');
	expect(choice).toMatchObject({ value: bot.guild.id });
	expect(choice!.name).toContain('Harbour Lights · left');
	expect(others).toEqual([]);
	const elsewhere = await newGuild(stranger);
	expect(await personIn(elsewhere, stranger).suggestions('load', 'server', '')).toEqual([]);
	expect(await personIn(elsewhere, stranger).suggestions('load', 'snapshot', '')).toEqual([]);
});

it('the owner on record loads it into a new server: all is as it was, but for what the plan said', async () => {
	const guild = await newGuild(lostOwner);
	const person = personIn(guild, lostOwner);
	const options = { kinds: kindNames, deleteExtra: true, memberOverwrites: false };
	const { blocked } = (await vaultOf(bot.client).restore.preview(guild.id, 1, options, bot.guild.id)).plan;
	const unmade = blocked.filter(({ kind, block }) => kind === 'role' && block.reason === 'managed');
	expect(unmade.map(({ node }) => node.values['name']).sort()).toEqual(foreignRoles().sort());
	const plan = await loaded(guild, lostOwner, { server: bot.guild.id, extra: 'delete' });
	expect(plan).toContain('Messages, pins and threads do not come along.');
	expect(comparable(portrait(guild))).toEqual(comparable(before));
	expect(loads.at(-1)).toMatchObject([{ guildId: guild.id, userId: lostOwner.id, lostGuildId: bot.guild.id, proof: 'owner' }, 1]);
	expect(toldTheOwner().at(-1)).toContain('is loading a snapshot of the server into **New home**');

	const again = await person.snapshot('load', { server: bot.guild.id, extra: 'delete' });
	expect(textOf(await again.message())).toContain('There is nothing to do.');
	const taken = numberIn(await person.say('create'));
	expect(await person.say('restore', { snapshot: taken, extra: 'delete' })).toContain('There is nothing to do.');
});

it('refuses a stranger, without a word about the server', async () => {
	const guild = await newGuild(stranger);
	const answer = await personIn(guild, stranger).say('load', { server: bot.guild.id });
	expect(answer).toContain('This opens no snapshots of another server');
	expect(answer).toBe(await personIn(guild, stranger).say('load', { server: '111111111111111111' }));
	expect(answer).not.toContain('Harbour');
	expect(await personIn(guild, stranger).say('load', {})).toContain('only one thing');
	expect(await personIn(guild, stranger).say('load', { server: bot.guild.id, code })).toContain('only one thing');
});

it('needs somebody who runs the new server, whatever they can prove', async () => {
	const guild = await newGuild(stranger);
	addMember(bot.sim.world, guild, lostOwner);
	expect(await personIn(guild, lostOwner).say('load', { server: bot.guild.id })).toContain('*Administrator*');
	expect(await personIn(guild, lostOwner).suggestions('load', 'server', '')).toEqual([]);
});

it('a code opens it for another administrator, and the owner hears of it', async () => {
	const guild = await newGuild(lostOwner);
	addMember(bot.sim.world, guild, stranger);
	const role = createRole(bot.sim.world, guild, { name: 'Helpers', permissions: '8' }, { userId: lostOwner.id });
	updateMember(bot.sim.world, guild, stranger.id, { roles: [role.id] }, { userId: lostOwner.id });
	const plan = await loaded(guild, stranger, { code: code.toLowerCase().replaceAll('-', ' ') });
	expect(plan).toContain('Channels · Make again');
	expect(guild.roles.has(role.id)).toBe(true);
	const told = toldTheOwner();
	expect(told.slice(-2).join('\n')).toMatch(/used the recovery code(.|\n)*is loading a snapshot/);
	expect(loads.at(-1)![0]).toMatchObject({ proof: 'code', userId: stranger.id });
	expect([...guild.bans.keys()]).toEqual([]);
});

it('can be undone, as a restore can', async () => {
	const guild = await newGuild(lostOwner);
	const fresh = portrait(guild);
	await loaded(guild, lostOwner, { server: bot.guild.id });
	expect(guild.channels.size).toBeGreaterThan(10);
	const load = await vaultOf(bot.client).restore.latest(guild.id);
	const run = await personIn(guild, lostOwner).snapshot('restore-undo');
	const opened = await personIn(guild, lostOwner).click(await run.message(), 'Restore');
	await opened.answered();
	await bot.sim.interactions.submitModal(opened, { word: 'restore' });
	await run.until(({ content }) => content.startsWith('The restore has begun'));
	await done(guild, load!.id);
	expect(portrait(guild)).toEqual(fresh);
});

it('bans and permissions of single members come along when they are wanted', async () => {
	const guild = await newGuild(lostOwner);
	const options = { server: bot.guild.id, bans: true, 'member-permissions': true };
	await loaded(guild, lostOwner, options);
	expect([...guild.bans.keys()].sort()).toEqual([...bot.guild.bans.keys()].sort());
});

it('a signed file opens what is in it; one that was changed opens nothing', async () => {
	const guild = await newGuild(stranger);
	const person = personIn(guild, stranger);
	const lines = parts(file).lines;
	const forged = remade(lines.map((line) => line.replace('"name":"last"', '"name":"next"')));
	expect(await person.say('load', attached(forged))).toContain('This opens no snapshots of another server');
	expect(await person.say('load', attached(remade(lines.slice(0, -1))))).toContain('This opens no snapshots of another server');
	expect(await vaultOf(bot.client).snapshots.imports(guild.id)).toEqual([]);
	await loaded(guild, stranger, { ...attached(file), extra: 'delete' });
	expect(comparable(portrait(guild))).toEqual(comparable(before));
	expect(toldTheOwner().slice(-2).join('\n')).toContain('used a signed file');
	expect(loads.at(-1)![0]).toMatchObject({ proof: 'file', sourceGuildId: guild.id, lostGuildId: bot.guild.id });
});

it('a proof is worth something for whoever gave it, where it was given, and not for long', async () => {
	const guild = await newGuild(lostOwner);
	const { loads: room } = vaultOf(bot.client);
	const into = { id: guild.id, name: 'New home' };
	const grant = await room.byOwner({ into, userId: lostOwner.id }, bot.guild.id);
	await expect(room.find(grant.id, { into, userId: lostOwner.id })).resolves.toMatchObject({ lostGuildId: bot.guild.id });
	await expect(room.find(grant.id, { into, userId: stranger.id })).rejects.toMatchObject({ code: 'RecoveryRefused' });
	await expect(room.find(grant.id, { into: { ...into, id: bot.guild.id }, userId: lostOwner.id })).rejects.toMatchObject({
		code: 'RecoveryRefused'
	});
});

it('a button of somebody who lost the right to run the server does nothing', async () => {
	const guild = await newGuild(stranger);
	addMember(bot.sim.world, guild, lostOwner);
	const role = createRole(bot.sim.world, guild, { name: 'Helpers', permissions: '8' }, { userId: stranger.id });
	updateMember(bot.sim.world, guild, lostOwner.id, { roles: [role.id] }, { userId: stranger.id });
	const asked = await (await personIn(guild, lostOwner).snapshot('load', { server: bot.guild.id })).message();
	expect(buttonsOf(asked).map(({ label }) => label)).toContain('Restore');
	updateMember(bot.sim.world, guild, lostOwner.id, { roles: [] }, { userId: stranger.id });
	const pressed = await personIn(guild, lostOwner).click(asked, 'Restore');
	expect(textOf(await pressed.message())).toContain('*Administrator*');
	expect(guild.channels.size).toBe(1);
});

it('five wrong codes in an hour are enough, and say nothing of what is wrong', async () => {
	const guild = await newGuild(stranger);
	const person = personIn(guild, stranger);
	const wrong = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
	const answers = [];
	for (const tried of [wrong, 'nonsense', wrong, wrong.replace(/^./, '7'), wrong]) answers.push(await person.say('load', { code: tried }));
	expect(new Set(answers).size).toBe(1);
	expect(answers[0]).toContain('This opens no snapshots of another server');
	expect(await person.say('load', { code })).toContain('too many tries');
	const other = addUser(bot.sim.world, { username: 'another' });
	addMember(bot.sim.world, guild, other);
	const role = createRole(bot.sim.world, guild, { name: 'Helpers', permissions: '8' }, { userId: stranger.id });
	updateMember(bot.sim.world, guild, other.id, { roles: [role.id] }, { userId: stranger.id });
	expect(await personIn(guild, other).say('load', { code })).toContain('too many tries');
	expect(await personIn(await newGuild(stranger), stranger).say('load', { code })).toContain('too many tries');
	expect(bot.log.map(({ text }) => text).join('\n')).toContain(
		`User ${stranger.id} may load nothing into server ${guild.id}: no such code.`
	);
});

/** Roles that only Discord makes, beside the bot's own, which came along with it. */
function foreignRoles(): string[] {
	return [...bot.guild.roles.values()]
		.filter(({ managed, tags }) => managed && tags?.bot_id !== bot.application.id)
		.map(({ name }) => name);
}

/** What a load brings by default: neither people nor what they alone may do, no bans, no other owner, and no roles that only Discord makes. */
function comparable({ members: _, bans: __, settings, ...picture }: Record<string, unknown>): unknown {
	const foreign = foreignRoles();
	const isForeign = (text: string): boolean => /^\d+ /.test(text) || foreign.some((name) => text.startsWith(`${name} 0 `));
	const { owner_id: ___, ...kept } = settings as Record<string, unknown>;
	return JSON.parse(JSON.stringify({ settings: kept, ...picture }), (key, value: unknown) => {
		if (!Array.isArray(value)) return value;
		if (key === 'overwrites') return value.filter((overwrite) => !isForeign(overwrite as string));
		if (key !== 'roles') return value;
		return value.filter((role) => !foreign.includes(typeof role === 'string' ? role : (role as { name: string }).name));
	});
}
