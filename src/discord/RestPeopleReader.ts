import { Routes, type Client, type Snowflake } from 'discord.js';
import type { APIUser } from 'discord-api-types/v10';
import { peoplePerPage, type PeopleReader } from '../vault/archive/people/PeopleReader';
import { readError } from './readError';

/** Asks who reacted and voted through the client's REST manager. */
export class RestPeopleReader implements PeopleReader {
	public constructor(private readonly client: Client) {}

	public reactors(
		channelId: Snowflake,
		messageId: Snowflake,
		emoji: string,
		burst: boolean,
		after: Snowflake
	): Promise<readonly APIUser[]> {
		const route = Routes.channelMessageReaction(channelId, messageId, encodeURIComponent(emoji));
		return this.get<readonly APIUser[]>(route, { type: burst ? '1' : '0', after }, 'who reacted');
	}

	public async voters(channelId: Snowflake, messageId: Snowflake, answerId: number, after: Snowflake): Promise<readonly APIUser[]> {
		const route = Routes.pollAnswerVoters(channelId, messageId, answerId);
		return (await this.get<{ readonly users: readonly APIUser[] }>(route, { after }, 'who voted')).users;
	}

	private async get<T>(route: `/${string}`, query: Readonly<Record<string, string>>, what: string): Promise<T> {
		try {
			return (await this.client.rest.get(route, { query: new URLSearchParams({ ...query, limit: String(peoplePerPage) }) })) as T;
		} catch (error) {
			throw readError(error, what);
		}
	}
}
