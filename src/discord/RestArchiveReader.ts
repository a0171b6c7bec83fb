import { ApplicationFlagsBitField, PermissionFlagsBits, Routes, type Client, type Snowflake } from 'discord.js';
import type { APIChannel, APIMessage, RESTGetAPIChannelMessagesPinsResult } from 'discord-api-types/v10';
import { pageSize } from '../vault/archive/PageReader';
import type { ArchiveReader } from '../vault/archive/ArchiveReader';
import type { PinReader } from '../vault/archive/sync/PinRead';
import { ReadError } from '../vault/snapshots/GuildReader';
import { giveWay } from './giveWay';
import { readError } from './readError';

interface RefreshedUrls {
	readonly refreshed_urls: readonly { readonly original: string; readonly refreshed: string | null }[];
}

type PinsPage = RESTGetAPIChannelMessagesPinsResult;

/** https://discord.com/developers/docs/resources/message#get-channel-pins */
const pinsPerPage = 50;

/** Reads channels and messages through the client's REST manager. */
export class RestArchiveReader implements ArchiveReader, PinReader {
	public constructor(private readonly client: Client) {}

	/** The application's flags say what the portal grants. https://discord.com/developers/docs/resources/application#application-object-application-flags */
	public get seesContent(): boolean {
		const { GatewayMessageContent: all, GatewayMessageContentLimited: limited } = ApplicationFlagsBitField.Flags;
		return this.client.application?.flags?.any([all, limited]) ?? false;
	}

	public channel(channelId: Snowflake): Promise<APIChannel> {
		return this.asking('the thread', () => this.client.rest.get(Routes.channel(channelId)));
	}

	/**
	 * The array of the answer is emptied: the promises of one request after the other hold each other in the client, so that every page would
	 * stay in memory until the next full collection.
	 */
	public async messagesAfter(channelId: Snowflake, after: Snowflake): Promise<readonly APIMessage[]> {
		const query = new URLSearchParams({ after, limit: String(pageSize) });
		const answer = await this.asking<APIMessage[]>('the messages', () =>
			this.client.rest.get(Routes.channelMessages(channelId), { query })
		);
		return answer.splice(0);
	}

	public async pinned(channelId: Snowflake): Promise<readonly APIMessage[]> {
		const found: APIMessage[] = [];
		for (let before: string | null = null; ;) {
			const query = new URLSearchParams({ limit: String(pinsPerPage), ...(before !== null && { before }) });
			const page: PinsPage = await this.asking('the pins', () => this.client.rest.get(Routes.channelMessagesPins(channelId), { query }));
			found.push(...page.items.map(({ message }) => message));
			before = page.items.at(-1)?.pinned_at ?? null;
			if (!page.has_more || before === null) return found;
		}
	}

	/** By what the gateway told: a channel that it does not know is not seen. */
	public async mayReadHistory(guildId: Snowflake, channelId: Snowflake): Promise<boolean> {
		const guild = this.client.guilds.cache.get(guildId);
		if (!guild?.available) throw new ReadError('failed', 'Discord has not told the bot of the server (yet).');
		const channel = guild.channels.cache.get(channelId);
		const { me } = guild.members;
		const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
		return Boolean(me && channel?.permissionsFor(me).has(needed));
	}

	/** Not in Discord's documentation, but what its own clients use; bots may. */
	public async refreshUrls(urls: readonly string[]): Promise<ReadonlyMap<string, string>> {
		const body = { attachment_urls: urls };
		const answer = await this.asking<RefreshedUrls>('new links of files', () =>
			this.client.rest.post('/attachments/refresh-urls', { body })
		);
		return new Map(answer.refreshed_urls.flatMap(({ original, refreshed }) => (refreshed === null ? [] : [[original, refreshed]])));
	}

	/** The bot's own work comes first. */
	private async asking<T>(what: string, request: () => Promise<unknown>): Promise<T> {
		await giveWay(this.client.rest);
		try {
			return (await request()) as T;
		} catch (error) {
			throw readError(error, what);
		}
	}
}
