import { ApplicationFlagsBitField, DiscordAPIError, GatewayIntentBits, RESTJSONErrorCodes, Routes, type Snowflake } from 'discord.js';
import type {
	APIAutoModerationRule,
	APIExtendedInvite,
	APIGuildMember,
	APIGuildOnboarding,
	APIGuildScheduledEvent,
	APIGuildWelcomeScreen,
	APIInvite,
	APIThreadChannel,
	APIWebhook,
	RESTGetAPIChannelMessagesPinsResult
} from 'discord-api-types/v10';
import type { CommunityReader, GuildWebhook, PinnedMessage } from '../vault/snapshots/CommunityReader';
import { ReadError } from '../vault/snapshots/GuildReader';
import { isTold } from './gateway';
import { RestReader } from './RestReader';

/** https://discord.com/developers/docs/resources/guild#list-guild-members */
const membersPerPage = 1000;
/** https://discord.com/developers/docs/resources/message#get-channel-pins */
const pinsPerPage = '50';
const { GatewayGuildMembers, GatewayGuildMembersLimited } = ApplicationFlagsBitField.Flags;

/** What a guild has beside roles, channels and bans. */
export abstract class RestCommunityReader extends RestReader implements CommunityReader {
	public autoModerationRules(guildId: Snowflake): Promise<readonly APIAutoModerationRule[]> {
		return this.get(Routes.guildAutoModerationRules(guildId), 'the rules of auto-moderation');
	}

	public scheduledEvents(guildId: Snowflake): Promise<readonly APIGuildScheduledEvent[]> {
		return this.get(Routes.guildScheduledEvents(guildId), 'the scheduled events');
	}

	public onboarding(guildId: Snowflake): Promise<APIGuildOnboarding> {
		return this.get(Routes.guildOnboarding(guildId), 'the onboarding');
	}

	public async welcomeScreen(guildId: Snowflake): Promise<APIGuildWelcomeScreen | null> {
		try {
			return await this.get<APIGuildWelcomeScreen>(Routes.guildWelcomeScreen(guildId), 'the welcome screen');
		} catch (error) {
			const cause = error instanceof ReadError ? error.cause : null;
			if (cause instanceof DiscordAPIError && cause.code === RESTJSONErrorCodes.UnknownGuildWelcomeScreen) return null;
			throw error;
		}
	}

	/** Tokens and the addresses with them are dropped here: nothing that follows ever holds them. */
	public async webhooks(guildId: Snowflake): Promise<readonly GuildWebhook[]> {
		const webhooks = await this.get<APIWebhook[]>(Routes.guildWebhooks(guildId), 'the webhooks');
		return webhooks.map(({ token: _token, url: _url, ...webhook }) => webhook);
	}

	public invites(guildId: Snowflake): Promise<readonly (APIInvite | APIExtendedInvite)[]> {
		return this.get(Routes.guildInvites(guildId), 'the invitations');
	}

	public async activeThreads(guildId: Snowflake): Promise<readonly APIThreadChannel[]> {
		const { threads } = await this.get<{ threads: APIThreadChannel[] }>(Routes.guildActiveThreads(guildId), 'the active threads');
		return threads;
	}

	public async *pins(channelId: Snowflake): AsyncGenerator<readonly PinnedMessage[]> {
		const route = Routes.channelMessagesPins(channelId);
		const next = ({ items, has_more: hasMore }: RESTGetAPIChannelMessagesPinsResult) => {
			const before = items.at(-1)?.pinned_at;
			return hasMore && before !== undefined ? { limit: pinsPerPage, before } : null;
		};
		for await (const { items } of this.pages(route, 'the pins', { limit: pinsPerPage }, next)) {
			yield items.map(({ pinned_at: pinnedAt, message }) => ({ id: message.id, pinnedAt }));
		}
	}

	public async *members(guildId: Snowflake): AsyncGenerator<readonly APIGuildMember[]> {
		if (!this.hasMembersIntent()) {
			throw new ReadError('missing_intent', 'The list of members needs the privileged intent GUILD_MEMBERS.');
		}
		const limit = String(membersPerPage);
		const next = (page: readonly APIGuildMember[]) => {
			const after = page.at(-1)?.user.id;
			return page.length === membersPerPage && after !== undefined ? { limit, after } : null;
		};
		yield* this.pages<readonly APIGuildMember[]>(Routes.guildMembers(guildId), 'the members', { limit }, next);
	}

	public toldFeatures(guildId: Snowflake): readonly string[] | null {
		return isTold(this.client, guildId) ? (this.client.guilds.cache.get(guildId)?.features ?? null) : null;
	}

	/** Asked for, or at least switched on in the developer portal: REST looks at that only. */
	private hasMembersIntent(): boolean {
		const { application, options } = this.client;
		return (
			options.intents.has(GatewayIntentBits.GuildMembers) ||
			(application?.flags.any(GatewayGuildMembers | GatewayGuildMembersLimited) ?? false)
		);
	}
}
