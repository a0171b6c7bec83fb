import { GatewayDispatchEvents as Events, type APIMessage } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../../model';

interface Shown {
	message: APIMessage;
	readonly applicationId: Snowflake;
	readonly userId: Snowflake;
}

/** Where messages are kept: in their channel for all, or, when ephemeral, for one user only. Each change is told to the gateway. */
export class MessageStore {
	private readonly ephemeral = new Map<Snowflake, Shown>();

	public constructor(private readonly world: World) {}

	public find(channelId: Snowflake, id: Snowflake): APIMessage | undefined {
		return this.ephemeral.get(id)?.message ?? this.world.messages.get(channelId)?.get(id);
	}

	/** Who sees an ephemeral message; undefined when everyone in the channel does. */
	public onlyFor(id: Snowflake): Snowflake | undefined {
		return this.ephemeral.get(id)?.userId;
	}

	public add(guildId: Snowflake, message: APIMessage): void {
		const channel = this.channel(guildId, message.channel_id);
		let messages = this.world.messages.get(message.channel_id);
		if (!messages) this.world.messages.set(message.channel_id, (messages = new Map()));
		messages.set(message.id, message);
		if (channel && 'last_message_id' in channel) channel.last_message_id = message.id;
		this.tell(Events.MessageCreate, guildId, message.channel_id, this.withGuild(guildId, message));
	}

	/** Only the application itself hears of an ephemeral message, as of a direct one. */
	public addEphemeral(message: APIMessage, applicationId: Snowflake, userId: Snowflake): void {
		this.ephemeral.set(message.id, { message, applicationId, userId });
		this.world.emit({ event: Events.MessageCreate, applicationId, data: message });
	}

	public replace(guildId: Snowflake, message: APIMessage): void {
		const shown = this.ephemeral.get(message.id);
		if (shown) {
			shown.message = message;
			return this.world.emit({ event: Events.MessageUpdate, applicationId: shown.applicationId, data: message });
		}
		this.world.messages.get(message.channel_id)?.set(message.id, message);
		this.tell(Events.MessageUpdate, guildId, message.channel_id, this.withGuild(guildId, message));
	}

	public remove(guildId: Snowflake, message: APIMessage): void {
		if (this.ephemeral.delete(message.id)) return;
		this.world.messages.get(message.channel_id)?.delete(message.id);
		this.tell(Events.MessageDelete, guildId, message.channel_id, { id: message.id, channel_id: message.channel_id, guild_id: guildId });
	}

	private tell(event: Events, guildId: Snowflake, channelId: Snowflake, data: unknown): void {
		this.world.emit({ event, guildId, channelId, data });
	}

	/** What the gateway adds to a message of a guild. */
	private withGuild(guildId: Snowflake, message: APIMessage): object {
		const member = this.world.guilds.get(guildId)?.members.get(message.author.id);
		const { user: _user, ...rest } = member ?? { user: undefined };
		return { ...message, guild_id: guildId, ...(member && { member: rest }) };
	}

	private channel(guildId: Snowflake, channelId: Snowflake): ReturnType<SimGuild['channels']['get']> {
		const guild = this.world.guilds.get(guildId);
		return guild?.channels.get(channelId) ?? guild?.threads.get(channelId);
	}
}
