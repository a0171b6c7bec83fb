import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../../src/database/Database';
import { ChannelSyncRow } from '../../src/entities/ChannelSync';
import { LiveCapture } from '../../src/vault/archive/live/LiveCapture';
import { LiveChannels } from '../../src/vault/archive/live/LiveChannels';
import { newState, writeStates } from '../../src/vault/archive/sync/channelStates';
import { decide } from '../../src/vault/archive/sync/decide';
import { makeTestPlace, type TestPlace } from '../support/databases';

const [guildId, channelId, messageId, me] = ['100', '200', '300', '400'] as const;
const reaction = {
	t: 'MESSAGE_REACTION_ADD',
	d: { guild_id: guildId, channel_id: channelId, message_id: messageId, user_id: '500', burst: false, emoji: { id: null, name: 'a' } }
};
const edit = { t: 'MESSAGE_UPDATE', d: { guild_id: guildId, channel_id: channelId, id: messageId, pinned: true } };

let place: TestPlace;
let database: Database;

beforeAll(async () => {
	place = await makeTestPlace('sqlite');
	database = await Database.open(place.options);
});
afterAll(async () => {
	await database.close();
	await place.remove();
});

const refuse = (error: unknown): void => expect.unreachable(String(error));

/** A channel of which everything was read and is heard. */
function listen(isPaused: (guildId: string) => Promise<boolean> = () => Promise.resolve(false), onError = refuse) {
	const channels = new LiveChannels(() => 'everything');
	channels.connect(guildId, channelId, channels.mark(guildId), true);
	const clock = { time: 1_000_000, now: () => clock.time };
	const capture = new LiveCapture({
		...{ database, channels, clock, me: () => me, hearsContent: () => true, isPaused, onError },
		pages: { reading: (where) => Promise.resolve({ ...where, hasContent: true, optedOut: new Set(), at: 0 }) },
		onFiles: () => Promise.resolve()
	});
	return { capture, channels, clock };
}

test.each([
	['that came before the reading, and is stored first', [reaction], [], [], 0, true],
	['that comes during the reading', [], [reaction], [], 0, false],
	['that comes right after the reading, and may be in what was read', [], [], [reaction], 1_000, false],
	['that comes long after the reading', [], [], [reaction], 60_000, true],
	['that does not count on from what was before', [edit], [edit], [edit], 0, true]
])('a change %s: whether the channel need not be read again', async (_, before, during, afterwards, later, isCurrent) => {
	const { capture, channels, clock } = listen();
	for (const event of before) capture.hear(event);
	const release = await capture.hold({ guildId, channelId });
	for (const event of during) capture.hear(event);
	await release();
	clock.time += later;
	for (const event of afterwards) capture.hear(event);
	await capture.close();
	expect(channels.isCurrent(guildId, channelId)).toBe(isCurrent);
});

test('a doubt outlasts the reading in which it came about, until the window is begun anew', async () => {
	const { capture, channels } = listen();
	const release = await capture.hold({ guildId, channelId });
	capture.hear(reaction);
	await release();
	channels.connect(guildId, channelId, channels.mark(guildId), true);
	expect(channels.isCurrent(guildId, channelId)).toBe(false);
	channels.beginWindow(channelId, channels.mark(guildId));
	expect(channels.isCurrent(guildId, channelId)).toBe(true);
	await capture.close();
});

test('what was read of a window holds as long as its session', () => {
	const { channels } = listen();
	expect(channels.isWindowTrue(channelId)).toBe(false);
	channels.beginWindow(channelId, channels.mark(guildId));
	expect(channels.isWindowTrue(channelId)).toBe(true);
	channels.lost();
	expect(channels.isWindowTrue(channelId)).toBe(false);
});

describe('what was missed while a channel was being read', () => {
	const losses: [string, (channels: LiveChannels) => void][] = [
		['of the channel', (channels) => channels.disconnect(channelId)],
		['of its guild', (channels) => channels.lostIn(guildId)],
		['of all guilds', (channels) => channels.lost()]
	];
	test.each(losses)('%s, is not taken for heard when it has been read', (_, lose) => {
		const channels = new LiveChannels(() => 'everything');
		channels.follow(guildId, [channelId]);
		const mark = channels.mark(guildId);
		lose(channels);
		channels.connect(guildId, channelId, mark, true);
		expect(channels.isConnected(channelId)).toBe(false);
		channels.connect(guildId, channelId, channels.mark(guildId), true);
		expect(channels.isConnected(channelId)).toBe(true);
	});

	test('of another channel, does not matter', () => {
		const channels = new LiveChannels(() => 'everything');
		channels.follow(guildId, [channelId, '201']);
		const mark = channels.mark(guildId);
		channels.disconnect('201');
		channels.connect(guildId, channelId, mark, true);
		expect(channels.isConnected(channelId)).toBe(true);
		expect(channels.isUnbroken(guildId, mark)).toBe(true);
	});
});

describe('what waits to be stored', () => {
	const pins = (channel: string, guild: string = guildId) => ({ t: 'CHANNEL_PINS_UPDATE', d: { guild_id: guild, channel_id: channel } });
	const areDue = async (channel: string): Promise<boolean> => {
		const row = await database.read((reader) => reader.findOneByOrFail(ChannelSyncRow, { channel_id: channel }));
		return row.pins_due;
	};

	test('is stored before a reading begins; what comes during it, afterwards; until then it is known to wait', async () => {
		await database.write((tx) => writeStates(database, tx, [newState(guildId, channelId)]));
		const { capture, channels } = listen();
		capture.hear(pins(channelId));
		expect(channels.isBehind(channelId)).toBe(true);
		const release = await capture.hold({ guildId, channelId });
		expect([await areDue(channelId), channels.isBehind(channelId)]).toEqual([true, false]);
		await database.write((tx) => writeStates(database, tx, [newState(guildId, channelId)]));
		capture.hear(pins(channelId));
		await capture.flush();
		expect([await areDue(channelId), channels.isBehind(channelId)]).toEqual([false, true]);
		await release();
		expect([await areDue(channelId), channels.isBehind(channelId)]).toEqual([true, false]);
		await capture.close();
	});

	test('is not lost when another guild cannot be asked', async () => {
		const other = { guildId: '101', channelId: '201' };
		await database.write((tx) => writeStates(database, tx, [newState(guildId, channelId)]));
		const errors: unknown[] = [];
		const { capture, channels } = listen(
			(guild) => (guild === other.guildId && errors.length === 0 ? Promise.reject(new Error('no database')) : Promise.resolve(false)),
			(error) => errors.push(error)
		);
		channels.follow(other.guildId, [other.channelId]);
		capture.hear(pins(channelId));
		capture.hear(pins(other.channelId, other.guildId));
		await capture.flush();
		expect(errors).toEqual([new Error('no database')]);
		await capture.flush();
		expect(await areDue(channelId)).toBe(true);
		await capture.close();
	});
});

test('changes of a thread that was archived meanwhile are looked for, however short ago it was looked at: it is not told of again', () => {
	const told = { id: 200n, lastMessageId: 300n, pinsAt: null, isCurrent: false, isWindowTrue: false, isBehind: false };
	const known = { ...newState(guildId, channelId), refreshed_at: 1000 };
	const look = { now: 2000, window: { days: 7, messages: 100 }, rest: 60_000, needContent: true };
	const ranges = [{ from: 200n, to: 300n, hasContent: true, readAt: 1000 }];
	expect(decide({ ...told, archivedAt: null }, known, ranges, look)).toMatchObject({ window: null, isEarly: true });
	expect(decide({ ...told, archivedAt: 1500 }, known, ranges, look)).toMatchObject({ window: { next: 200n, to: 300n }, isEarly: false });
});
