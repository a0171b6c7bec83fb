import { PermissionFlagsBits, Routes, type Client, type Snowflake } from 'discord.js';
import type { APIChannel, APIThreadChannel } from 'discord-api-types/v10';
import type { ThreadListKind } from '../entities/ThreadList';
import type { ArchivedThreads, ThreadReader } from '../vault/archive/sync/ThreadReader';
import { giveWay } from './giveWay';
import { readError } from './readError';

interface ThreadsAnswer {
	readonly threads: readonly APIThreadChannel[];
	readonly has_more?: boolean;
}

/** https://discord.com/developers/docs/resources/channel#list-public-archived-threads */
const threadsPerPage = 100;

const routes: Readonly<Record<ThreadListKind, (channelId: Snowflake) => `/${string}`>> = {
	public: (channelId) => Routes.channelThreads(channelId, 'public'),
	private: (channelId) => Routes.channelThreads(channelId, 'private'),
	joined: (channelId) => Routes.channelJoinedArchivedThreads(channelId)
};

/** Finds threads through the client's REST manager. */
export class RestThreadReader implements ThreadReader {
	public constructor(private readonly client: Client) {}

	public async active(guildId: Snowflake): Promise<readonly APIThreadChannel[]> {
		return (await this.get<ThreadsAnswer>(Routes.guildActiveThreads(guildId), 'the active threads')).threads;
	}

	public async archived(channelId: Snowflake, list: ThreadListKind, before: string | null): Promise<ArchivedThreads> {
		const query = new URLSearchParams({ limit: String(threadsPerPage), ...(before !== null && { before }) });
		const { threads, has_more: hasMore = false } = await this.get<ThreadsAnswer>(routes[list](channelId), 'the archived threads', query);
		return { threads, hasMore };
	}

	public async one(threadId: Snowflake): Promise<APIThreadChannel | null> {
		const channel = await this.get<APIChannel>(Routes.channel(threadId), 'the thread');
		return 'thread_metadata' in channel ? channel : null;
	}

	/** By what the gateway told. */
	public maySeePrivate(guildId: Snowflake, channelId: Snowflake): boolean {
		const guild = this.client.guilds.cache.get(guildId);
		const me = guild?.members.me;
		const channel = guild?.channels.cache.get(channelId);
		return Boolean(me && channel?.permissionsFor(me).has(PermissionFlagsBits.ManageThreads));
	}

	private async get<T>(route: `/${string}`, what: string, query?: URLSearchParams): Promise<T> {
		await giveWay(this.client.rest);
		try {
			return (await this.client.rest.get(route, { query })) as T;
		} catch (error) {
			throw readError(error, what);
		}
	}
}
