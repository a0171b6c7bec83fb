import { GatewayDispatchEvents as Events, GatewayIntentBits } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World, WorldEvent } from '../model';
import { dataFor, flawOf, unheard } from './audience';
import type { Delivery } from './delivery';
import { threadListSync } from './guild-create';
import type { Session } from './session';
import { mayChangeSight, Sight } from './sight';

interface Stage {
	readonly sessions: readonly Session[];
	readonly obfuscation: boolean;
	violation(text: string): void;
}

/** Tells the sessions of what happens in the world: each what it may hear of, in the shape that it may see. */
export class Broadcast {
	private readonly sight: Sight;

	public constructor(
		private readonly world: World,
		private readonly stage: Stage,
		private readonly delivery: Delivery
	) {
		this.sight = new Sight(world);
	}

	public publish(event: WorldEvent): void {
		const flaw = flawOf(this.world, event);
		if (flaw) return this.stage.violation(flaw);
		for (const session of [...this.stage.sessions]) this.tell(session, event);
		const guild = event.guildId === undefined ? undefined : this.world.guilds.get(event.guildId);
		if (guild && mayChangeSight(event.event)) this.regain(guild, event);
	}

	public tell(session: Session, event: WorldEvent): void {
		const { event: name, guildId } = event;
		if (name === Events.GuildCreate && guildId !== undefined && session.serves(guildId)) this.welcome(session, guildId);
		const data = dataFor(this.world, session, event, this.stage.obfuscation);
		if (name === Events.GuildDelete && guildId !== undefined && !this.isIn(session, guildId)) session.guildIds.delete(guildId);
		if (data === unheard) return;
		// Copied now: what is delayed must not show what happened later.
		const frozen: unknown = structuredClone(data);
		this.delivery.deliver(name, () => session.dispatch(name, frozen));
	}

	private welcome(session: Session, guildId: Snowflake): void {
		const guild = this.world.guilds.get(guildId);
		if (!guild?.members.has(session.botId)) return;
		session.guildIds.add(guildId);
		this.sight.refresh(guild, session.botId);
	}

	private isIn(session: Session, guildId: Snowflake): boolean {
		return this.world.guilds.get(guildId)?.members.has(session.botId) ?? false;
	}

	/** Full channels, and the threads in them, for bots that have come to see them. Nobody is told what it no longer sees. */
	private regain(guild: SimGuild, cause: WorldEvent): void {
		const botIds = new Set(this.stage.sessions.map((session) => session.botId).filter((id) => guild.members.has(id)));
		const isChannel = cause.event === Events.ChannelCreate || cause.event === Events.ChannelUpdate;
		const told = isChannel ? (cause.data as { id: Snowflake }).id : null;
		for (const botId of botIds) {
			const gained = this.sight.refresh(guild, botId);
			if (gained.size === 0) continue;
			const sessions = this.stage.sessions.filter((session) => session.botId === botId && this.hears(session, guild));
			for (const session of sessions) this.reveal(session, guild, gained, told);
		}
	}

	private hears(session: Session, guild: SimGuild): boolean {
		return session.has(GatewayIntentBits.Guilds) && session.guildIds.has(guild.id) && !guild.unavailable;
	}

	private reveal(session: Session, guild: SimGuild, gained: ReadonlySet<Snowflake>, told: Snowflake | null): void {
		for (const id of gained) {
			const channel = guild.channels.get(id);
			if (channel && id !== told && this.stage.obfuscation) {
				this.tell(session, { event: Events.ChannelUpdate, guildId: guild.id, data: channel });
			}
		}
		const sync = threadListSync(this.world, guild, session.botId, gained);
		if (sync) this.tell(session, { event: Events.ThreadListSync, guildId: guild.id, data: sync });
	}
}
