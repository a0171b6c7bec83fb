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
		public readonly identity: IdentityMap,
		/** Told, while bans are read, how many there are so far. */
		private readonly onBans?: (count: number) => void
	) {}

	public guild(): Promise<GuildReading> {
		return (this.guildReading ??= this.reader.guild(this.guildId));
	}

	public channels(): Promise<ChannelsReading> {
		return (this.channelsReading ??= this.reader.channels(this.guildId));
	}

	public async *bans(): AsyncIterable<readonly APIBan[]> {
		let count = 0;
		for await (const page of this.reader.bans(this.guildId)) {
			count += page.length;
			this.onBans?.(count);
			yield page;
		}
	}
}
