import { GuildFeature, type APIBan, type APIThreadChannel, type Snowflake } from 'discord-api-types/v10';
import type { ChannelsReading, GuildReader, GuildReading, OwnMember } from './GuildReader';
import type { IdentityMap } from './identity';

export interface CaptureSourceOptions {
	/** The bot in the guild, where that is certain without asking. */
	readonly me?: OwnMember;
	/** Whether roles and nicknames of members are wanted. */
	readonly withMembers?: boolean;
	/** Told, while bans are read, how many there are so far. */
	readonly onBans?: (count: number) => void;
}

/** One look at one guild: what several kinds need is asked of Discord once. */
export class CaptureSource {
	private guildReading: Promise<GuildReading> | null = null;
	private channelsReading: Promise<ChannelsReading> | null = null;
	private threadsReading: Promise<readonly APIThreadChannel[]> | null = null;

	public constructor(
		public readonly reader: GuildReader,
		public readonly guildId: Snowflake,
		public readonly identity: IdentityMap,
		private readonly options: CaptureSourceOptions = {}
	) {}

	public guild(): Promise<GuildReading> {
		return (this.guildReading ??= this.reader.guild(this.guildId));
	}

	public async me(): Promise<OwnMember> {
		return this.options.me ?? (await this.guild()).me;
	}

	public channels(): Promise<ChannelsReading> {
		return (this.channelsReading ??= this.reader.channels(this.guildId));
	}

	/** Active ones. */
	public threads(): Promise<readonly APIThreadChannel[]> {
		return (this.threadsReading ??= this.reader.activeThreads(this.guildId));
	}

	/** Asks only where the gateway has not told them. */
	public async features(): Promise<readonly string[]> {
		return this.reader.toldFeatures(this.guildId) ?? (await this.guild()).guild.features;
	}

	public async isCommunity(): Promise<boolean> {
		return (await this.features()).includes(GuildFeature.Community);
	}

	public get withMembers(): boolean {
		return this.options.withMembers ?? false;
	}

	public async *bans(): AsyncIterable<readonly APIBan[]> {
		let count = 0;
		for await (const page of this.reader.bans(this.guildId)) {
			count += page.length;
			this.options.onBans?.(count);
			yield page;
		}
	}
}
