import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Database } from '../../../src/database/Database';
import type { MysqlOptions } from '../../../src/database/options';
import { JobRow } from '../../../src/entities/Job';
import { Jobs } from '../../../src/vault/jobs/Jobs';
import { seededRandom } from '../../discord/random';
import { forgetBullQueue, redisUrl } from '../bullQueue';
import { makeTestPlace } from '../databases';
import { brokenEffects, createEffects, type Effect, type SeriesPayload } from './effects';
import type { WorkerOrder } from './worker';

export interface SeriesOptions {
	readonly queue: 'embedded' | 'BullMQ';
	readonly seed: number;
	readonly jobs: number;
	/** Milliseconds between two kills, on average. */
	readonly killMs: number;
}

export interface SeriesReport {
	readonly queue: SeriesOptions['queue'];
	readonly jobs: number;
	readonly kills: number;
	/** Kills of a process that had a job. */
	readonly hits: number;
	/** What was found broken afterwards, in words. */
	readonly broken: readonly string[];
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

const script = fileURLToPath(new URL('worker.ts', import.meta.url));
const guilds = 25;
const patienceMs = 300_000;

/** Two processes do the jobs of one MariaDB, and every now and then one of them is killed and another started. */
export async function jobsKillSeries({ queue, seed, jobs, killMs }: SeriesOptions): Promise<SeriesReport> {
	const random = seededRandom(seed);
	const place = await makeTestPlace('mysql');
	const redis = queue === 'BullMQ' ? { url: redisUrl(), queue: `guild-vault-series-${process.pid}-${seed}` } : null;
	const order: WorkerOrder = { options: place.options, redis, leaseMs: 2_000, stepMs: 200 };
	const db = await Database.open(place.options);
	const children: Child[] = [];
	try {
		await createEffects((place.options as MysqlOptions).database);
		children.push(await start(order), await start(order));
		// Only now: on a slow machine the first would do them all while the second starts.
		await addJobs(db, jobs, random);
		const { kills, hits } = await killUntilDone(db, order, children, () => killMs * (0.5 + random()), random);
		const effects = await db.query<Effect>('SELECT job, step, guild FROM effect ORDER BY id', []);
		const dead = (await rowsLeft(db)).map(({ id, state }) => `job #${id} is ${state}`);
		return { queue, jobs, kills, hits, broken: [...dead, ...brokenEffects(effects, jobs)] };
	} finally {
		for (const child of children) await kill(child);
		await db.close();
		await place.remove();
		if (redis) await forgetBullQueue(redis.queue);
	}
}

async function addJobs(db: Database, count: number, random: () => number): Promise<void> {
	const jobs = new Jobs(db, { now: () => Date.now() });
	for (let number = 0; number < count; number += 1) {
		const payload: SeriesPayload = { number, step: 0 };
		const guildId = number % 10 === 0 ? undefined : String(1_000 + Math.floor(random() * guilds));
		await jobs.enqueue({ kind: 'step', guildId, payload, priority: Math.floor(random() * 3), maxAttempts: 1_000 });
	}
}

async function killUntilDone(db: Database, order: WorkerOrder, children: Child[], pause: () => number, random: () => number) {
	const end = Date.now() + patienceMs;
	let [kills, hits] = [0, 0];
	while ((await rowsLeft(db)).length > 0) {
		if (Date.now() > end) return { kills, hits };
		await sleep(pause());
		await underWay(db);
		const victim = children.splice(random() < 0.5 ? 0 : 1, 1)[0]!;
		await kill(victim);
		kills += 1;
		if ((await rowsLeft(db)).some(({ state }) => state === 'running')) hits += 1;
		children.push(await start(order));
	}
	return { kills, hits };
}

/** Waits until some job is being done, or none is left. */
async function underWay(db: Database): Promise<void> {
	for (;;) {
		const rows = await rowsLeft(db);
		if (rows.length === 0 || rows.some(({ state }) => state === 'running')) return;
		await sleep(20);
	}
}

const rowsLeft = (db: Database) => db.read((reader) => reader.find(JobRow, { select: ['id', 'state'] }));

async function start(order: WorkerOrder): Promise<Child> {
	const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, JSON.stringify(order)], {
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let complaint = '';
	child.stderr.on('data', (data: Buffer) => (complaint = (complaint + data.toString()).slice(-4_000)));
	const ended = once(child, 'exit').then(() => Promise.reject(new Error(`The process ended by itself:\n${complaint}`)));
	await Promise.race([once(child.stdout, 'data'), ended]);
	ended.catch(() => 'killed');
	return child;
}

async function kill(child: Child): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGKILL');
	await ended;
}
