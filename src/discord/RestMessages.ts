import { DiscordAPIError, Routes, type REST, type Snowflake } from 'discord.js';
import type { APIActionRowComponent, APIChannel, APIComponentInMessageActionRow, APIDMChannel, APIMessage } from 'discord-api-types/v10';

type APIRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A message of the bot's own. */
export interface OwnMessage {
	readonly channelId: Snowflake;
	readonly id: Snowflake;
}

/** The answer to an interaction. Its token works for 15 minutes. */
export interface InteractionAnswer {
	readonly applicationId: Snowflake;
	readonly token: string;
}

/** Discord's codes that mean: not here, and not later either. 50083: the thread is archived, and writing in it would open it again. */
const lostCodes: ReadonlySet<number | string> = new Set([50_007, 50_083]);

/** Sends and edits plain texts of the bot's own through REST alone: no cache is needed, so it works right after a restart. Nobody is ever pinged. */
export class RestMessages {
	public constructor(private readonly rest: REST) {}

	public async editAnswer({ applicationId, token }: InteractionAnswer, content: string): Promise<void> {
		// The token is in the path. Were the bot's own sent along, an expired one would log the whole client out.
		await this.rest.patch(Routes.webhookMessage(applicationId, token, '@original'), { body: bodyOf(content), auth: false });
	}

	/**
	 * @param nonce up to 25 characters. Sent again with the same within some minutes (the client repeats requests that got no answer), no
	 * second message is made. https://discord.com/developers/docs/resources/message#create-message
	 */
	public async send(channelId: Snowflake, content: string, nonce: string, components: readonly APIRow[] = []): Promise<OwnMessage> {
		const body = { ...bodyOf(content), nonce, enforce_nonce: true, ...(components.length > 0 && { components }) };
		const { id } = (await this.rest.post(Routes.channelMessages(channelId), { body })) as APIMessage;
		return { channelId, id };
	}

	public async edit({ channelId, id }: OwnMessage, content: string): Promise<void> {
		await this.rest.patch(Routes.channelMessage(channelId, id), { body: bodyOf(content) });
	}

	/** Whether it is a thread that Discord has archived: a message in it would open it again. */
	public async isArchivedThread(channelId: Snowflake): Promise<boolean> {
		const channel = (await this.rest.get(Routes.channel(channelId))) as APIChannel;
		return 'thread_metadata' in channel && channel.thread_metadata?.archived === true;
	}

	public async directChannel(userId: Snowflake): Promise<Snowflake> {
		const { id } = (await this.rest.post(Routes.userChannels(), { body: { recipient_id: userId } })) as APIDMChannel;
		return id;
	}
}

/** Whether Discord refuses for good, so that trying the same again is of no use. */
export function isLost(error: unknown): boolean {
	return error instanceof DiscordAPIError && (lostCodes.has(error.code) || [401, 403, 404].includes(error.status));
}

function bodyOf(content: string) {
	return { content, allowed_mentions: { parse: [] } };
}
