import type { APIThreadChannel } from 'discord-api-types/v10';
import type { Database } from '../../../database/Database';
import { padId, type Snowflake } from '../../../database/ids';
import { insertRows } from '../../../database/rows';
import { ThreadListRow, type ThreadListKind } from '../../../entities/ThreadList';
import type { ThreadReader } from './ThreadReader';

export type ThreadList = Pick<ThreadListRow, keyof ThreadListRow>;

interface ListName {
	readonly channelId: Snowflake;
	readonly list: ThreadListKind;
}

/** Lists of archived threads: each is paged once, later only what was archived since. */
export class ThreadLists {
	/** Those that go on in the middle: what was archived since they were begun lies before it. */
	private readonly resumed = new Set<string>();

	public constructor(
		private readonly database: Database,
		private readonly reader: ThreadReader
	) {}

	/**
	 * Makes lists due: those that were never read, or all of them. A reading that is under way goes on where it was, and then looks at what was
	 * archived meanwhile.
	 * @param all whether those that were read are due again
	 */
	public async order(guildId: Snowflake, lists: readonly ListName[], all: boolean): Promise<void> {
		if (lists.length === 0) return;
		const stored = await this.read({ guild_id: guildId });
		const known = new Map(stored.map((row) => [nameOf(row), row.due]));
		if (all) for (const row of stored) if (row.next !== null) this.resumed.add(nameOf(row));
		const rows = lists
			.filter(({ channelId, list }) => !known.has(nameOf({ channel_id: channelId, list })))
			.map(({ channelId, list }) => ({
				...{ channel_id: padId(channelId), list, guild_id: padId(guildId), due: true },
				...{ until: null, next: null, next_until: null }
			}));
		if (rows.length === 0 && (!all || [...known.values()].every((due) => due))) return;
		await this.database.write(async (tx) => {
			if (all) await tx.update(ThreadListRow, { guild_id: guildId }, { due: true });
			await insertRows(this.database, tx, ThreadListRow, rows, { mode: 'ignore' });
		});
	}

	public due(guildId: Snowflake): Promise<ThreadList[]> {
		return this.read({ guild_id: guildId, due: true });
	}

	/**
	 * Reads the next page of a list.
	 * @param store keeps the threads of a page; a page whose threads are kept is not read again
	 * @returns the list as it is now
	 * @throws ReadError
	 */
	public async readPage(list: ThreadList, store: (threads: readonly APIThreadChannel[]) => Promise<void>): Promise<ThreadList> {
		const { threads, hasMore } = await this.reader.archived(list.channel_id, list.list, list.next);
		await store(threads);
		const read = list.list === 'joined' ? afterJoined(list, threads, hasMore) : afterTimed(list, threads, hasMore);
		const after = { ...read, due: read.due || this.resumed.has(nameOf(list)) };
		await this.save(after);
		if (!read.due) this.resumed.delete(nameOf(list));
		return after;
	}

	/** Not to be read any more, for now. */
	public async drop(list: ThreadList): Promise<void> {
		this.resumed.delete(nameOf(list));
		await this.save({ ...list, due: false });
	}

	private read(where: Pick<ThreadListRow, 'guild_id'> & { readonly due?: boolean }): Promise<ThreadList[]> {
		return this.database.read((reader) => reader.findBy(ThreadListRow, where));
	}

	private async save({ channel_id, list, due, until, next, next_until }: ThreadList): Promise<void> {
		await this.database.write((tx) => tx.update(ThreadListRow, { channel_id, list }, { due, until, next, next_until }));
	}
}

/** By id: threads that were joined long ago may be archived only now, so the whole list is read each time. */
function afterJoined(list: ThreadList, threads: readonly APIThreadChannel[], hasMore: boolean): ThreadList {
	const last = threads.at(-1);
	return hasMore && last ? { ...list, next: last.id } : { ...list, due: false, next: null };
}

function afterTimed(list: ThreadList, threads: readonly APIThreadChannel[], hasMore: boolean): ThreadList {
	const times = threads.map((thread) => Date.parse(thread.thread_metadata?.archive_timestamp ?? ''));
	const nextUntil = list.next_until ?? (times.length > 0 ? iso(Math.max(...times)) : list.until);
	const oldest = Math.min(...times);
	const isKnown = list.until !== null && oldest < Date.parse(list.until);
	if (!hasMore || times.length === 0 || isKnown) return { ...list, due: false, until: nextUntil, next: null, next_until: null };
	// Threads of the same moment may go on in the next page; a page of nothing else would come again for ever.
	const overlapping = iso(oldest + 1);
	return { ...list, next: overlapping === list.next ? iso(oldest) : overlapping, next_until: nextUntil };
}

function nameOf({ channel_id: channelId, list }: Pick<ThreadList, 'channel_id' | 'list'>): string {
	return `${channelId} ${list}`;
}

function iso(time: number): string {
	return new Date(time).toISOString();
}
