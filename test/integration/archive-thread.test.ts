import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage, Client } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Message } from '../../src/entities/Message';
import { login, openArchiver, type Archiver } from '../support/archive/archiver';
import { archiveProblems, storedPayloads } from '../support/archive/problems';
import { startStage, type Stage, type StageOptions } from '../support/archive/stage';
import { makeTestPlace, type TestPlace } from '../support/databases';
import { createClock } from '../discord/clock';
import { createWorld } from '../discord/world';
import { actAs } from '../discord/user';

/** A simulator whose clock stands still: its links are then the same in every answer, and payloads can be compared as they are. */
async function standingStage(options: StageOptions = {}): Promise<Stage> {
	return startStage({ ...options, discord: { world: createWorld({ clock: createClock({ scale: 1e-9 }) }) } });
}

/** What was asked since the last time, by kind. */
function takeRequests({ sim }: Stage): { all: number; pages: number; downloads: number } {
	const requests = sim.requests.splice(0);
	return {
		all: requests.length,
		pages: requests.filter(({ route }) => route === '/channels/:channel_id/messages').length,
		downloads: requests.filter(({ path }) => path.startsWith('/cdn/')).length
	};
}

describe.each(['sqlite', 'mysql'] as const)('a thread of 1,000 messages and 200 files on %s', (kind) => {
	let stage: Stage;
	let truth: APIMessage[];
	let client: Client;
	let place: TestPlace;
	let media: string;
	let archiver: Archiver;

	beforeAll(async () => {
		stage = await standingStage();
		truth = await stage.truth();
		place = await makeTestPlace(kind);
		media = await mkdtemp(join(tmpdir(), 'guild-vault-media-'));
		const { sim, application } = stage;
		const options = { database: place.options, media, api: sim.api, cdn: sim.cdn, token: application.token };
		client = await login(options);
		archiver = await openArchiver(options, client);
		stage.sim.requests.length = 0;
	});
	afterEach(() => stage.sim.assertClean());
	afterAll(async () => {
		await archiver.close();
		await client.destroy();
		await stage.close();
		await place.remove();
		await rm(media, { recursive: true, force: true });
	});

	const run = () => archiver.run(stage.guild.id, stage.threadId);
	const problems = () => archiveProblems({ database: archiver.database, media, threadId: stage.threadId }, truth, stage.sim.world);

	test('is archived whole: each payload as it was sent, 141 files, 10 pages', async () => {
		const result = await run();
		expect(takeRequests(stage)).toEqual({ all: 12 + 200, pages: 10, downloads: 200 });
		expect(result).toMatchObject({ total: 1000, withoutContent: false, messages: { pages: 10, added: 1000, edited: 0, fraction: 1 } });
		expect(result.files).toMatchObject({ newFiles: 141, waiting: 0, dead: 0 });
		expect(await storedPayloads({ database: archiver.database, threadId: stage.threadId })).toEqual(truth);
		expect(await problems()).toEqual([]);
	});

	test('again: one request, no page and no download', async () => {
		const result = await run();
		expect(takeRequests(stage)).toEqual({ all: 1, pages: 0, downloads: 0 });
		expect(result).toMatchObject({ total: 1000, messages: { pages: 0, added: 0 }, files: { stored: 0, known: 0, bytes: 0 } });
	});

	test('three new messages: one page, three rows', async () => {
		const before = await archiver.database.read((reader) => reader.find(Message, { select: { id: true, read_at: true } }));
		const owner = actAs(stage.sim.world, stage.guild.settings.owner_id);
		for (const content of ['one', 'two', 'three']) owner.send(stage.guild.id, stage.threadId, { content });
		const result = await run();
		expect(takeRequests(stage)).toEqual({ all: 2, pages: 1, downloads: 0 });
		expect(result).toMatchObject({ total: 1003, messages: { pages: 1, added: 3 } });
		const after = await archiver.database.read((reader) => reader.find(Message, { select: { id: true, read_at: true } }));
		expect(after.length).toBe(1003);
		expect(after).toEqual(expect.arrayContaining(before));
		truth = await stage.truth();
		expect(await problems()).toEqual([]);
	});
});

test('keys and types of tomorrow are kept', async () => {
	const stage = await standingStage({ messages: 120, files: 5, sameFiles: 2, unknownKeys: true });
	const place = await makeTestPlace('sqlite');
	const media = await mkdtemp(join(tmpdir(), 'guild-vault-media-'));
	const options = { database: place.options, media, api: stage.sim.api, cdn: stage.sim.cdn, token: stage.application.token };
	const client = await login(options);
	const archiver = await openArchiver(options, client);
	try {
		const truth = await stage.truth();
		await archiver.run(stage.guild.id, stage.threadId);
		expect(JSON.stringify(truth)).toContain('a_key_of_tomorrow');
		expect(await storedPayloads({ database: archiver.database, threadId: stage.threadId })).toEqual(truth);
	} finally {
		await archiver.close();
		await client.destroy();
		await stage.close();
		await place.remove();
		await rm(media, { recursive: true, force: true });
	}
});

test('pages come slower than the headers of their limit say: each is read once all the same', async () => {
	const world = createWorld({ clock: createClock({ scale: 2 }) });
	const stage = await startStage({ messages: 700, files: 0, discord: { world, rateLimits: {} } });
	const place = await makeTestPlace('sqlite');
	const media = await mkdtemp(join(tmpdir(), 'guild-vault-media-'));
	const { sim, application, guild, threadId } = stage;
	const options = { database: place.options, media, api: sim.api, cdn: sim.cdn, token: application.token };
	const client = await login(options);
	const archiver = await openArchiver(options, client);
	try {
		const truth = await stage.truth();
		sim.world.clock.advance(60_000);
		sim.requests.length = 0;
		const { total } = await archiver.run(guild.id, threadId);
		const pages = sim.requests.filter(({ route }) => route === '/channels/:channel_id/messages');
		expect(total).toBe(truth.length);
		expect(pages.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
		expect(pages.filter(({ status }) => status === 200)).toHaveLength(Math.ceil(truth.length / 100));
		expect(await archiveProblems({ database: archiver.database, media, threadId }, truth, sim.world)).toEqual([]);
	} finally {
		await archiver.close();
		await client.destroy();
		await stage.close();
		await place.remove();
		await rm(media, { recursive: true, force: true });
	}
});
