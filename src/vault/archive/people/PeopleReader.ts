import type { APIUser, Snowflake } from 'discord-api-types/v10';

/** How the archive asks who reacted and voted. Every method throws `ReadError` where Discord refuses or fails for good. */
export interface PeopleReader {
	/**
	 * Up to 100 people, ascending by id, after the given one.
	 * @param emoji `name:id` of a custom emoji, the characters of any other
	 * https://discord.com/developers/docs/resources/message#get-reactions
	 */
	reactors(channelId: Snowflake, messageId: Snowflake, emoji: string, burst: boolean, after: Snowflake): Promise<readonly APIUser[]>;
	/** Up to 100 people, ascending by id, after the given one. https://discord.com/developers/docs/resources/poll#get-answer-voters */
	voters(channelId: Snowflake, messageId: Snowflake, answerId: number, after: Snowflake): Promise<readonly APIUser[]>;
}

/** People in an answer that is not the last one. */
export const peoplePerPage = 100;
