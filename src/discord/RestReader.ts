import type { Client } from 'discord.js';
import { readError } from './readError';

/** Reads through the client's REST manager. */
export abstract class RestReader {
	public constructor(protected readonly client: Client) {}

	/** Throws `ReadError` where Discord refuses or fails for good. */
	protected async get<T>(route: `/${string}`, what: string, query?: URLSearchParams): Promise<T> {
		try {
			return (await this.client.rest.get(route, { query })) as T;
		} catch (error) {
			throw readError(error, what);
		}
	}

	/** A list of pages: each is asked for by the query that the last one gives, until that gives none. */
	protected async *pages<T>(
		route: `/${string}`,
		what: string,
		first: Readonly<Record<string, string>>,
		next: (page: T) => Readonly<Record<string, string>> | null
	): AsyncGenerator<T> {
		for (let query: Readonly<Record<string, string>> | null = first; query;) {
			const page: T = await this.get<T>(route, what, new URLSearchParams(query));
			yield page;
			query = next(page);
		}
	}
}
