import type { EventEmitter } from 'node:events';
import type {
	APIApplicationCommand,
	APIAuditLogEntry,
	APIAutoModerationRule,
	APIBan,
	APIChannel,
	APIGuild,
	APIGuildMember,
	APIGuildOnboarding,
	APIGuildScheduledEvent,
	APIGuildWelcomeScreen,
	APIRole,
	APIThreadMember,
	APIUser,
	APIWebhook,
	GatewayDispatchPayload
} from 'discord-api-types/v10';
import type { MessageMap } from './MessageMap';

export type Snowflake = string;

/** An application with its bot user, as the developer portal has it. */
export interface SimApplication {
	readonly id: Snowflake;
	readonly token: string;
	readonly bot: APIUser;
	readonly ownerId: Snowflake;
	/** Whether the application's owner has two-factor authentication (needed for moderation in guilds with `mfa_level` 1). */
	ownerMfa: boolean;
	/** Privileged intents switched on in the developer portal. */
	privileged: { presences: boolean; members: boolean; messageContent: boolean };
	/** Global and guild commands, by id. */
	readonly commands: Map<Snowflake, APIApplicationCommand>;
}

/** An invitation, with what only some may see of it. */
export interface SimInvite {
	readonly code: string;
	readonly channelId: Snowflake;
	readonly inviterId: Snowflake;
	readonly createdAt: number;
	/** Seconds; 0: for ever. */
	readonly maxAge: number;
	/** 0: without end. */
	readonly maxUses: number;
	readonly temporary: boolean;
	readonly roleIds: readonly Snowflake[];
	uses: number;
}

export interface SimWelcomeScreen extends APIGuildWelcomeScreen {
	enabled: boolean;
}

/** What Discord keeps of a guild. Objects have the shape of the API; a rule of the API about them lives in the routes. */
export interface SimGuild {
	readonly id: Snowflake;
	/** Everything of the guild object that is not one of the collections below. */
	settings: Omit<APIGuild, 'roles' | 'emojis' | 'stickers'>;
	readonly roles: Map<Snowflake, APIRole>;
	/** Channels and categories, not threads. Full objects: what a bot may see of them is decided on the way out. */
	readonly channels: Map<Snowflake, APIChannel>;
	readonly threads: Map<Snowflake, APIChannel>;
	/** Who has joined which thread: by thread id, then by user id. */
	readonly threadMembers: Map<Snowflake, Map<Snowflake, APIThreadMember>>;
	readonly members: Map<Snowflake, APIGuildMember>;
	readonly bans: Map<Snowflake, APIBan>;
	readonly autoModerationRules: Map<Snowflake, APIAutoModerationRule>;
	readonly scheduledEvents: Map<Snowflake, APIGuildScheduledEvent>;
	/** With their tokens: only the webhook's own application is shown them. */
	readonly webhooks: Map<Snowflake, APIWebhook>;
	/** By code. */
	readonly invites: Map<string, SimInvite>;
	onboarding: Omit<APIGuildOnboarding, 'guild_id'>;
	welcomeScreen: SimWelcomeScreen;
	readonly auditLog: APIAuditLogEntry[];
	unavailable: boolean;
}

export interface SimAttachment {
	readonly id: Snowflake;
	readonly channelId: Snowflake;
	readonly filename: string;
	readonly contentType: string;
	readonly bytes: Buffer;
}

/**
 * Something that happened, told to the gateway: it decides per session who hears of it (intents, sight) and in which shape
 * (obfuscated channels, stripped message content).
 */
export interface WorldEvent {
	readonly event: GatewayDispatchPayload['t'];
	readonly data: unknown;
	readonly guildId?: Snowflake;
	/** The channel that a session must be able to view to hear of it. */
	readonly channelId?: Snowflake;
	/** Guild permission (any one of these bits) that a session needs to hear of it. */
	readonly permission?: bigint;
	/** The same in the channel. */
	readonly channelPermission?: bigint;
	/** Only this application hears of it (interactions). */
	readonly applicationId?: Snowflake;
}

/** Everything there is. One per simulator; state changes are synchronous and each tells `events` (`'event'`, WorldEvent). */
export interface World {
	readonly events: EventEmitter<{ event: [WorldEvent] }>;
	readonly clock: Clock;
	readonly random: () => number;
	readonly applications: Map<Snowflake, SimApplication>;
	readonly users: Map<Snowflake, APIUser>;
	readonly guilds: Map<Snowflake, SimGuild>;
	/** Messages by channel (or thread) id, then by message id, in ascending order of id. */
	readonly messages: Map<Snowflake, MessageMap>;
	/** When the pinned messages of a channel (or thread) were pinned, by channel id, then by message id. */
	readonly pins: Map<Snowflake, Map<Snowflake, string>>;
	readonly attachments: Map<Snowflake, SimAttachment>;
	/** A new id, at the clock's time unless another is given. 17 to 19 digits, unique and monotone within a millisecond. */
	snowflake(at?: number): Snowflake;
	emit(event: WorldEvent): void;
}

/** Discord's clock. `now` moves with real time and by `advance`; the waits that are sent (`Retry-After`, `Reset-After`) are divided by `scale`. */
export interface Clock {
	now(): number;
	advance(ms: number): void;
	/** How many simulated milliseconds pass in a real one. */
	scale: number;
}
