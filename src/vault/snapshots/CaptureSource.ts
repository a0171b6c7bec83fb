import type { APIBan, Snowflake } from 'discord-api-types/v10';
import type { ChannelsReading, GuildReader, GuildReading } from './GuildReader';
import type { IdentityMap } from './identity';

/** One look at one guild: what several kinds need is asked of Discord once. */
export class CaptureSource {
	private guildReading: Promise<GuildReading> | null = null;
	private channelsReading: Promise<ChannelsReading> | null = null;

	public constructor(
		private readonly reader: GuildReader,
		private readonly guildId: Snowflake,
		public readonly identity: IdentityMap
	) {}

	public guild(): Promise<GuildReading> {
		return (this.guildReading ??= this.reader.guild(this.guildId));
	}

	public channels(): Promise<ChannelsReading> {
		return (this.channelsReading ??= this.reader.channels(this.guildId));
	}

	public bans(): AsyncIterable<readonly APIBan[]> {
		return this.reader.bans(this.guildId);
	}
}
