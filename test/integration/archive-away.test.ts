import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Message } from '../../src/entities/Message';
import { MessageRevision } from '../../src/entities/MessageRevision';
import { decodePayload } from '../../src/vault/archive/codec';
import { login } from '../support/archive/archiver';
import { bustle } from '../support/archive/bustle';
import { startCommunity, type Community } from '../support/archive/community';
import { hearingIntents, openKeeper, type Keeper } from '../support/archive/keeper';
import { unlike } from '../support/archive/likeness';
import { makeTestPlace, type TestPlace } from '../support/databases';
import { Picker } from '../discord/generate/picker';
import { seededRandom } from '../discord/random';
import { actAs } from '../discord/user';

const window = { days: 7, messages: 20 };

describe.each(['sqlite', 'mysql'] as const)('the bot is away for a while, on %s', (kind) => {
	let community: Community;
	let place: TestPlace;
	let media: string;
	let client: Client;
	let keeper: Keeper;

	const start = async (): Promise<void> => {
		const { sim, application } = community;
		client = await login({ api: sim.api, cdn: sim.cdn, token: application.token, intents: hearingIntents });
		keeper = await openKeeper({ database: place.options, media, archive: { window } }, client);
	};
	const stop = async (said: readonly string[] = []): Promise<void> => {
		await keeper.close();
		await client.destroy();
		expect(keeper.said).toEqual(said);
	};
	const round = async (): Promise<void> => {
		await keeper.archive.sync(community.guild.id);
		await keeper.settle();
	};

	beforeAll(async () => {
		community = await startCommunity({ messages: 130, oldThreads: 3 });
		place = await makeTestPlace(kind);
		media = await mkdtemp(join(tmpdir(), 'guild-vault-media-'));
		await start();
		await keeper.archive.choose(community.guild.id, community.guild.id, true);
		await keeper.settle();
	});
	afterEach(() => community.sim.assertClean());
	afterAll(async () => {
		await stop();
		await community.close();
		await place.remove();
		await rm(media, { recursive: true, force: true });
	});

	test('what happened meanwhile is there after the next round, within the window', { timeout: 120_000 }, async () => {
		const picker = new Picker(seededRandom(7));
		for (let times = 0; times < 3; times += 1) {
			await stop();
			// Fewer new messages than the window holds: those that are touched stay within it.
			bustle(community, picker, 60, { newest: 12 });
			await start();
			await round();
			expect(await unlike(keeper, community)).toEqual([]);
		}
		const revisions = await keeper.database.read((reader) => reader.count(MessageRevision));
		const deleted = await keeper.database.read((reader) => reader.createQueryBuilder(Message, 'm').where('m.deleted_at > 0').getCount());
		expect([revisions > 0, deleted > 0]).toEqual([true, true]);
	});

	test('what lies outside the window is not found, and that is said', async () => {
		const { channels, guild, sim, owner } = community;
		const person = actAs(sim.world, owner.id);
		await stop();
		const [old] = community.messages(channels.talk.id).filter(({ author }) => author.id === owner.id);
		const [newest] = community
			.messages(channels.talk.id)
			.filter(({ author }) => author.id === owner.id)
			.slice(-1);
		sim.world.clock.advance(10);
		person.editMessage(guild.id, old!, 'changed long after');
		person.editMessage(guild.id, newest!, 'changed soon');
		await start();
		await round();
		const differences = await unlike(keeper, community);
		expect(differences.length).toBe(2);
		expect(differences.every((text) => text.includes(old!.id) || text.includes('changed long after') || text.includes(old!.content))).toBe(
			true
		);
		const { channels: statuses } = await keeper.archive.channels(guild.id, 0);
		const status = statuses.find(({ id }) => id === channels.talk.id)!;
		const since = Date.parse(community.messages(channels.talk.id).at(-window.messages)!.timestamp);
		expect(Math.abs(status.windowFrom! - since)).toBeLessThan(60_000);
	});

	test('a deletion is marked, never taken from an empty answer without the right to read', async () => {
		const { channels, guild, sim, owner } = community;
		const person = actAs(sim.world, owner.id);
		const alive = () => keeper.database.read((reader) => reader.countBy(Message, { channel_id: channels.news.id }));
		const marked = () =>
			keeper.database.read((reader) =>
				reader
					.createQueryBuilder(Message, 'm')
					.where('m.channel_id LIKE :id AND m.deleted_at > 0', { id: `%${channels.news.id}` })
					.getCount()
			);
		const before = await marked();
		await stop();
		// 65536: Read Message History. Discord then answers with nothing, as if all were deleted.
		person.setOverwrite(guild.id, channels.news.id, { id: guild.id, type: 0, allow: '0', deny: '65536' });
		await start();
		await round();
		expect(await marked()).toBe(before);
		expect(await alive()).toBeGreaterThan(0);
		const { channels: statuses } = await keeper.archive.channels(guild.id, 0);
		expect(statuses.find(({ id }) => id === channels.news.id)?.problem).toBe('missing_permission');
		person.deleteOverwrite(guild.id, channels.news.id, guild.id);
		await round();
		const again = (await keeper.archive.channels(guild.id, 0)).channels;
		expect(again.find(({ id }) => id === channels.news.id)?.problem ?? null).toBeNull();
	});

	test('a reading without content is no edit', async () => {
		const { channels, guild, sim, application, owner } = community;
		const stored = async (id: string) => {
			const row = await keeper.database.read((reader) => reader.findOneByOrFail(Message, { id }));
			return (decodePayload(row) as { content: string }).content;
		};
		await stop();
		application.privileged.messageContent = false;
		const said = actAs(sim.world, owner.id).send(guild.id, channels.talk.id, { content: 'not to be seen' });
		const known = community.messages(channels.talk.id).at(-3)!;
		client = await login({ api: sim.api, cdn: sim.cdn, token: application.token, intents: ['Guilds', 'GuildMessages'] });
		keeper = await openKeeper({ database: place.options, media, archive: { window } }, client);
		await round();
		expect(await stored(known.id)).toBe(known.content);
		expect(await stored(said.id)).toBe('');
		expect((await keeper.archive.status(guild.id)).seesContent).toBe(false);
		await round();
		// Said once.
		await stop([expect.stringContaining('lacks the Message Content intent') as string]);
		application.privileged.messageContent = true;
		await start();
		await round();
		expect(await stored(said.id)).toBe('not to be seen');
	});
});
