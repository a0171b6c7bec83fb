import type { APIThreadChannel } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { ThreadLists } from '../../src/vault/archive/sync/ThreadLists';
import type { ThreadReader } from '../../src/vault/archive/sync/ThreadReader';
import { eachDatabase } from '../support/databases';

const guildId = '100000000000000001';
const channelId = '200000000000000001';
const perPage = 3;

/** Lists as Discord gives them: those that were archived last come first. */
class Lists implements ThreadReader {
	public readonly threads: APIThreadChannel[] = [];
	public readonly asked: (string | null)[] = [];

	public archive(id: number, at: number): void {
		const known = this.threads.findIndex((thread) => thread.id === String(id));
		if (known >= 0) this.threads.splice(known, 1);
		this.threads.push({ id: String(id), thread_metadata: { archive_timestamp: new Date(at).toISOString() } } as APIThreadChannel);
		this.threads.sort((left, right) => timeOf(right) - timeOf(left) || Number(right.id) - Number(left.id));
	}

	public archived(_channel: string, list: string, before: string | null) {
		this.asked.push(before);
		const isPast = (thread: APIThreadChannel) =>
			before === null || (list === 'joined' ? Number(thread.id) < Number(before) : timeOf(thread) < Date.parse(before));
		const found = this.threads.filter(isPast);
		return Promise.resolve({ threads: found.slice(0, perPage), hasMore: found.length > perPage });
	}

	public active = () => Promise.resolve([]);
	public one = () => Promise.resolve(null);
	public maySeePrivate = () => true;
}

const timeOf = (thread: APIThreadChannel): number => Date.parse(thread.thread_metadata!.archive_timestamp);

eachDatabase('lists of archived threads', (open) => {
	const setUp = async () => {
		const { db } = await open();
		const discord = new Lists();
		const lists = new ThreadLists(db, discord);
		/** Pages that are read until the list is through, or so many; the threads in them. */
		const read = async (most = Infinity): Promise<string[]> => {
			const found: string[] = [];
			for (let pages = 0; pages < most; pages += 1) {
				const [list] = await lists.due(guildId);
				if (!list) break;
				await lists.readPage(list, async (threads) => void found.push(...threads.map(({ id }) => id)));
			}
			return found;
		};
		const order = (all: boolean) => lists.order(guildId, [{ channelId, list: 'public' }], all);
		return { discord, lists, order, read };
	};

	it('are read to their end once, then only what is new', async () => {
		const { discord, order, read } = await setUp();
		for (let index = 1; index <= 8; index += 1) discord.archive(index, index * 1000);
		await order(true);
		expect(new Set(await read())).toEqual(new Set(discord.threads.map(({ id }) => id)));
		discord.asked.length = 0;
		discord.archive(9, 9_000);
		// Opened and archived again.
		discord.archive(2, 10_000);
		await order(true);
		expect((await read()).slice(0, 2)).toEqual(['2', '9']);
		expect(discord.asked.length).toBeLessThanOrEqual(2);
		await order(false);
		expect(await read()).toEqual([]);
	});

	it('go on where they were left off, then look at what came meanwhile', async () => {
		const { discord, order, read } = await setUp();
		for (let index = 1; index <= 9; index += 1) discord.archive(index, index * 1000);
		await order(true);
		const first = await read(1);
		discord.archive(10, 20_000);
		// Of what was read before: opened and archived again.
		discord.archive(8, 21_000);
		discord.asked.length = 0;
		await order(true);
		const rest = await read();
		expect(new Set([...first, ...rest]).size).toBe(10);
		expect(rest.slice(-2 * perPage, -2 * perPage + 2)).toEqual(['8', '10']);
		// The first one again, and the next, which may hold more of the moment at which the first reading began.
		expect(discord.asked.slice(-2)).toEqual([null, expect.any(String)]);
		expect(discord.asked.filter((before) => before === null)).toHaveLength(1);
		await order(false);
		expect(await read()).toEqual([]);
	});

	it('miss none of many that were archived in the same millisecond', async () => {
		const { discord, order, read } = await setUp();
		for (let index = 1; index <= 3; index += 1) discord.archive(index, 5_000);
		for (let index = 4; index <= 8; index += 1) discord.archive(index, 1_000 * index + 2_000);
		await order(true);
		expect(new Set(await read()).size).toBe(8);
	});
});
