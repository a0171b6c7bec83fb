import type { Snowflake } from '../../../database/ids';

/** What the gateway tells of a guild's messages: nothing, only the messages (intents for the rest are missing), or everything. */
export type Hearing = 'nothing' | 'messages' | 'everything';

/** A moment, by what was missed before it. Means nothing in another process. */
export type SessionMark = number;

interface LiveChannel {
	readonly guildId: Snowflake;
	/** Whether the archive was complete up to a message of this session, so that nothing is missing up to what events tell. */
	isConnected: boolean;
	/** Whether what was changed while the bot was away has been looked for. */
	isRefreshed: boolean;
	/** Whether what was told of it since then is not certain. */
	isDoubtful: boolean;
	/** Where the session stood when the window of its messages was begun that is read last; `null`: the gateway told nothing then. */
	windowMark: SessionMark | null;
	/** When events of it were missed last. */
	missedAt: SessionMark;
	/** When the last reading of it ended, epoch milliseconds. */
	readAt: number;
}

const unread = { isConnected: false, isRefreshed: false, isDoubtful: false, windowMark: null } as const;

/**
 * Knows, in memory, which channels are kept current, and of which of them nothing is missed: the archive was complete up to a message in
 * this gateway session, and every later one comes as an event. A broken session makes it forget that of all of them.
 */
export class LiveChannels {
	private readonly channels = new Map<Snowflake, LiveChannel>();
	/** Guilds that are being looked at: of any channel it may turn out that it is kept current. */
	private readonly looks = new Map<Snowflake, number>();
	private readonly followed = new Set<Snowflake>();
	/** Channels of which something was heard that is not stored yet. */
	private readonly behind = new Set<Snowflake>();
	/** How often something was missed. */
	private losses: SessionMark = 0;
	/** Last of all guilds at once, and of single ones. */
	private lostAt: SessionMark = 0;
	private readonly lostInAt = new Map<Snowflake, SessionMark>();

	/** @param hearing what the gateway tells of a guild right now */
	public constructor(private readonly hearing: (guildId: Snowflake) => Hearing) {}

	public follow(guildId: Snowflake, channelIds: Iterable<Snowflake>): void {
		this.followed.add(guildId);
		for (const id of channelIds) if (!this.channels.has(id)) this.channels.set(id, newChannel(guildId));
	}

	public unfollow(channelIds: Iterable<Snowflake>): void {
		for (const id of channelIds) this.channels.delete(id);
	}

	/** Whether anything of a guild is kept current. */
	public follows(guildId: Snowflake): boolean {
		return this.followed.has(guildId);
	}

	/** The guild of a channel that is kept current, else `null`. */
	public guildOf(channelId: Snowflake): Snowflake | null {
		return this.channels.get(channelId)?.guildId ?? null;
	}

	/** A look at a guild begins; events of all its channels are of interest until it ends. @returns ends it */
	public look(guildId: Snowflake): () => void {
		this.looks.set(guildId, (this.looks.get(guildId) ?? 0) + 1);
		return () => void this.looks.set(guildId, (this.looks.get(guildId) ?? 1) - 1);
	}

	public isLookedAt(guildId: Snowflake): boolean {
		return (this.looks.get(guildId) ?? 0) > 0;
	}

	/** Take before Discord is asked for the channel's newest message. `null`: the gateway tells nothing. */
	public mark(guildId: Snowflake): SessionMark | null {
		return this.hearing(guildId) === 'nothing' ? null : this.losses;
	}

	/** Whether nothing of the guild was missed since. */
	public isUnbroken(guildId: Snowflake, mark: SessionMark | null): boolean {
		return mark !== null && mark >= Math.max(this.lostAt, this.lostInAt.get(guildId) ?? 0) && this.hearing(guildId) !== 'nothing';
	}

	/** Whether the gateway tells of reactions and votes too. */
	public hearsAll(guildId: Snowflake): boolean {
		return this.hearing(guildId) === 'everything';
	}

	/** The channel is complete up to what was its newest message at `mark`. Without effect if events were missed since. */
	public connect(guildId: Snowflake, channelId: Snowflake, mark: SessionMark | null, isRefreshed: boolean): void {
		const channel = this.channels.get(channelId) ?? newChannel(guildId);
		if (mark === null || mark < channel.missedAt || !this.isUnbroken(guildId, mark)) return;
		this.channels.set(channelId, { ...channel, isConnected: true, isRefreshed });
	}

	/** All that may have changed in the channel is looked for from now on. */
	public beginWindow(channelId: Snowflake, mark: SessionMark | null): void {
		const channel = this.channels.get(channelId);
		if (channel) Object.assign(channel, { isDoubtful: false, windowMark: mark });
	}

	/** Whether every change was heard of since the channel's window was begun: what was read of it is still true. */
	public isWindowTrue(channelId: Snowflake): boolean {
		const channel = this.channels.get(channelId);
		return channel !== undefined && this.isUnbroken(channel.guildId, channel.windowMark);
	}

	public isConnected(channelId: Snowflake): boolean {
		return this.channels.get(channelId)?.isConnected ?? false;
	}

	/** Whether nothing of it needs to be read: neither new messages nor changes to old ones. */
	public isCurrent(guildId: Snowflake, channelId: Snowflake): boolean {
		const channel = this.channels.get(channelId);
		return channel?.isConnected === true && channel.isRefreshed && !channel.isDoubtful && this.hearsAll(guildId);
	}

	/** Something of the channel was heard, and is to be stored. */
	public heard(channelId: Snowflake): void {
		this.behind.add(channelId);
	}

	/** All that was heard of it is stored, or given up. */
	public caughtUp(channelId: Snowflake): void {
		this.behind.delete(channelId);
	}

	/** Whether the end of the process would lose something that was heard of it. */
	public isBehind(channelId: Snowflake): boolean {
		return this.behind.has(channelId);
	}

	/** A reading of the channel has ended. */
	public read(channelId: Snowflake, at: number): void {
		const channel = this.channels.get(channelId);
		if (channel) channel.readAt = at;
	}

	/** When the last reading of the channel ended, epoch milliseconds; 0: there was none. */
	public readAt(channelId: Snowflake): number {
		return this.channels.get(channelId)?.readAt ?? 0;
	}

	/** What was told of the channel is not certain: changes are to be looked for. */
	public doubt(channelId: Snowflake): void {
		const channel = this.channels.get(channelId);
		if (channel) channel.isDoubtful = true;
	}

	/** Events of the channel may have been missed. */
	public disconnect(channelId: Snowflake): void {
		const channel = this.channels.get(channelId);
		if (channel) Object.assign(channel, unread, { missedAt: (this.losses += 1) });
	}

	/** Events of any channel may have been missed. */
	public lost(): void {
		this.lostAt = this.losses += 1;
		for (const id of this.channels.keys()) this.disconnect(id);
	}

	/** Events of a guild may have been missed. */
	public lostIn(guildId: Snowflake): void {
		this.lostInAt.set(guildId, (this.losses += 1));
		for (const [id, channel] of this.channels) if (channel.guildId === guildId) this.disconnect(id);
	}

	/** Channels of a guild of which nothing is missed so far. */
	public connectedIn(guildId: Snowflake): Snowflake[] {
		return [...this.channels].filter(([, channel]) => channel.guildId === guildId && channel.isConnected).map(([id]) => id);
	}
}

function newChannel(guildId: Snowflake): LiveChannel {
	return { ...unread, guildId, missedAt: 0, readAt: 0 };
}
