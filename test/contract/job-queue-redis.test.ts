import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BullQueue, BullQueueOptions } from '../../src/vault/jobs/BullQueue';
import { JobRunner } from '../../src/vault/jobs/JobRunner';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { openTestDatabase, type TestDatabase } from '../support/databases';
import { bullQueue } from '../support/bullQueue';
import { settled } from '../support/eachQueue';
import { Daemon, freePort, locate } from '../support/services/process';
import { signal } from '../support/signal';
import { TestClock } from '../support/TestClock';

let folder: string;
let port: number;
let redis: Daemon;
let database: TestDatabase;
let jobs: Jobs;
let queues: BullQueue[];
let said: string[];
/** The queue's, the worker's, and the one on which the worker waits for work. */
const connectionsOfQueue = 3;
const clock = new TestClock();
const log = { warn: (words: unknown) => void said.push(String(words)), error: (words: unknown) => void said.push(String(words)) };

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'vault-queue-'));
	port = await freePort();
	redis = await startRedis();
	database = await openTestDatabase('sqlite');
	jobs = new Jobs(database.db, clock);
	queues = [];
	said = [];
});
afterEach(async () => {
	for (const queue of queues) await queue.stop();
	await database.close();
	await redis.stop();
	await rm(folder, { recursive: true, force: true });
});

/** One of our own, which can be stopped and keeps nothing. */
async function startRedis(): Promise<Daemon> {
	const server = await locate('redis-server');
	const daemon = new Daemon(server!, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]);
	await daemon.ready(() => ask('PING'));
	return daemon;
}

/** Redis takes plain words. */
async function ask(words: string): Promise<string> {
	const socket = connect({ host: '127.0.0.1', port });
	let answer = '';
	socket.on('data', (chunk) => void (answer += chunk.toString()));
	socket.write(`${words}\r\nQUIT\r\n`);
	await once(socket, 'close');
	return answer;
}

/** What stands where Redis was and takes its connections, but never answers. */
async function startSilence() {
	const all = signal();
	let connections = 0;
	const server = createServer(() => {
		connections += 1;
		if (connections === connectionsOfQueue) all.arrive();
	}).listen(port, '127.0.0.1');
	await once(server, 'listening');
	return { taken: all.arrived, close: () => void server.close() };
}

function worker(run: (payload: unknown) => Promise<void>, rate?: BullQueueOptions['rate']): BullQueue {
	const runner = new JobRunner(jobs, clock, log);
	runner.handle('work', { run: ({ payload }) => run(payload) });
	const queue = bullQueue(jobs, runner, log, { connection: { host: '127.0.0.1', port }, name: () => 'test', concurrency: 1, rate });
	queues.push(queue);
	return queue;
}

const add = async (...payloads: readonly unknown[]) => {
	for (const payload of payloads) await jobs.enqueue({ kind: 'work', payload });
};

it('what a Redis forgot that came back empty is done all the same, once', async () => {
	const done: unknown[] = [];
	const [begun, goOn] = [signal(), signal()];
	const queue = worker(async (payload) => {
		begun.arrive();
		await goOn.arrived;
		done.push(payload);
	});
	await add(1, 2, 3);
	await queue.runDue();
	await begun.arrived;
	expect(await ask('FLUSHALL')).toContain('OK');
	goOn.arrive();
	await expect.poll(() => done.length).toBe(1);
	await queue.runDue();
	await settled(database.db, clock);
	expect(done.sort()).toEqual([1, 2, 3]);
	expect(await ask('KEYS *:[0-9]*')).toMatch(/^\*0/);
});

it('while Redis is away the process does what it finds, says so once, and goes back to it', { timeout: 90_000 }, async () => {
	const done: unknown[] = [];
	const queue = worker(async (payload) => void done.push(payload));
	await queue.runDue();
	await redis.stop();
	for (const payload of [1, 2]) {
		await add(payload);
		await queue.runDue();
		await settled(database.db, clock);
	}
	expect(done).toEqual([1, 2]);
	expect(said).toEqual(['Redis does not answer: until it does, each process does the jobs that it finds.']);
	redis = await startRedis();
	await add(3);
	await expect
		.poll(async () => {
			await queue.runDue();
			return done.length;
		})
		.toBe(3);
});

it('with Redis gone, or never there, the queue ends all the same', { timeout: 60_000 }, async () => {
	const queue = worker(async () => undefined);
	await queue.runDue();
	await redis.stop();
	await queue.stop();
	const alone = worker(async () => undefined);
	await add(1);
	await alone.runDue();
	await settled(database.db, clock);
	await alone.stop();
});

it('a connection that was lost and came back without an answer does not keep the queue from ending', { timeout: 60_000 }, async () => {
	const queue = worker(async () => undefined);
	await queue.runDue();
	await expect.poll(() => ask('CLIENT LIST')).toContain('cmd=bzpopmin');
	await redis.stop();
	const silence = await startSilence();
	await silence.taken;
	await queue.stop();
	silence.close();
	expect(said).toEqual(['Redis does not answer: the queue of jobs is closed by force.']);
});

it('begins so many jobs in a time, and no more', async () => {
	const begun: number[] = [];
	const queue = worker(async () => void begun.push(Date.now()), { max: 2, duration: 1_000 });
	await add(1, 2, 3, 4, 5);
	await queue.runDue();
	await settled(database.db, clock);
	expect(begun).toHaveLength(5);
	expect(begun[4]! - begun[0]!).toBeGreaterThan(1_000);
});
