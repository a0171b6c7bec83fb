import type { APIChannel, APIMessage, Snowflake } from 'discord-api-types/v10';

/** How the archive sees Discord. Every method throws `ReadError` where Discord refuses or fails for good. */
export interface ArchiveReader {
	/** Whether the Message Content intent is granted: without it, messages of others come without content. */
	readonly seesContent: boolean;
	channel(channelId: Snowflake): Promise<APIChannel>;
	/**
	 * Up to 100 messages that directly follow the id, in any order.
	 * https://discord.com/developers/docs/resources/message#get-channel-messages
	 */
	messagesAfter(channelId: Snowflake, after: Snowflake): Promise<readonly APIMessage[]>;
	/** Without Read Message History, Discord answers with an empty list and no error. */
	mayReadHistory(guildId: Snowflake, channelId: Snowflake): Promise<boolean>;
	/** Freshly signed addresses of files, by the old ones; those that Discord does not know any more are missing. */
	refreshUrls(urls: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
