import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Events, type Client } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { login } from '../support/archive/archiver';
import { startCommunity, type Community } from '../support/archive/community';
import { hearingIntents, openKeeper, type Keeper } from '../support/archive/keeper';
import { unlike } from '../support/archive/likeness';
import { makeTestPlace, type TestPlace } from '../support/databases';
import { actAs } from '../discord/user';

const window = { days: 7, messages: 250 };
const pageRoute = '/channels/:channel_id/messages';

/** What is read again after the bot was away: the newest messages, all of them, and no more. */
describe.each(['sqlite', 'mysql'] as const)('the window of a channel, on %s', (kind) => {
	let community: Community;
	let place: TestPlace;
	let media: string;
	let client: Client;
	let keeper: Keeper;

	const start = async (): Promise<void> => {
		const { sim, application } = community;
		client = await login({ api: sim.api, cdn: sim.cdn, token: application.token, intents: hearingIntents, patience: 2_000 });
		keeper = await openKeeper({ database: place.options, media, archive: { window } }, client);
	};
	const stop = async (): Promise<void> => {
		await keeper.close();
		await client.destroy();
	};
	const write = (count: number): void => {
		const { channels, guild, owner, sim } = community;
		const person = actAs(sim.world, owner.id);
		for (let index = 0; index < count; index += 1) person.send(guild.id, channels.talk.id, { content: `said ${index}` });
	};
	/** A round, and how many pages of messages it asked for with success. */
	const round = async (): Promise<number> => {
		const { sim } = community;
		sim.requests.length = 0;
		await keeper.archive.sync(community.guild.id);
		await keeper.settle();
		return sim.requests.filter(({ route, status }) => route === pageRoute && status === 200).length;
	};
	/** The second page of the window cannot be had, however often it is asked for. */
	const interrupt = async (): Promise<void> => {
		const handle = community.sim.faults.add({ route: pageRoute, skip: 1, fault: { kind: 'status', status: 500 } });
		expect(await round()).toBe(1);
		handle.remove();
		expect(keeper.said).toEqual([expect.stringContaining('Discord did not give the messages') as string]);
	};

	beforeAll(async () => {
		community = await startCommunity({ messages: 120, oldThreads: 0 });
		place = await makeTestPlace(kind);
		media = await mkdtemp(join(tmpdir(), 'guild-vault-media-'));
		const { channels, guild } = community;
		await start();
		await keeper.archive.choose(guild.id, channels.talk.id, true);
		for (const thread of [channels.open, channels.secret]) await keeper.archive.choose(guild.id, thread.id, false);
		await keeper.settle();
	});
	afterEach(() => community.sim.assertClean());
	afterAll(async () => {
		await stop();
		await community.close();
		await place.remove();
		await rm(media, { recursive: true, force: true });
	});

	test('a channel that has grown since the last time: the newest messages, not all since then', async () => {
		await stop();
		await start();
		// All there are: fewer than the window holds.
		expect(await round()).toBe(2);
		write(400);
		await round();
		await stop();
		await start();
		expect(await round()).toBe(3);
	});

	test('interrupted in an unbroken session, it goes on', async () => {
		await stop();
		await start();
		await interrupt();
		expect(await round()).toBe(2);
		expect(await unlike(keeper, community)).toEqual([]);
	});

	test('a reaction that is read before its event comes: counted twice at first, it is read again', async () => {
		const { channels, guild, owner, sim } = community;
		await stop();
		await start();
		const send = sim.gateway.withhold('MESSAGE_REACTION_ADD');
		const [message] = community.messages(channels.talk.id).slice(-1);
		actAs(sim.world, owner.id).react(guild.id, message!, { id: null, name: '⭐' });
		await round();
		expect(await unlike(keeper, community)).toEqual([]);
		const told = once(client, Events.Raw);
		send();
		await told;
		await keeper.archive.flush();
		expect(await unlike(keeper, community)).not.toEqual([]);
		await round();
		expect(await unlike(keeper, community)).toEqual([]);
		expect(await round()).toBe(0);
	});

	test('interrupted by the end of the bot, it begins anew: what was read of it may have changed', async () => {
		const { channels, guild, owner, sim } = community;
		await stop();
		await start();
		await interrupt();
		await stop();
		const read = community.messages(channels.talk.id).slice(-window.messages)[0];
		actAs(sim.world, owner.id).editMessage(guild.id, read!, 'changed when it had been read');
		await start();
		expect(await round()).toBe(3);
		expect(await unlike(keeper, community)).toEqual([]);
	});
});
