import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { login } from '../support/archive/archiver';
import { startCommunity, type Community } from '../support/archive/community';
import { hearingIntents, openKeeper, type Keeper } from '../support/archive/keeper';
import { followedIn, unlike } from '../support/archive/likeness';
import { makeTestPlace, type TestPlace } from '../support/databases';
import { actAs } from '../discord/user';

describe.each(['sqlite', 'mysql'] as const)('the archive of a guild on %s', (kind) => {
	let community: Community;
	let client: Client;
	let place: TestPlace;
	let media: string;
	let keeper: Keeper;

	beforeAll(async () => {
		// Older than the window in which changes are looked for.
		community = await startCommunity({ age: 30 * 86_400_000 });
		place = await makeTestPlace(kind);
		media = await mkdtemp(join(tmpdir(), 'guild-vault-media-'));
		client = await login({ api: community.sim.api, cdn: community.sim.cdn, token: community.application.token, intents: hearingIntents });
		keeper = await openKeeper({ database: place.options, media }, client);
		community.sim.requests.length = 0;
	});
	afterEach(() => {
		community.sim.assertClean();
		expect(keeper.said).toEqual([]);
	});
	afterAll(async () => {
		await keeper.close();
		await client.destroy();
		await community.close();
		await place.remove();
		await rm(media, { recursive: true, force: true });
	});

	/** Requests since the last time, by route. */
	const takeRequests = (): Record<string, number> => {
		const counts: Record<string, number> = {};
		for (const { route } of community.sim.requests.splice(0)) counts[route ?? ''] = (counts[route ?? ''] ?? 0) + 1;
		return counts;
	};
	const messagePages = '/channels/:channel_id/messages';
	const lists = { '/guilds/:guild_id/channels': 1, '/guilds/:guild_id/threads/active': 1 };

	test('a channel: its messages, its threads, active and archived ones, and nothing else', async () => {
		const { channels, guild } = community;
		await keeper.archive.choose(guild.id, channels.talk.id, true, community.owner.id);
		await keeper.settle();
		expect(await followedIn(keeper, guild.id)).toEqual(
			[channels.talk, ...[...guild.threads.values()].filter((thread) => 'parent_id' in thread && thread.parent_id === channels.talk.id)]
				.filter(({ id }) => id !== channels.secret.id)
				.map(({ id }) => id)
				.sort()
		);
		expect(await unlike(keeper, community)).toEqual([]);
		expect(takeRequests()).toEqual({
			...lists,
			'/channels/:channel_id/threads/archived/public': 2,
			'/channels/:channel_id/users/@me/threads/archived/private': 1,
			// Three pages of the channel, one of each thread.
			[messagePages]: 3 + 130 + 1
		});
	});

	test('again: no message request', async () => {
		await keeper.archive.sync(community.guild.id);
		await keeper.settle();
		expect(takeRequests()[messagePages] ?? 0).toBe(0);
	});

	test('everything but a category, which comes in with its exception taken back', async () => {
		const { channels, guild } = community;
		await keeper.archive.choose(guild.id, channels.talk.id, null);
		await keeper.archive.choose(guild.id, channels.category.id, false);
		await keeper.archive.choose(guild.id, guild.id, true);
		await keeper.settle();
		expect(await followedIn(keeper, guild.id)).toEqual([channels.voice.id, channels.stage.id, channels.staff.id].sort());
		takeRequests();
		await keeper.archive.choose(guild.id, channels.category.id, null);
		await keeper.settle();
		expect(await unlike(keeper, community)).toEqual([]);
		const requests = takeRequests();
		// Two pages of news, one of the post: what had been archived before is not read again.
		expect(requests[messagePages]).toBe(2 + 1);
	});

	test('what cannot be read is said', async () => {
		const { channels, guild } = community;
		const page = await keeper.archive.channels(guild.id, 0);
		expect(page.channels[0]).toMatchObject({ id: channels.staff.id, name: null, problem: 'hidden', messages: 0 });
		expect(page.channels.slice(1).every(({ problem, fraction }) => problem === null && fraction === 1)).toBe(true);
		expect(await keeper.archive.status(guild.id)).toMatchObject({ isPaused: false, isUnderWay: false, seesContent: true });
	});

	test('new messages, new channels and new threads are taken up', async () => {
		const { channels, guild, sim, owner } = community;
		const person = actAs(sim.world, owner.id);
		person.send(guild.id, channels.open.id, { content: 'new' });
		const added = person.createChannel(guild.id, { type: 0, name: 'added' });
		person.send(guild.id, added.id, { content: 'first' });
		takeRequests();
		await keeper.archive.sync(guild.id);
		await keeper.settle();
		expect(await unlike(keeper, community)).toEqual([]);
		expect(await followedIn(keeper, guild.id)).toContain(added.id);
		// The messages came as events.
		expect(takeRequests()[messagePages] ?? 0).toBe(0);
	});

	test('paused, it reads nothing; afterwards it catches up', async () => {
		const { channels, guild, sim, owner } = community;
		await keeper.archive.pause(guild.id);
		actAs(sim.world, owner.id).send(guild.id, channels.talk.id, { content: 'while it rests' });
		await keeper.archive.sync(guild.id);
		await keeper.settle();
		expect(takeRequests()).toEqual({});
		await keeper.archive.resume(guild.id);
		await keeper.settle();
		expect(await unlike(keeper, community)).toEqual([]);
	});
});
