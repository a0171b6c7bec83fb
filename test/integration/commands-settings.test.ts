import { join } from 'node:path';
import { ChannelType, ComponentType, PermissionFlagsBits as P, type APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { createRole } from '../discord/actions/roles';
import { updateMember } from '../discord/actions/members';
import { channelPermissions } from '../discord/permissions';
import type { Snowflake } from '../discord/model';
import { startBot, type TestBot } from './bot';
import { newMember } from './every/home';
import { numberIn, owner, textOf, withButton, type Person } from './people';
import { sql } from './sql';

let bot: TestBot;
let admin: Person;
let helper: Person;
let helpers: Snowflake;

beforeAll(async () => {
	bot = await startBot();
	const taken = new Set<string>();
	admin = newMember(bot, P.ViewChannel | P.Administrator, taken);
	helper = newMember(bot, P.ViewChannel | P.UseApplicationCommands, taken);
	const actor = { userId: bot.guild.settings.owner_id };
	helpers = createRole(bot.sim.world, bot.guild, { name: 'Helpers', permissions: '0' }, actor).id;
	const { roles } = bot.guild.members.get(helper.id)!;
	const told = new Promise((resolve) => bot.client.once('guildMemberUpdate', resolve));
	updateMember(bot.sim.world, bot.guild, helper.id, { roles: [...roles, helpers] }, actor);
	void told;
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

const stored = () => vaultOf(bot.client).settings.get(bot.guild.id);
const open = async (person: Person): Promise<APIMessage> => (await person.run('vault', 'settings')).message();

function menuOf(message: APIMessage, type: ComponentType): string | undefined {
	const rows = (message.components ?? []) as readonly {
		readonly components?: readonly { readonly type: ComponentType; readonly custom_id: string }[];
	}[];
	return rows.flatMap(({ components = [] }) => components).find((each) => each.type === type)?.custom_id;
}

/** Chooses in the first menu of this type, and waits for an answer that shows a text, or has a menu of another type. */
async function pick(person: Person, message: APIMessage, type: ComponentType, values: readonly string[], shows: string | ComponentType) {
	const run = await bot.sim.interactions.select(message, menuOf(message, type)!, values, { user: person.id });
	return run.until((later) => (typeof shows === 'string' ? textOf(later).includes(shows) : menuOf(later, shows) !== undefined));
}

/** Fills in the form of a section. */
async function fill(person: Person, section: string, values: Record<string, string>): Promise<string> {
	const opened = await bot.sim.interactions.select(await open(person), 'vault:vault-settings:change', [section], { user: person.id });
	await opened.outcome();
	const submitted = await bot.sim.interactions.submitModal(opened, values);
	return textOf((await submitted.outcome()) as APIMessage);
}

it('shows all settings, and changes numbers in a form', async () => {
	expect(textOf(await open(admin))).toMatch(/automatic snapshots: every 1,440 minutes[^]*may restore: not chosen[^]*Nothing is archived/);
	expect(await fill(admin, 'schedule', { interval: '60', limit: '9' })).toContain('Changed');
	expect(await stored()).toMatchObject({ snapshotIntervalMinutes: 60, snapshotLimit: 9, alarmBans: null });
	expect(await fill(admin, 'alarm', { 'alarm-deletions': '6', 'alarm-bans': '5' })).toContain('bans and kicks that raise an alarm: 5');
	expect(await stored()).toMatchObject({ alarmDeletions: null, alarmBans: 5 });
});

it('takes no number that makes no sense, and nothing that weakens from who is not the owner', async () => {
	expect(await fill(admin, 'schedule', { interval: 'often', limit: '9' })).toContain('a whole number from 0 to 525,600');
	expect(await fill(admin, 'schedule', { interval: '60', limit: '101' })).toContain('from 1 to 100');
	expect(await fill(admin, 'schedule', { interval: '0', limit: '9' })).toContain('Only the owner');
	expect(await stored()).toMatchObject({ snapshotIntervalMinutes: 60, snapshotLimit: 9 });
	expect(await fill(owner(bot), 'schedule', { interval: '0', limit: '9' })).toMatch(/takes effect/);
	const [waiting] = await vaultOf(bot.client).protection.list(bot.guild.id);
	expect(waiting!.change).toEqual({ kind: 'settings', choices: { snapshotIntervalMinutes: 0 } });
	await vaultOf(bot.client).protection.undo(bot.guild.id, waiting!.id, admin.id);
});

it('log channel and language', async () => {
	const me = bot.application.bot.id;
	const channel = [...bot.guild.channels.values()].find(
		(each) => each.type === 0 && (channelPermissions(bot.sim.world, bot.guild, each, me) & P.SendMessages) !== 0n
	)!;
	const page = await pick(admin, await open(admin), ComponentType.StringSelect, ['log'], 'are told there');
	await pick(admin, page, ComponentType.ChannelSelect, [channel.id], `log channel: <#${channel.id}>`);
	const languages = await pick(admin, await open(admin), ComponentType.StringSelect, ['language'], 'The language in which');
	await pick(admin, languages, ComponentType.StringSelect, ['fr'], 'language of notices: French');
	expect(await stored()).toMatchObject({ logChannelId: channel.id, language: 'fr' });
});

it('a role may do what it was allowed to, and nothing else', async () => {
	const snapshot = numberIn(await owner(bot).say('create'));
	const may = async (): Promise<string[]> => {
		const answers = {
			list: await helper.say('list'),
			create: await helper.say('create'),
			status: await helper.archive('status'),
			search: await helper.archive('search', { query: 'x' }),
			restore: await helper.say('restore', { snapshot }),
			settings: textOf(await open(helper)),
			delete: await helper.say('delete', { snapshot })
		};
		return Object.entries(answers).flatMap(([name, text]) => (/You need the permission|Only the owner/.test(text) ? [] : [name]));
	};
	expect(await may()).toEqual([]);
	const allow = async (person: Person, right: string, roles: readonly string[], shows: string): Promise<void> => {
		const all = await pick(person, await open(person), ComponentType.StringSelect, ['roles'], 'Roles that may do something');
		const one = await pick(person, all, ComponentType.StringSelect, [right], ComponentType.RoleSelect);
		await pick(person, one, ComponentType.RoleSelect, roles, shows);
	};
	await allow(admin, 'view', [helpers], `may look at snapshots: <@&${helpers}>`);
	expect(await may()).toEqual(['list']);
	await allow(admin, 'create', [helpers], `may take and pin snapshots: <@&${helpers}>`);
	await allow(admin, 'archive', [helpers], `may choose what is archived: <@&${helpers}>`);
	await allow(admin, 'search', [helpers], `may search the archive: <@&${helpers}>`);
	expect(await may()).toEqual(['list', 'create', 'status', 'search']);
	await allow(admin, 'view', [], 'may look at snapshots: not chosen');
	expect(await may()).toEqual(['create', 'status', 'search']);
	const page = await pick(admin, await open(admin), ComponentType.StringSelect, ['roles'], 'Roles that may do something');
	const restore = await pick(admin, page, ComponentType.StringSelect, ['restore'], ComponentType.RoleSelect);
	const refused = await bot.sim.interactions.select(restore, menuOf(restore, ComponentType.RoleSelect)!, [helpers], { user: admin.id });
	expect((await refused.untilFollowups(1))[0]!.content).toContain('Only the owner');
	await allow(owner(bot), 'restore', [helpers], 'takes effect');
	expect(await may()).toEqual(['create', 'status', 'search']);
	const file = join(bot.folder, 'vault.sqlite');
	const [row] = await sql<{ id: number; payload: string }>(file, "SELECT id, payload FROM job WHERE kind = 'protected-change'");
	const due = JSON.stringify({ ...(JSON.parse(row!.payload) as object), dueAt: Date.now() - 1 });
	await sql(file, `UPDATE job SET run_at = 0, payload = '${due}' WHERE id = ${row!.id}`);
	await vaultOf(bot.client).runDue();
	expect(await may()).toEqual(['create', 'status', 'search', 'restore']);
});

it('chooses what is archived: places from a menu, or the whole server; none of another server', async () => {
	const { archive } = vaultOf(bot.client);
	const places = [...bot.guild.channels.values()].filter(({ type }) => type === ChannelType.GuildText).slice(0, 2);
	const section = await pick(owner(bot), await open(owner(bot)), ComponentType.StringSelect, ['archive'], 'the nearest choice counts');
	const which = await pick(owner(bot), section, ComponentType.StringSelect, ['archive'], ComponentType.ChannelSelect);
	const ids = places.map(({ id }) => id);
	const chosen = await pick(owner(bot), which, ComponentType.ChannelSelect, ids, `<#${ids[1]}>`);
	expect((await archive.status(bot.guild.id)).rules).toEqual(new Map(ids.map((id) => [id, true])));
	const whole = await owner(bot).click(chosen, 'the whole server');
	const shown = await whole.until((message) => textOf(message).includes('the whole server'));
	const forged = withButton(bot, shown, 'vault:vault-settings:places:archive:900000000000000001');
	const refused = await owner(bot).click(forged, 'Forged');
	expect((await refused.untilFollowups(1))[0]!.content).toContain('That is no channel of this server');
	expect((await archive.status(bot.guild.id)).rules).toEqual(new Map([...ids, bot.guild.id].map((id) => [id, true])));
});
