import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Database } from '../../src/database/Database';
import { JobRow } from '../../src/entities/Job';
import { Jobs } from '../../src/vault/jobs/Jobs';
import { startDiscord, type DiscordSimulator } from '../discord';
import { addBot, addGuild } from '../discord/generate';
import type { SimApplication } from '../discord/model';
import { addUser } from '../discord/world';
import { forgetBullQueue, redisUrl } from '../support/bullQueue';
import { makeTestPlace, type TestPlace } from '../support/databases';
import type { ShardOrder } from './shards.child';

const program = fileURLToPath(new URL('shards.child.ts', import.meta.url));
const patient = { timeout: 60_000, interval: 50 };
const automatic = 'snapshot:automatic';
const shards = [0, 1] as const;

interface Child {
	readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
	readonly exit: Promise<unknown[]>;
	output(): string;
}

let sim: DiscordSimulator;
let application: SimApplication;
let place: TestPlace;
let folder: string;
let db: Database;
let children: Child[];
/** Three for each shard. */
let guildIds: string[][];

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'vault-shards-'));
	// Two processes do not wait for each other's IDENTIFY: a host has them take turns.
	sim = await startDiscord({ gateway: { identifyIntervalMs: 0 } });
	application = sim.addApplication();
	guildIds = [[], []];
	const owner = addUser(sim.world, { username: 'owner' });
	for (let number = 0; guildIds.some((ids) => ids.length < 3); number += 1) {
		const guild = addGuild(sim.world, { owner, at: sim.world.clock.now() + number });
		const ids = guildIds[shardOf(guild.id)]!;
		if (ids.length === 3) continue;
		ids.push(guild.id);
		addBot(sim.world, guild, application, { permissions: PermissionFlagsBits.Administrator });
	}
	place = await makeTestPlace('mysql');
	db = await Database.open(place.options);
	children = [];
});
afterEach(async () => {
	for (const { process } of children) process.kill('SIGKILL');
	await db.close();
	await place.remove();
	await sim.close();
	await rm(folder, { recursive: true, force: true });
});

const shardOf = (guildId: string) => Number((BigInt(guildId) >> 22n) % 2n);
const turns = () => db.read((reader) => reader.find(JobRow, { where: { kind: automatic }, order: { guild_id: 'ASC' } }));

async function start(shard: number, redis?: string): Promise<Child> {
	const vault = { database: place.options, media: { path: join(folder, 'media') }, jobs: { redis }, tick: 200 };
	const order: ShardOrder = { api: sim.api, token: application.token, shard, vault };
	const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(order)]);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
	const started = { process: child, exit: once(child, 'exit'), output: () => output };
	children.push(started);
	await expect.poll(() => output, patient).toContain('ready');
	return started;
}

it.each([
	['embedded', undefined],
	['BullMQ', redisUrl()]
])('two processes of a sharded bot do the jobs of their own guilds only, %s', { timeout: 180_000 }, async (_queue, redis) => {
	const [first, second] = [await start(0, redis), await start(1, redis)];
	await expect.poll(async () => (await turns()).length, patient).toBe(6);
	// Of a guild that the bot was removed from while it was away, and of one in an outage.
	const [gone, lost] = [String(BigInt(guildIds[0]![0]!) + 1n), guildIds[1]![0]!];
	sim.gateway.setUnavailable(lost, true);
	await new Jobs(db, { now: () => Date.now() }).enqueue({ kind: automatic, guildId: gone, dedupeKey: `${automatic}:${gone}` });
	await db.write((tx) => tx.update(JobRow, { kind: automatic }, { run_at: 1 }));
	const left = async () => (await turns()).filter(({ run_at, state }) => state === 'running' || run_at <= Date.now());
	await expect.poll(left, patient).toEqual([]);
	expect((await turns()).map(({ guild_id }) => guild_id)).toEqual(guildIds.flat().sort());
	const taken = (child: Child) => [...child.output().matchAll(/^took (\d+)$/gm)].map(([, id]) => id).sort();
	await expect.poll(() => taken(first), patient).toEqual(guildIds[0]!.toSorted());
	await expect.poll(() => taken(second), patient).toEqual(guildIds[1]!.filter((id) => id !== lost).sort());
	for (const { process, exit, output } of children) {
		process.stdin.end();
		expect(await exit, output()).toEqual([0, null]);
		expect(output()).not.toMatch(/^failed /m);
	}
	for (const shard of redis ? shards : []) await forgetBullQueue(`guild-vault-${application.bot.id}-2-${shard}`);
	sim.assertClean();
});
