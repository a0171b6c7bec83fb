import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../../src/database/Database';
import { LiveCapture } from '../../src/vault/archive/live/LiveCapture';
import { LiveChannels } from '../../src/vault/archive/live/LiveChannels';
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

/** A channel of which everything was read and is heard. */
function listen(): { capture: LiveCapture; channels: LiveChannels } {
	const channels = new LiveChannels(() => 'everything');
	channels.connect(guildId, channelId, channels.mark(guildId), true);
	const capture = new LiveCapture({
		...{ database, channels, me: () => me, hearsContent: () => true, isPaused: () => Promise.resolve(false) },
		pages: { reading: (where) => Promise.resolve({ ...where, hasContent: true, optedOut: new Set(), at: 0 }) },
		onFiles: () => Promise.resolve(),
		onError: (error) => expect.unreachable(String(error))
	});
	return { capture, channels };
}

test.each([
	['that came before the reading and waits', [reaction], [], false],
	['that comes during the reading', [], [reaction], false],
	['that does not count on from what was before', [edit], [edit], true]
])('a change %s: whether the channel need not be read again', async (_, before, during, isCurrent) => {
	const { capture, channels } = listen();
	for (const event of before) capture.hear(event);
	const release = capture.hold(channelId);
	for (const event of during) capture.hear(event);
	await release();
	await capture.close();
	expect(channels.isCurrent(guildId, channelId)).toBe(isCurrent);
});

test('a doubt outlasts the reading in which it came about, until the window is begun anew', async () => {
	const { capture, channels } = listen();
	const release = capture.hold(channelId);
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
