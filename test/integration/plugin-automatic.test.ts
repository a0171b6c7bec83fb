import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import sqlite3 from 'sqlite3';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { vaultOf } from '../../src/plugin/vaults';
import type { SnapshotSummary } from '../../src/vault/snapshots/model';
import { ban } from '../discord/actions/bans';
import { removeMember } from '../discord/actions/members';
import { createRole } from '../discord/actions/roles';
import { addBot } from '../discord/generate';
import { makeClient, startBot, type TestBot } from './bot';

let bot: TestBot;
const actor = () => ({ userId: bot.guild.settings.owner_id });

beforeAll(async () => {
	bot = await startBot({ vault: { snapshots: { interval: 60 } } });
});
afterEach(() => bot.sim.assertClean());
afterAll(() => bot.close());

interface JobLine {
	readonly kind: string;
	readonly state: string;
	readonly run_at: number;
}

/** Other jobs of the vault are none of its business. */
const automaticJobs = "SELECT * FROM job WHERE kind = 'snapshot:automatic'";

/** Asks the database file from outside. */
function sql<T>(statement: string): Promise<T[]> {
	return new Promise((resolve, reject) => {
		const database = new sqlite3.Database(join(bot.folder, 'vault.sqlite'));
		database.configure('busyTimeout', 5000);
		database.all<T>(statement, (error, rows) => database.close(() => (error ? reject(error) : resolve(rows))));
	});
}

/** Makes the guild's job due, and does it. Answers the requests that were sent. */
async function turn(): Promise<string[]> {
	await sql("UPDATE job SET run_at = 0 WHERE kind = 'snapshot:automatic'");
	const before = bot.sim.requests.length;
	await vaultOf(bot.client).runDue();
	return bot.sim.requests.slice(before).map(({ path }) => path.replace(/^\/guilds\/\d+/, ''));
}

const list = (): Promise<SnapshotSummary[]> => vaultOf(bot.client).snapshots.list(bot.guild.id);
const told = (event: string): Promise<unknown> => new Promise((resolve) => bot.client.once(event, resolve));

it('each guild has one job, in the next interval', async () => {
	await expect.poll(() => sql(automaticJobs)).toHaveLength(1);
	const jobs = await sql<JobLine>(automaticJobs);
	expect(jobs).toMatchObject([{ kind: 'snapshot:automatic', state: 'waiting' }]);
	expect(jobs[0]!.run_at).toBeGreaterThan(Date.now());
	expect(jobs[0]!.run_at).toBeLessThanOrEqual(Date.now() + 3_600_000);
});

it('the first turn takes a snapshot, and plans the next turn', async () => {
	expect(await turn()).toContain('/bans');
	expect(await list()).toMatchObject([{ type: 'automatic', createdBy: null }]);
	const [job] = await sql<JobLine>(automaticJobs);
	expect(job!.run_at).toBeGreaterThan(Date.now());
});

it('a turn without a change asks Discord nothing and stores nothing', async () => {
	expect(await turn()).toEqual([]);
	expect(await list()).toHaveLength(1);
});

it('a turn after a change takes a snapshot', async () => {
	const role = told('roleCreate');
	createRole(bot.sim.world, bot.guild, { name: 'New' }, actor());
	await role;
	expect(await turn()).not.toEqual([]);
	const banned = told('guildBanAdd');
	const victim = [...bot.guild.members.keys()].find((id) => id !== bot.guild.settings.owner_id && id !== bot.application.id)!;
	ban(bot.sim.world, bot.guild, bot.sim.world.users.get(victim)!, actor());
	await banned;
	expect(await turn()).not.toEqual([]);
	expect(await list()).toHaveLength(3);
	expect(await turn()).toEqual([]);
});

it('a new session makes everything uncertain, a resumed one nothing', async () => {
	const resumed = told('shardResume');
	bot.sim.gateway.disconnect(bot.application.id);
	await resumed;
	expect(await turn()).toEqual([]);
	const ready = told('shardReady');
	bot.sim.gateway.invalidate(bot.application.id, false);
	await ready;
	expect(await turn()).not.toEqual([]);
	expect(await turn()).toEqual([]);
});

it('an outage cancels nothing', async () => {
	const gone = told('guildUnavailable');
	bot.sim.gateway.setUnavailable(bot.guild.id, true);
	await gone;
	expect(await sql(automaticJobs)).toHaveLength(1);
});

it('leaving cancels the job', async () => {
	const left = told('guildDelete');
	bot.sim.gateway.setUnavailable(bot.guild.id, false);
	removeMember(bot.sim.world, bot.guild, bot.application.id);
	await left;
	await expect.poll(() => sql(automaticJobs)).toHaveLength(0);
	await expect.poll(() => sql("SELECT 1 FROM job WHERE kind = 'guild:remove'")).toHaveLength(1);
	expect(await vaultOf(bot.client).knownGuilds.left()).toMatchObject([{ id: bot.guild.id, name: bot.guild.settings.name }]);
});

it('coming back plans it again, and what was kept stays', async () => {
	const { sim, guild, application } = bot;
	addBot(sim.world, guild, application, { permissions: PermissionFlagsBits.Administrator });
	await expect.poll(() => sql(automaticJobs)).toHaveLength(1);
	expect(await vaultOf(bot.client).knownGuilds.left()).toEqual([]);
});

it('leaving while the bot is offline is noticed at the start', async () => {
	const { sim, guild, application } = bot;
	await bot.client.destroy();
	removeMember(sim.world, guild, application.bot.id);
	const again = makeClient(sim, bot.folder, bot.log);
	const ready = new Promise((resolve) => again.once('clientReady', resolve));
	await again.login(application.token);
	await ready;
	await expect.poll(() => vaultOf(again).knownGuilds.left()).toMatchObject([{ id: guild.id, ownerId: guild.settings.owner_id }]);
	await expect.poll(() => sql(automaticJobs)).toHaveLength(0);
	expect(bot.log.map(({ text }) => text).join()).toContain(`The bot is not in server ${guild.id}`);
	await again.destroy();
});
