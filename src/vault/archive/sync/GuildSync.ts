import type { Database } from '../../../database/Database';
import type { Snowflake } from '../../../database/ids';
import { ChannelSyncRow, type ChannelProblem } from '../../../entities/ChannelSync';
import type { Clock } from '../../clock';
import { concurrently } from '../../media/concurrently';
import { ReadError } from '../../snapshots/GuildReader';
import type { LiveChannels } from '../live/LiveChannels';
import type { ChannelCatchUp } from './ChannelCatchUp';
import type { ChannelState } from './channelStates';
import type { Discovery, Seen } from './Discovery';
import type { Rounds } from './Rounds';
import type { ThreadList, ThreadLists } from './ThreadLists';
import { noteProblems } from './unseen';
import { waitingChannels } from './waitingChannels';

export interface GuildSyncDependencies {
	readonly database: Database;
	readonly discovery: Discovery;
	readonly lists: ThreadLists;
	readonly channel: ChannelCatchUp;
	readonly rounds: Rounds;
	readonly live: LiveChannels;
	readonly clock: Clock;
	/** Told of each channel that got files to download. */
	readonly onFiles: (guildId: Snowflake, channelId: Snowflake) => Promise<void>;
	/** Channels of a guild that are read at once. Default 4. */
	readonly concurrency?: number;
}

/** Milliseconds after which a turn leaves off, so that other guilds and other work of the same guild get theirs. */
const turn = 30_000;
const pageOfStates = 200;

/**
 * Brings the archive of a guild up to date: a look finds what is to be read, and turns read it. Where it stands is in the database; only
 * the look itself is kept in memory, and is taken anew after a restart.
 */
export class GuildSync {
	private readonly looks = new Map<Snowflake, Seen>();

	public constructor(private readonly dependencies: GuildSyncDependencies) {}

	/**
	 * One turn.
	 * @param isAsked somebody wants it now
	 * @returns whether the round is through
	 * @throws the first error of those channels that could not be read; all others were read
	 */
	public async run(guildId: Snowflake, isAsked: boolean, signal: AbortSignal): Promise<boolean> {
		const { clock, database, discovery, onFiles, rounds } = this.dependencies;
		const end = clock.now() + turn;
		const isOver = () => clock.now() >= end;
		const failures: unknown[] = [];
		const seen = await this.find(guildId, isAsked, signal, isOver, failures);
		await this.readChannels(seen, signal, isOver, failures);
		if (failures.length === 0 && (await this.isUnfinished(guildId))) return false;
		this.looks.delete(guildId);
		if (failures.length > 0) throw failures[0];
		discovery.listsAreRead(seen);
		// A crash may have come between a page and the order of its files.
		for (const channelId of await waitingChannels(database, guildId)) await onFiles(guildId, channelId);
		await rounds.finish(guildId);
		return true;
	}

	/** The next turn looks anew: something else is to be archived. */
	public forget(guildId: Snowflake): void {
		this.looks.delete(guildId);
	}

	private async look(guildId: Snowflake, isAsked: boolean): Promise<Seen> {
		await this.dependencies.rounds.begin(guildId);
		const seen = await this.dependencies.discovery.look(guildId, isAsked);
		this.looks.set(guildId, seen);
		return seen;
	}

	/** What is found meanwhile may turn out to be archived: its events are kept. */
	private async find(guildId: Snowflake, isAsked: boolean, signal: AbortSignal, isOver: () => boolean, failures: unknown[]): Promise<Seen> {
		const done = this.dependencies.live.look(guildId);
		try {
			const seen = this.looks.get(guildId) ?? (await this.look(guildId, isAsked));
			await this.readLists(seen, signal, isOver, failures);
			return seen;
		} finally {
			done();
		}
	}

	private async readLists(seen: Seen, signal: AbortSignal, isOver: () => boolean, failures: unknown[]): Promise<void> {
		const { lists, discovery, concurrency = 4 } = this.dependencies;
		await concurrently(await lists.due(seen.guildId), concurrency, signal, async (first) => {
			let list: ThreadList = first;
			try {
				while (list.due && !isOver() && !signal.aborted) list = await lists.readPage(list, (threads) => discovery.record(seen, threads));
			} catch (error) {
				if (!(error instanceof ReadError)) throw error;
				if (error.reason === 'failed') failures.push(error);
				else await lists.drop(list);
			}
		});
	}

	private async readChannels(seen: Seen, signal: AbortSignal, isOver: () => boolean, failures: unknown[]): Promise<void> {
		const { concurrency = 4 } = this.dependencies;
		const tried = new Set<Snowflake>();
		while (!isOver()) {
			const states = (await this.due(seen.guildId, tried.size)).filter(({ channel_id: id }) => !tried.has(id));
			if (states.length === 0) return;
			await concurrently(states, concurrency, signal, async (state) => {
				if (isOver()) return;
				tried.add(state.channel_id);
				await this.readChannel(state, seen, signal, isOver, failures);
			});
		}
	}

	private async readChannel(
		state: ChannelState,
		seen: Seen,
		signal: AbortSignal,
		isOver: () => boolean,
		failures: unknown[]
	): Promise<void> {
		const { channel, clock, database, onFiles, rounds } = this.dependencies;
		const { guild_id: guildId, channel_id: channelId } = state;
		try {
			const { isDone: _, ...counts } = await channel.run(state, seen, signal, isOver);
			if (counts.pages > 0) await rounds.add(guildId, counts);
			if (counts.files > 0) await onFiles(guildId, channelId);
		} catch (error) {
			if (!(error instanceof ReadError)) throw error;
			if (error.reason === 'failed') failures.push(error);
			else await noteProblems(database, guildId, new Map([[channelId, problemOf(error)]]), clock.now());
		}
	}

	/** Those that were tried in vain stay due: they are looked past. */
	private due(guildId: Snowflake, tried: number): Promise<ChannelState[]> {
		const take = pageOfStates + tried;
		return this.dependencies.database.read((reader) =>
			reader.find(ChannelSyncRow, { where: { guild_id: guildId, due: true }, order: { channel_id: 'ASC' }, take })
		);
	}

	private async isUnfinished(guildId: Snowflake): Promise<boolean> {
		const { database, lists } = this.dependencies;
		if ((await lists.due(guildId)).length > 0) return true;
		return database.read((reader) => reader.existsBy(ChannelSyncRow, { guild_id: guildId, due: true }));
	}
}

function problemOf({ reason }: ReadError): ChannelProblem {
	return reason === 'unavailable' ? 'gone' : 'missing_permission';
}
