import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDiscord, type DiscordSimulator } from '../discord';
import { addBot, livedInGuild } from '../discord/generate';
import type { SimApplication, SimGuild } from '../discord/model';
import { Daemon, freePort, locate } from '../support/services/process';
import { prepareThread } from './archiving';
import { sql } from './sql';

const program = fileURLToPath(new URL('tasks.child.ts', import.meta.url));
const patient = { timeout: 60_000, interval: 100 };
let sim: DiscordSimulator;
let application: SimApplication;
let guild: SimGuild;
let folder: string;
let port: number;
let redis: Daemon;
let bot: Bot | undefined;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'vault-tasks-'));
	port = await freePort();
	sim = await startDiscord();
	application = sim.addApplication({ privileged: { messageContent: true } });
	guild = livedInGuild(sim.world);
	addBot(sim.world, guild, application, { permissions: PermissionFlagsBits.Administrator });
	redis = await startRedis();
});
afterAll(async () => {
	bot?.child.kill('SIGKILL');
	await redis.stop();
	await sim.close();
	await rm(folder, { recursive: true, force: true });
});

/** One of our own, which can be stopped; what it holds outlasts that. */
async function startRedis(): Promise<Daemon> {
	const server = await locate('redis-server');
	const daemon = new Daemon(server!, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'yes', '--dir', folder]);
	await daemon.ready(() => ask('PING'));
	return daemon;
}

/** Redis takes plain words. What it answers, without lengths. */
async function ask(words: string): Promise<string[]> {
	const socket = connect({ host: '127.0.0.1', port });
	let answer = '';
	socket.on('data', (chunk) => void (answer += chunk.toString()));
	socket.write(`${words}\r\nQUIT\r\n`);
	await once(socket, 'close');
	return answer.split('\r\n').filter((line) => !/^([*$]|\+OK)/.test(line) && line !== '');
}

/** The keys of the repetitions; each is of a name and an interval. */
const repetitions = (): Promise<string[]> => ask('ZRANGE bull:vault-test:repeat 0 -1');

interface Bot {
	readonly child: ChildProcess;
	readonly exit: Promise<number | null>;
	output(): string;
}

async function startBot(tick: number, scheduler = 'auto'): Promise<Bot> {
	const database = join(folder, 'vault.sqlite');
	const args = [sim.api, application.token, database, String(port), 'vault-test', String(tick), scheduler];
	const child = spawn(process.execPath, ['--import', 'tsx', program, ...args]);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
	const exit = once(child, 'exit').then(([code]) => code as number | null);
	bot = { child, exit, output: () => output };
	await expect.poll(() => output, patient).toContain('ready');
	return bot;
}

async function stopBot({ child, exit, output }: Bot): Promise<void> {
	child.stdin!.write('stop\n');
	expect(await exit, output()).toBe(0);
	expect(output()).toContain('destroyed');
}

const query = <T>(statement: string): Promise<T[]> => sql<T>(join(folder, 'vault.sqlite'), statement);
/** Other work that comes round waits for its time. */
const jobs = () => query(`SELECT kind FROM job WHERE kind = 'archive:thread'`);

/** Due work, of which nothing in the bot's process is told. */
async function addWork(): Promise<string> {
	const { thread } = prepareThread(sim, guild, { messages: 5, files: 0, sameFiles: 0 });
	await query(
		`INSERT INTO job (kind, guild_id, dedupe_key, payload, state, priority, run_at, attempts, max_attempts, created_at)
		VALUES ('archive:thread', '${guild.id.padStart(20, '0')}', 'archive:thread:${thread.id}',
			'${JSON.stringify({ threadId: thread.id, target: null, before: null })}', 'waiting', 0, 0, 0, 8, 0)`
	);
	return thread.id;
}

const stored = async (threadId: string) =>
	(await query<{ n: number }>(`SELECT COUNT(*) AS n FROM messages WHERE channel_id = '${threadId.padStart(20, '0')}'`))[0]!.n;

it('a scheduled task wakes the vault', async () => {
	await startBot(300);
	const thread = await addWork();
	await expect.poll(jobs, patient).toEqual([]);
	expect(await stored(thread)).toBe(5);
	expect(await repetitions()).toHaveLength(1);
});

it('Redis stopped and started again while the bot runs: nothing is lost', { timeout: 120_000 }, async () => {
	await redis.stop();
	// The last tick that came may still be looking.
	await new Promise((resolve) => setTimeout(resolve, 1000));
	const thread = await addWork();
	const before = sim.requests.length;
	await new Promise((resolve) => setTimeout(resolve, 1500));
	expect(sim.requests.length).toBe(before);
	expect(await jobs()).toHaveLength(1);
	redis = await startRedis();
	await expect.poll(jobs, patient).toEqual([]);
	expect(await stored(thread)).toBe(5);
	await stopBot(bot!);
});

it('another interval replaces the old one, and a vault that wakes itself wants none', { timeout: 120_000 }, async () => {
	const before = await repetitions();
	const second = await startBot(700);
	await expect.poll(async () => (await repetitions()).filter((key) => !before.includes(key)), patient).toHaveLength(1);
	await expect.poll(repetitions, patient).toHaveLength(1);
	await stopBot(second);
	const third = await startBot(500, 'embedded');
	await expect.poll(repetitions, patient).toEqual([]);
	await addWork();
	await expect.poll(jobs, patient).toEqual([]);
	third.child.kill('SIGKILL');
	await third.exit;
});

it('with Redis gone, the process ends all the same, also when it never was there', { timeout: 120_000 }, async () => {
	const running = await startBot(300);
	await redis.stop();
	await new Promise((resolve) => setTimeout(resolve, 1000));
	await stopBot(running);
	const alone = await startBot(300);
	await stopBot(alone);
	redis = await startRedis();
});

it('with a Redis that answers nothing any more, the process ends all the same', { timeout: 120_000 }, async () => {
	const before = await repetitions();
	const running = await startBot(400);
	await expect.poll(async () => (await repetitions()).filter((key) => !before.includes(key)), patient).toHaveLength(1);
	redis.freeze();
	await stopBot(running);
	redis.thaw();
	sim.assertClean();
});
