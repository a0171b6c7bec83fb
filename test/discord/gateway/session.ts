import { GatewayOpcodes, type GatewayDispatchPayload } from 'discord-api-types/v10';
import type { SimApplication, Snowflake } from '../model';
import type { Connection } from './connection';

interface Sent {
	readonly sequence: number;
	readonly text: string;
}

/** What a client may miss and still resume. Above it Discord's session is lost. */
const replayLimit = 20_000;

/** A gateway session: it outlives the connection that made it, so that what was missed can be replayed. */
export class Session {
	public sequence = 0;
	public connection: Connection | null;
	/** The clock's time at which the connection was lost. */
	public disconnectedAt: number | null = null;
	/** Guilds that the session was told of with a GUILD_CREATE. */
	public readonly guildIds = new Set<Snowflake>();
	/** When each guild's whole member list was last asked for. */
	public readonly memberRequests = new Map<Snowflake, number>();
	/** How many times each event was dispatched. */
	public readonly dispatched = new Map<string, number>();
	private replay: Sent[] = [];
	private acknowledged = 0;

	public constructor(
		public readonly id: string,
		public readonly application: SimApplication,
		public readonly intents: number,
		public readonly shard: readonly [id: number, count: number],
		public readonly largeThreshold: number,
		connection: Connection
	) {
		this.connection = connection;
	}

	public get botId(): Snowflake {
		return this.application.bot.id;
	}

	public has(intent: number): boolean {
		return (this.intents & intent) !== 0;
	}

	/** Whether events of a guild (or, without one, direct messages) belong to this shard. */
	public serves(guildId: Snowflake | undefined): boolean {
		const [id, count] = this.shard;
		return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
	}

	public dispatch(event: GatewayDispatchPayload['t'], data: unknown): void {
		this.sequence += 1;
		const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, s: this.sequence, t: event, d: data ?? null });
		this.dispatched.set(event, (this.dispatched.get(event) ?? 0) + 1);
		this.replay.push({ sequence: this.sequence, text });
		if (this.replay.length > replayLimit) this.replay.splice(0, this.replay.length - replayLimit);
		this.connection?.sendText(text);
	}

	/** The client has all up to `sequence`: it need not be kept for a replay. */
	public acknowledge(sequence: number): void {
		if (sequence <= this.acknowledged) return;
		this.acknowledged = sequence;
		this.replay = this.replay.filter((sent) => sent.sequence > sequence);
	}

	/** What came after `sequence`, or null when it is no longer kept. */
	public missedAfter(sequence: number): readonly string[] | null {
		const missed = this.replay.filter((sent) => sent.sequence > sequence);
		return missed.length === this.sequence - sequence ? missed.map((sent) => sent.text) : null;
	}
}
