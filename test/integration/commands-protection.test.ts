import { join } from 'node:path';
import { PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import { updateMember } from '../discord/actions/members';
import { createRole } from '../discord/actions/roles';
import { messagesIn } from '../discord/actions/messages';
import { addBot, livedInGuild } from '../discord/generate';
import type { SimGuild, Snowflake } from '../discord/model';
import { directChannelsOf } from '../discord/world';
import { startBot, type TestBot } from './bot';
import { buttonsOf, mayNothing, memberWho, owner, type Person } from './people';
import { sql } from './sql';

const day = 86_400_000;

let bot: TestBot;
let other: SimGuild;
let admin: Person;
let log: Snowflake;

beforeAll(async () => {
	bot = await startBot({
		prepare(sim, application) {
			other = livedInGuild(sim.world, 2);
			addBot(sim.world, other, application, { permissions: PermissionFlagsBits.Administrator });
		}
	});
	admin = memberWho(bot, mayNothing);
	const actor = { userId: bot.guild.settings.owner_id };
	const role = createRole(bot.sim.world, bot.guild, { name: 'Admins', permissions: PermissionFlagsBits.Administrator.toString() }, actor);
	updateMember(bot.sim.world, bot.guild, admin.id, { roles: [role.id] }, actor);
	log = [...bot.guild.channels.values()].find(({ type }) => type === 0)!.id;
	for (let count = 0; count < 3; count += 1) await owner(bot).say('create');
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

/** Lets what is due be done, and answers what the owner was told in the meantime. */
async function settle(): Promise<void> {
	await vaultOf(bot.client).runDue();
}

function toldTheOwner(): string[] {
	const direct = [...directChannelsOf(bot.sim.world).values()].find(
		({ channel }) => channel.recipients?.[0]?.id === bot.guild.settings.owner_id
	);
	return direct ? [...messagesIn(bot.sim.world, { guild: null, channel: direct.channel }).values()].map(({ content }) => content) : [];
}

function logged(): APIMessage[] {
	const channel = bot.guild.channels.get(log)!;
	return [...messagesIn(bot.sim.world, { guild: bot.guild, channel }).values()].filter(
		({ author }) => author.id === bot.application.bot.id
	);
}

async function waitADay(): Promise<void> {
	const rows = await sql<{ id: number; payload: string }>(file(), "SELECT id, payload FROM job WHERE kind = 'protected-change'");
	for (const { id, payload } of rows) {
		const stored = { ...(JSON.parse(payload) as object), dueAt: Date.now() - 1 };
		await sql(file(), `UPDATE job SET run_at = 0, payload = '${JSON.stringify(stored)}' WHERE id = ${id}`);
	}
	await settle();
}

const file = (): string => join(bot.folder, 'vault.sqlite');
const kept = async (): Promise<number[]> => (await vaultOf(bot.client).snapshots.list(bot.guild.id)).map(({ id }) => id);

it('an administrator sets the log channel, and cannot turn snapshots off', async () => {
	expect(await admin.say('settings', { 'log-channel': log })).toContain(`log channel: <#${log}>`);
	expect(await admin.say('settings', { interval: 0 })).toContain('Only the owner of the server may do this.');
	expect(await admin.say('settings', { limit: 2 })).toContain('Only the owner');
	expect(await admin.say('settings', { 'keep-last': 1 })).toContain('Only the owner');
	expect(await admin.say('settings', { 'alarm-deletions': 0 })).toContain('Only the owner');
	expect(await admin.say('settings', { reset: true })).toContain('Only the owner');
	expect(await admin.say('settings', { interval: 60, limit: 9, 'alarm-bans': 5 })).toContain('automatic snapshots: every 60 minutes');
	const shown = await admin.say('settings');
	expect(shown).toContain('snapshots kept: 9');
	expect(shown).toContain('bans and kicks that raise an alarm: 5');
	expect(shown).toContain('deletions that raise an alarm: 6');
	expect(await memberWho(bot, mayNothing).say('settings')).toContain('*Administrator*');
});

it('an administrator can neither delete nor unpin', async () => {
	await owner(bot).say('pin', { snapshot: 1 });
	expect(await admin.say('delete', { snapshot: 2 })).toContain('Only the owner');
	expect(await admin.say('unpin', { snapshot: 1 })).toContain('Only the owner');
	expect(await vaultOf(bot.client).protection.list(bot.guild.id)).toEqual([]);
});

it('a deletion by the owner waits a day, is told, and shown', async () => {
	const run = await owner(bot).snapshot('delete', { snapshot: 2 });
	await owner(bot).click(await run.message(), 'Delete');
	const answer = await run.until(({ content }) => content.includes('takes effect'));
	expect(answer.content).toContain('**delete snapshot #2**');
	expect(buttonsOf(answer)).toEqual([]);
	await settle();
	expect(toldTheOwner().at(-1)).toMatch(/asked the bot to \*\*delete snapshot #2\*\*/);
	expect(logged().at(-1)!.content).toBe(toldTheOwner().at(-1));
	const [pending] = await vaultOf(bot.client).protection.list(bot.guild.id);
	expect(pending!.dueAt - pending!.requestedAt).toBe(day);
	expect(await kept()).toEqual([3, 2, 1]);
	expect(await owner(bot).say('list')).toMatch(/Waiting to take effect\*\*\n- delete snapshot #2: <t:/);
});

it('asked for again, it neither comes sooner nor twice', async () => {
	const before = await vaultOf(bot.client).protection.list(bot.guild.id);
	const run = await owner(bot).snapshot('delete', { snapshot: 2 });
	await owner(bot).click(await run.message(), 'Delete');
	await run.until(({ content }) => content.includes('takes effect'));
	await sql(file(), "UPDATE job SET run_at = 0 WHERE kind = 'protected-change'");
	await settle();
	expect(await vaultOf(bot.client).protection.list(bot.guild.id)).toEqual(before);
	expect(await kept()).toContain(2);
});

it('every administrator takes it back, from the notice in the log channel', async () => {
	const notice = logged().at(-1)!;
	const press = await admin.click(notice, 'Undo …');
	const [below] = await press.untilFollowups(1);
	const chosen = await admin.choose(below!, 'delete snapshot #2');
	await chosen.until(({ content }) => content.startsWith('Taken back: delete snapshot #2'));
	await settle();
	expect(toldTheOwner().at(-1)).toContain(`<@${admin.id}> took back what`);
	expect(logged().at(-1)!.content).toContain('took back');
	expect(logged()).toContainEqual(notice);
	await waitADay();
	expect(await kept()).toContain(2);
	expect(await admin.say('undo')).toBe('Nothing is waiting.');
});

it('what waits on another server cannot be taken back from here', async () => {
	const { protection, snapshots } = vaultOf(bot.client);
	const { snapshot } = await snapshots.create(other.id, { type: 'manual' });
	const foreign = await protection.request(other.id, { kind: 'delete', snapshotId: snapshot.id }, other.settings.owner_id);
	await expect(protection.undo(bot.guild.id, foreign!.id, admin.id)).rejects.toMatchObject({ code: 'ChangeNotFound' });
	await expect(protection.request(bot.guild.id, { kind: 'delete', snapshotId: snapshot.id }, admin.id)).rejects.toMatchObject({
		code: 'SnapshotNotFound'
	});
	expect(await protection.list(other.id)).toHaveLength(1);
	await protection.undo(other.id, foreign!.id, other.settings.owner_id);
	await settle();
});

it('after a day it is done, and told', async () => {
	const run = await owner(bot).snapshot('delete', { snapshot: 2 });
	await owner(bot).click(await run.message(), 'Delete');
	await run.until(({ content }) => content.includes('takes effect'));
	expect(await owner(bot).say('unpin', { snapshot: 1 })).toContain('**unpin snapshot #1**');
	expect(await owner(bot).say('settings', { interval: 0 })).toContain('automatic snapshots: off');
	expect(await owner(bot).say('settings', { interval: 60, limit: 3 })).toContain('is waiting already');
	await waitADay();
	await settle();
	expect(await kept()).toEqual([3, 1]);
	expect((await vaultOf(bot.client).snapshots.get(bot.guild.id, 1)).pinned).toBe(false);
	expect((await vaultOf(bot.client).settings.get(bot.guild.id)).snapshotIntervalMinutes).toBe(0);
	expect(await sql(file(), `SELECT * FROM job WHERE kind = 'snapshot:automatic' AND dedupe_key LIKE '%${bot.guild.id}'`)).toEqual([]);
	expect(toldTheOwner().filter((text) => text.includes('done, as'))).toHaveLength(3);
});

it('a snapshot that was pinned meanwhile is not deleted', async () => {
	const run = await owner(bot).snapshot('delete', { snapshot: 1 });
	await owner(bot).click(await run.message(), 'Delete');
	await run.until(({ content }) => content.includes('takes effect'));
	await admin.say('pin', { snapshot: 1 });
	await waitADay();
	await settle();
	expect(await kept()).toEqual([3, 1]);
	expect(toldTheOwner().at(-1)).toContain('it was not done');
});

it('a log channel in which the bot cannot write is refused', async () => {
	const hidden = [...bot.guild.channels.values()].find(({ type }) => type === 2)!;
	await expect(admin.say('settings', { 'log-channel': hidden.id })).rejects.toThrow();
	expect((await vaultOf(bot.client).settings.get(bot.guild.id)).logChannelId).toBe(log);
});

it("the last two places are the owner's to pin", async () => {
	const { snapshots, settings } = vaultOf(bot.client);
	const pinned = (await snapshots.list(bot.guild.id)).filter((snapshot) => snapshot.pinned);
	await settings.set(bot.guild.id, { snapshotLimit: pinned.length + 2 });
	const { snapshot } = await snapshots.create(bot.guild.id, { type: 'manual' });
	expect(await admin.say('pin', { snapshot: snapshot.id })).toContain('two places of this server must stay open');
	expect(await owner(bot).say('pin', { snapshot: snapshot.id })).toContain('is pinned');
});
