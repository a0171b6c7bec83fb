import type { APIThreadChannel, Snowflake } from 'discord-api-types/v10';
import type { ThreadListKind } from '../../../entities/ThreadList';

export interface ArchivedThreads {
	/** Those that were archived last come first; in the list `joined`, the newest. */
	readonly threads: readonly APIThreadChannel[];
	readonly hasMore: boolean;
}

/** How the archive finds threads. Every method throws `ReadError` where Discord refuses or fails for good. */
export interface ThreadReader {
	/** All active threads of a guild that the bot may see, by one request. */
	active(guildId: Snowflake): Promise<readonly APIThreadChannel[]>;
	/**
	 * Up to 100 archived threads of a channel.
	 * @param before an ISO 8601 time; in the list `joined` a thread's id
	 * https://discord.com/developers/docs/resources/channel#list-public-archived-threads
	 */
	archived(channelId: Snowflake, list: ThreadListKind, before: string | null): Promise<ArchivedThreads>;
	one(threadId: Snowflake): Promise<APIThreadChannel | null>;
	/** Whether the bot may see all private threads of a channel. */
	maySeePrivate(guildId: Snowflake, channelId: Snowflake): boolean;
}
