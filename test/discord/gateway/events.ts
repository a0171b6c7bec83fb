import { GatewayIntentBits as Intents, type GatewayDispatchEvents } from 'discord-api-types/v10';

export type EventName = `${GatewayDispatchEvents}`;

export interface EventRule {
	/** Any one of these intents lets a session hear of it in a guild. Empty: always heard. */
	readonly guild: readonly Intents[];
	/** The same outside of guilds. Left out: the event does not exist there. */
	readonly direct?: readonly Intents[];
	/** Whether the event is told only to those who may view its channel, so that it must name one in a guild. */
	readonly channel?: true;
}

const guilds: EventRule = { guild: [Intents.Guilds] };
const inChannel: EventRule = { guild: [Intents.Guilds], channel: true };
const pins: EventRule = { guild: [Intents.Guilds], direct: [Intents.DirectMessages], channel: true };
const members: EventRule = { guild: [Intents.GuildMembers] };
const moderation: EventRule = { guild: [Intents.GuildModeration] };
const expressions: EventRule = { guild: [Intents.GuildExpressions] };
const integrations: EventRule = { guild: [Intents.GuildIntegrations] };
const voice: EventRule = { guild: [Intents.GuildVoiceStates] };
const messages: EventRule = { guild: [Intents.GuildMessages], direct: [Intents.DirectMessages], channel: true };
const reactions: EventRule = { guild: [Intents.GuildMessageReactions], direct: [Intents.DirectMessageReactions], channel: true };
const polls: EventRule = { guild: [Intents.GuildMessagePolls], direct: [Intents.DirectMessagePolls], channel: true };
const events: EventRule = { guild: [Intents.GuildScheduledEvents] };
const autoModeration: EventRule = { guild: [Intents.AutoModerationConfiguration] };
const always: EventRule = { guild: [], direct: [] };

/**
 * Which intent lets a session hear of which event.
 *
 * Source: Discord's documentation, "Gateway Events" and "List of Intents".
 */
export const eventRules: Readonly<Record<string, EventRule>> = {
	READY: always,
	RESUMED: always,
	RATE_LIMITED: always,
	INTERACTION_CREATE: always,
	APPLICATION_COMMAND_PERMISSIONS_UPDATE: always,
	USER_UPDATE: always,
	VOICE_SERVER_UPDATE: always,
	GUILD_MEMBERS_CHUNK: always,
	SOUNDBOARD_SOUNDS: always,
	CHANNEL_INFO: always,
	ENTITLEMENT_CREATE: always,
	ENTITLEMENT_UPDATE: always,
	ENTITLEMENT_DELETE: always,
	SUBSCRIPTION_CREATE: always,
	SUBSCRIPTION_UPDATE: always,
	SUBSCRIPTION_DELETE: always,

	GUILD_CREATE: guilds,
	GUILD_UPDATE: guilds,
	GUILD_DELETE: guilds,
	GUILD_ROLE_CREATE: guilds,
	GUILD_ROLE_UPDATE: guilds,
	GUILD_ROLE_DELETE: guilds,
	CHANNEL_CREATE: guilds,
	CHANNEL_UPDATE: guilds,
	CHANNEL_DELETE: guilds,
	CHANNEL_PINS_UPDATE: pins,
	THREAD_CREATE: inChannel,
	THREAD_UPDATE: inChannel,
	THREAD_DELETE: inChannel,
	THREAD_LIST_SYNC: guilds,
	THREAD_MEMBER_UPDATE: guilds,
	THREAD_MEMBERS_UPDATE: inChannel,
	STAGE_INSTANCE_CREATE: inChannel,
	STAGE_INSTANCE_UPDATE: inChannel,
	STAGE_INSTANCE_DELETE: inChannel,
	VOICE_CHANNEL_STATUS_UPDATE: inChannel,
	VOICE_CHANNEL_START_TIME_UPDATE: inChannel,

	GUILD_MEMBER_ADD: members,
	GUILD_MEMBER_UPDATE: members,
	GUILD_MEMBER_REMOVE: members,

	GUILD_AUDIT_LOG_ENTRY_CREATE: moderation,
	GUILD_BAN_ADD: moderation,
	GUILD_BAN_REMOVE: moderation,

	GUILD_EMOJIS_UPDATE: expressions,
	GUILD_STICKERS_UPDATE: expressions,
	GUILD_SOUNDBOARD_SOUND_CREATE: expressions,
	GUILD_SOUNDBOARD_SOUND_UPDATE: expressions,
	GUILD_SOUNDBOARD_SOUND_DELETE: expressions,
	GUILD_SOUNDBOARD_SOUNDS_UPDATE: expressions,

	GUILD_INTEGRATIONS_UPDATE: integrations,
	INTEGRATION_CREATE: integrations,
	INTEGRATION_UPDATE: integrations,
	INTEGRATION_DELETE: integrations,
	WEBHOOKS_UPDATE: { guild: [Intents.GuildWebhooks], channel: true },
	INVITE_CREATE: { guild: [Intents.GuildInvites], channel: true },
	INVITE_DELETE: { guild: [Intents.GuildInvites], channel: true },
	VOICE_STATE_UPDATE: voice,
	VOICE_CHANNEL_EFFECT_SEND: voice,
	PRESENCE_UPDATE: { guild: [Intents.GuildPresences] },

	MESSAGE_CREATE: messages,
	MESSAGE_UPDATE: messages,
	MESSAGE_DELETE: messages,
	MESSAGE_DELETE_BULK: { guild: [Intents.GuildMessages], channel: true },
	MESSAGE_REACTION_ADD: reactions,
	MESSAGE_REACTION_REMOVE: reactions,
	MESSAGE_REACTION_REMOVE_ALL: reactions,
	MESSAGE_REACTION_REMOVE_EMOJI: reactions,
	TYPING_START: { guild: [Intents.GuildMessageTyping], direct: [Intents.DirectMessageTyping], channel: true },
	MESSAGE_POLL_VOTE_ADD: polls,
	MESSAGE_POLL_VOTE_REMOVE: polls,

	GUILD_SCHEDULED_EVENT_CREATE: events,
	GUILD_SCHEDULED_EVENT_UPDATE: events,
	GUILD_SCHEDULED_EVENT_DELETE: events,
	GUILD_SCHEDULED_EVENT_USER_ADD: events,
	GUILD_SCHEDULED_EVENT_USER_REMOVE: events,
	AUTO_MODERATION_RULE_CREATE: autoModeration,
	AUTO_MODERATION_RULE_UPDATE: autoModeration,
	AUTO_MODERATION_RULE_DELETE: autoModeration,
	AUTO_MODERATION_ACTION_EXECUTION: { guild: [Intents.AutoModerationExecution] }
};
