import { GatewayDispatchEvents as Events, type APIMessage } from 'discord-api-types/v10';
import { deleteMessage, postMessage, replaceMessage, type Place } from '../../actions/messages';
import { withFreshLinks } from '../../cdn/links';
import type { Snowflake, World } from '../../model';

interface Shown {
	message: APIMessage;
	readonly applicationId: Snowflake;
	readonly userId: Snowflake;
}

/** Where answers are kept: in their channel for all, or, when ephemeral, for one user only. Each change is told to the gateway. */
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
		postMessage(this.world, this.place(guildId, message), message);
	}

	/** Only the application itself hears of an ephemeral message, as of a direct one. */
	public addEphemeral(message: APIMessage, applicationId: Snowflake, userId: Snowflake): void {
		this.ephemeral.set(message.id, { message, applicationId, userId });
		this.world.emit({ event: Events.MessageCreate, applicationId, data: withFreshLinks(this.world, message) });
	}

	public replace(guildId: Snowflake, message: APIMessage): void {
		const shown = this.ephemeral.get(message.id);
		if (!shown) {
			replaceMessage(this.world, this.place(guildId, message), message);
			return;
		}
		shown.message = message;
		this.world.emit({ event: Events.MessageUpdate, applicationId: shown.applicationId, data: withFreshLinks(this.world, message) });
	}

	public remove(guildId: Snowflake, message: APIMessage): void {
		if (this.ephemeral.delete(message.id)) return;
		deleteMessage(this.world, this.place(guildId, message), message.id, { userId: message.author.id });
	}

	private place(guildId: Snowflake, message: APIMessage): Place {
		const guild = this.world.guilds.get(guildId);
		const channel = guild?.channels.get(message.channel_id) ?? guild?.threads.get(message.channel_id);
		if (!guild || !channel) throw new Error(`There is no channel ${message.channel_id} in guild ${guildId}`);
		return { guild, channel };
	}
}
