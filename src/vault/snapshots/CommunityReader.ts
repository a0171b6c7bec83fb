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
	Snowflake
} from 'discord-api-types/v10';

/** A webhook without what lets anybody post through it. */
export type GuildWebhook = Omit<APIWebhook, 'token' | 'url'>;

export interface PinnedMessage {
	readonly id: Snowflake;
	/** ISO 8601. */
	readonly pinnedAt: string;
}

/** How a snapshot sees what a guild has beside roles, channels and bans. Every method throws `ReadError` where Discord refuses. */
export interface CommunityReader {
	autoModerationRules(guildId: Snowflake): Promise<readonly APIAutoModerationRule[]>;
	/** Those that are to come or under way, but for those in channels that the bot may not view. */
	scheduledEvents(guildId: Snowflake): Promise<readonly APIGuildScheduledEvent[]>;
	onboarding(guildId: Snowflake): Promise<APIGuildOnboarding>;
	/** `null` where there is none. */
	welcomeScreen(guildId: Snowflake): Promise<APIGuildWelcomeScreen | null>;
	webhooks(guildId: Snowflake): Promise<readonly GuildWebhook[]>;
	/** With details of their use for those who may manage the guild only. */
	invites(guildId: Snowflake): Promise<readonly (APIInvite | APIExtendedInvite)[]>;
	/** Threads and posts that are not archived, as far as the bot may see them. */
	activeThreads(guildId: Snowflake): Promise<readonly APIThreadChannel[]>;
	/** The pins of a channel or thread, the last pinned first, in pages of up to 50. Nothing without the right to read the history. */
	pins(channelId: Snowflake): AsyncIterable<readonly PinnedMessage[]>;
	/** All members, ascending by user id, in pages of up to 1000. Throws `ReadError` `missing_intent` without the intent. */
	members(guildId: Snowflake): AsyncIterable<readonly APIGuildMember[]>;
	/** The guild's features as the gateway has told them in an unbroken session; `null` where they are not certain. */
	toldFeatures(guildId: Snowflake): readonly string[] | null;
}
