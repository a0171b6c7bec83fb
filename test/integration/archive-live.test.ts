import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Events, type Client } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Message } from '../../src/entities/Message';
import { MessageRevision } from '../../src/entities/MessageRevision';
import { decodePayload } from '../../src/vault/archive/codec';
import { readCoverage } from '../../src/vault/archive/coverageRows';
import { login } from '../support/archive/archiver';
import { startCommunity, type Community } from '../support/archive/community';
import { hearingIntents, openKeeper, type Keeper } from '../support/archive/keeper';
import { followedIn, unlike } from '../support/archive/likeness';
import { makeTestPlace, type TestPlace } from '../support/databases';
import { createThread } from '../discord/actions/threads';
import { endPoll } from '../discord/actions/polls';
import { pinMessage } from '../discord/actions/pins';
import { actAs, type Person } from '../discord/user';

describe.each(['sqlite', 'mysql'] as const)('what happens in archived channels, on %s', (kind) => {
	let community: Community;
	let client: Client;
	let place: TestPlace;
	let media: string;
	let keeper: Keeper;
	let person: Person;
	const clock = { later: 0, now: () => Date.now() + clock.later };

	beforeAll(async () => {
		community = await startCommunity({ messages: 30, oldThreads: 2 });
		place = await makeTestPlace(kind);
		media = await mkdtemp(join(tmpdir(), 'guild-vault-media-'));
		const { sim, application } = community;
		client = await login({ api: sim.api, cdn: sim.cdn, token: application.token, intents: hearingIntents });
		keeper = await openKeeper({ database: place.options, media, clock }, client);
		person = actAs(sim.world, community.owner.id);
		await keeper.archive.choose(community.guild.id, community.guild.id, true);
		await keeper.settle();
		// Right after a reading it is not certain whether an event tells of what was read.
		clock.later = 60_000;
		sim.requests.length = 0;
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

	/** Until every event so far has come and is stored: a last one is waited for. */
	const heard = async (): Promise<void> => {
		const { sim, guild, channels } = community;
		const marker = `marker ${sim.world.snowflake()}`;
		const told = new Promise<void>((resolve) => {
			const listen = ({ t, d }: { t: string; d: { content?: string } }): void => {
				if (t !== 'MESSAGE_CREATE' || d.content !== marker) return;
				client.off(Events.Raw as never, listen);
				resolve();
			};
			client.on(Events.Raw as never, listen);
		});
		person.send(guild.id, channels.voice.id, { content: marker });
		await told;
		await keeper.archive.flush();
	};

	test('messages, edits, deletions: the archive follows without a request, every edit is a version', async () => {
		const { guild, channels, sim } = community;
		const one = person.send(guild.id, channels.talk.id, { content: 'one' });
		const two = person.send(guild.id, channels.talk.id, { content: 'two', replyTo: one });
		const three = person.send(guild.id, channels.talk.id, { content: 'three' });
		for (const text of ['second', 'third', 'fourth']) {
			sim.world.clock.advance(5);
			person.editMessage(guild.id, one, text);
		}
		person.deleteMessage(guild.id, two);
		await heard();
		expect(await unlike(keeper, community)).toEqual([]);
		expect(sim.requests).toEqual([]);
		const revisions = await keeper.database.read((reader) => reader.findBy(MessageRevision, { message_id: one.id }));
		expect(revisions.map((row) => (decodePayload(row) as { content: string }).content).sort()).toEqual(['one', 'second', 'third']);
		const gone = await keeper.database.read((reader) => reader.findOneByOrFail(Message, { id: two.id }));
		expect(gone.deleted_at).not.toBeNull();
		const ranges = await keeper.database.read((reader) => readCoverage(keeper.database, reader, channels.talk.id));
		expect(ranges.map(({ to }) => String(to))).toEqual([three.id]);
	});

	test('reactions of both kinds, polls with votes, pins, many deletions at once', async () => {
		const { guild, channels, sim } = community;
		const [first, second, third] = community.messages(channels.talk.id);
		const star = { id: null, name: '⭐' };
		const own = { id: sim.world.snowflake(), name: 'own' };
		const talker = actAs(sim.world, [...guild.members.keys()][1]!);
		person.react(guild.id, first!, star);
		talker.react(guild.id, first!, star);
		talker.react(guild.id, first!, star, true);
		person.react(guild.id, first!, own);
		talker.unreact(guild.id, first!, star);
		person.react(guild.id, second!, star);
		person.clearReactions(guild.id, second!);
		person.react(guild.id, third!, star);
		person.react(guild.id, third!, own);
		person.clearReactions(guild.id, third!, star);
		const answers = [1, 2].map((id) => ({ answer_id: id, poll_media: { text: `answer ${id}` } }));
		const poll = {
			question: { text: '?' },
			answers,
			expiry: '2027-01-01T00:00:00+00:00',
			allow_multiselect: false,
			layout_type: 1
		} as never;
		const asked = person.send(guild.id, channels.news.id, { content: 'a poll', fields: { poll } });
		person.vote(guild.id, asked, 1);
		talker.vote(guild.id, asked, 2);
		person.vote(guild.id, asked, 2);
		const ended = person.send(guild.id, channels.news.id, { content: 'a poll', fields: { poll } });
		person.vote(guild.id, ended, 1);
		endPoll(sim.world, { guild, channel: channels.news }, ended.id);
		pinMessage(sim.world, { guild, channel: channels.talk }, first!.id, community.owner);
		const many = community.messages(channels.talk.id).slice(5, 12);
		person.deleteMessages(
			guild.id,
			channels.talk.id,
			many.map(({ id }) => id)
		);
		await heard();
		expect(await unlike(keeper, community)).toEqual([]);
		expect(sim.requests).toEqual([]);
	});

	test('channels and threads that are made, posts, and threads that open again', async () => {
		const { guild, channels, sim, owner } = community;
		const actor = { userId: owner.id, reason: null };
		const added = person.createChannel(guild.id, { type: 0, name: 'added' });
		person.send(guild.id, added.id, { content: 'first' });
		const thread = createThread(sim.world, guild, channels.talk, { type: 11, name: 'new' }, actor);
		person.send(guild.id, thread.id, { content: 'in it' });
		const post = createThread(sim.world, guild, channels.forum, { type: 11, name: 'post' }, actor);
		person.send(guild.id, post.id, { fields: { id: post.id }, content: 'the post' });
		person.send(guild.id, post.id, { content: 'an answer' });
		await heard();
		expect(await followedIn(keeper, guild.id)).toEqual(expect.arrayContaining([added.id, thread.id, post.id]));
		expect(await unlike(keeper, community)).toEqual([]);
		expect(sim.requests).toEqual([]);
		// The next round finds nothing to do.
		await keeper.archive.sync(guild.id);
		await keeper.settle();
		expect(sim.requests.splice(0).filter(({ route }) => route === '/channels/:channel_id/messages')).toEqual([]);
		expect(await unlike(keeper, community)).toEqual([]);
	});

	test('a thread that somebody archives by hand meanwhile: what is said in it comes after what is read', async () => {
		const { guild, channels, sim } = community;
		const said = person.send(guild.id, channels.open.id, { content: 'a moment ago' });
		// It is answered with as it is now, and the answer takes its time.
		const slow = sim.faults.add({ route: '/channels/:channel_id/messages', fault: { kind: 'slow', bytesPerSecond: 300 } });
		await keeper.archive.archiveThread(guild.id, channels.open.id);
		const settled = keeper.settle();
		const isAsked = () => sim.requests.some(({ route }) => route === '/channels/:channel_id/messages');
		await Promise.race([settled, expect.poll(isAsked, { timeout: 10_000, interval: 5 }).toBe(true)]).catch(() => undefined);
		person.react(guild.id, said, { id: null, name: '⭐' });
		await heard();
		await settled;
		slow.remove();
		await keeper.archive.flush();
		expect(await unlike(keeper, community)).toEqual([]);
		sim.requests.length = 0;
	});

	test('a channel that is deleted stays in the archive, and is said to be gone', async () => {
		const { guild, channels } = community;
		const before = await keeper.database.read((reader) => reader.countBy(Message, { channel_id: channels.stage.id }));
		person.deleteChannel(guild.id, channels.stage.id);
		await heard();
		expect(await keeper.database.read((reader) => reader.countBy(Message, { channel_id: channels.stage.id }))).toBe(before);
		expect(before).toBeGreaterThan(0);
		const { channels: statuses } = await keeper.archive.channels(guild.id, 0);
		expect(statuses.find(({ id }) => id === channels.stage.id)?.problem).toBe('gone');
	});

	test('what the bot did not see is read as soon as it sees again', async () => {
		const { guild, channels, sim } = community;
		const hide = { id: guild.id, type: 0, allow: '0', deny: '1024' } as const;
		person.setOverwrite(guild.id, channels.news.id, hide);
		await heard();
		person.send(guild.id, channels.news.id, { content: 'unseen' });
		person.deleteOverwrite(guild.id, channels.news.id, guild.id);
		await heard();
		person.send(guild.id, channels.news.id, { content: 'seen' });
		await heard();
		sim.requests.length = 0;
		await keeper.archive.sync(guild.id);
		await keeper.settle();
		expect(await unlike(keeper, community)).toEqual([]);
	});
});
