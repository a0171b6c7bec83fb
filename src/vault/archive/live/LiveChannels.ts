import type { Snowflake } from '../../../database/ids';

/** What the gateway tells of a guild's messages: nothing, only the messages (intents for the rest are missing), or everything. */
export type Hearing = 'nothing' | 'messages' | 'everything';

/** A point in an unbroken gateway session. Means nothing in another process. */
export type SessionMark = number;

interface LiveChannel {
	/** Whether what was changed while the bot was away has been looked for. */
	readonly isRefreshed: boolean;
}

/**
 * Knows, in memory, of which channels nothing is missed: the archive was complete up to a message in this gateway session, and every later
 * one comes as an event. A broken session makes it forget all of them.
 */
export class LiveChannels {
	private readonly channels = new Map<Snowflake, LiveChannel>();
	private session = 0;

	/** @param hearing what the gateway tells of a guild right now */
	public constructor(private readonly hearing: (guildId: Snowflake) => Hearing) {}

	/** Take before Discord is asked for the channel's newest message. `null`: the gateway tells nothing. */
	public mark(guildId: Snowflake): SessionMark | null {
		return this.hearing(guildId) === 'nothing' ? null : this.session;
	}

	/** Whether the gateway tells of reactions and votes too. */
	public hearsAll(guildId: Snowflake): boolean {
		return this.hearing(guildId) === 'everything';
	}

	/** The channel is complete up to what was its newest message at `mark`. @returns false if events were missed since */
	public connect(guildId: Snowflake, channelId: Snowflake, mark: SessionMark | null, isRefreshed: boolean): boolean {
		if (mark === null || mark !== this.session || this.hearing(guildId) === 'nothing') return false;
		this.channels.set(channelId, { isRefreshed });
		return true;
	}

	public isConnected(channelId: Snowflake): boolean {
		return this.channels.has(channelId);
	}

	/** Whether nothing of it needs to be read: neither new messages nor changes to old ones. */
	public isCurrent(guildId: Snowflake, channelId: Snowflake): boolean {
		return this.channels.get(channelId)?.isRefreshed === true && this.hearsAll(guildId);
	}

	/** Events of the channel may have been missed. */
	public disconnect(channelId: Snowflake): void {
		this.channels.delete(channelId);
	}

	/** Events of any channel may have been missed. */
	public lost(): void {
		this.session += 1;
		this.channels.clear();
	}

	public connected(): Iterable<Snowflake> {
		return this.channels.keys();
	}
}
