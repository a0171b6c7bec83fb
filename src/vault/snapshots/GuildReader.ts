import type { APIBan, APIGuild, APIGuildChannel, APISoundboardSound, Snowflake } from 'discord-api-types/v10';
import type { CommunityReader } from './CommunityReader';
import type { UnreadReason } from './model';

/** A kind of thing could not be read; a snapshot goes on without it and records why. */
export class ReadError extends Error {
	public constructor(
		public readonly reason: UnreadReason,
		message: string,
		options?: ErrorOptions
	) {
		super(message, options);
		this.name = 'ReadError';
	}
}

/** The bot in a guild, as far as a snapshot needs it. */
export interface OwnMember {
	readonly id: Snowflake;
	readonly roles: readonly Snowflake[];
	/** Permissions in the guild, without those of channels. All bits for the owner and for administrators. */
	readonly permissions: bigint;
}

export interface GuildReading {
	readonly guild: APIGuild;
	readonly me: OwnMember;
}

/**
 * A channel that the bot may not view: Discord tells only these of it.
 * https://discord.com/developers/docs/change-log (channel obfuscation, in force since 2026-11-16)
 */
export interface HiddenChannel {
	readonly id: Snowflake;
	readonly type: number;
	readonly position: number;
	readonly parent_id: Snowflake | null;
}

export interface ChannelsReading {
	/** Channels that the REST list holds: only those that the bot may view. */
	readonly visible: readonly APIGuildChannel[];
	/** Channels that the gateway has named and the REST list does not hold. */
	readonly hidden: readonly HiddenChannel[];
	/** Whether the gateway has named every channel in an unbroken session. Only then is absence a proof of deletion. */
	readonly complete: boolean;
}

/** How a snapshot sees a guild. Every method throws `ReadError` where Discord refuses or fails for good. */
export interface GuildReader extends CommunityReader {
	/** The guild with its roles, emojis and stickers, and the bot in it. */
	guild(guildId: Snowflake): Promise<GuildReading>;
	channels(guildId: Snowflake): Promise<ChannelsReading>;
	sounds(guildId: Snowflake): Promise<readonly APISoundboardSound[]>;
	/** All bans, ascending by user id, in pages of up to 1000. */
	bans(guildId: Snowflake): AsyncIterable<readonly APIBan[]>;
}
