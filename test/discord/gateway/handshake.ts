import { randomUUID } from 'node:crypto';
import { GatewayCloseCodes, GatewayDispatchEvents as Events, GatewayOpcodes } from 'discord-api-types/v10';
import type { SimApplication, Snowflake, World } from '../model';
import type { Broadcast } from './broadcast';
import type { Connection } from './connection';
import { ready, refusalOf } from './identify';
import type { Identify, Resume } from './incoming';
import { Session } from './session';

/** IDENTIFYs that an application has in a day. */
export const identifiesPerDay = 1000;
const dayMs = 86_400_000;

interface Stage {
	readonly sessions: Session[];
	readonly broadcast: Broadcast;
	readonly url: string;
	sessionsOf(applicationId: Snowflake): Session[];
	end(session: Session): void;
	wake(): void;
	violation(text: string): void;
}

interface Limits {
	readonly identifyIntervalMs: number;
	readonly resumeWindowMs: number;
}

/** How sessions begin (IDENTIFY) and go on (RESUME), and why not. */
export class Handshake {
	private readonly identifies = new Map<Snowflake, number[]>();
	private readonly revoked = new Set<Snowflake>();

	public constructor(
		private readonly world: World,
		private readonly stage: Stage,
		private readonly limits: Limits
	) {}

	/** When an application's IDENTIFYs of the last day were. */
	public recent(applicationId: Snowflake): number[] {
		const now = this.world.clock.now();
		return (this.identifies.get(applicationId) ?? []).filter((at) => at > now - dayMs);
	}

	public identify(connection: Connection, data: Identify): void {
		if (connection.session) return connection.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
		const application = this.authenticate(data.token);
		if (!application) return connection.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
		const refusal = refusalOf(this.world, application, data);
		if (refusal) return connection.close(refusal.code, refusal.reason);
		const recent = this.recent(application.id);
		if (recent.length >= identifiesPerDay) return this.revoke(connection, application);
		const last = recent.at(-1);
		if (last !== undefined && this.world.clock.now() < last + this.limits.identifyIntervalMs)
			return connection.send(GatewayOpcodes.InvalidSession, false);
		this.identifies.set(application.id, [...recent, this.world.clock.now()]);
		this.start(connection, application, data);
	}

	private start(connection: Connection, application: SimApplication, data: Identify): void {
		for (const lost of this.stage.sessionsOf(application.id)) if (this.isExpired(lost)) this.stage.end(lost);
		const session = new Session(randomUUID(), application, data.intents, data.shard ?? [0, 1], data.large_threshold ?? 50, connection);
		connection.session = session;
		this.stage.sessions.push(session);
		const guilds = [...this.world.guilds.values()].filter((guild) => guild.members.has(session.botId) && session.serves(guild.id));
		for (const guild of guilds) session.guildIds.add(guild.id);
		session.dispatch(Events.Ready, ready(session, this.stage.url));
		for (const guild of guilds) this.stage.broadcast.tell(session, { event: Events.GuildCreate, guildId: guild.id, data: null });
		this.stage.wake();
	}

	/** A thousand IDENTIFYs in a day: Discord ends every session and resets the token. */
	private revoke(connection: Connection, application: SimApplication): void {
		this.revoked.add(application.id);
		this.stage.violation(`${application.id} identified more than ${identifiesPerDay} times in a day`);
		for (const session of this.stage.sessionsOf(application.id)) {
			this.stage.end(session);
			session.connection?.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
		}
		connection.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
	}

	private authenticate(token: string): SimApplication | undefined {
		const application = [...this.world.applications.values()].find((candidate) => candidate.token === token);
		return application && !this.revoked.has(application.id) ? application : undefined;
	}

	public resume(connection: Connection, data: Resume): void {
		if (connection.session) return connection.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
		const application = this.authenticate(data.token);
		if (!application) return connection.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
		const session = this.stage.sessionsOf(application.id).find((candidate) => candidate.id === data.session_id);
		if (!session || this.isExpired(session)) {
			if (session) this.stage.end(session);
			return connection.send(GatewayOpcodes.InvalidSession, false);
		}
		if (data.seq < 0 || data.seq > session.sequence) return connection.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.');
		const missed = session.missedAfter(data.seq);
		if (!missed) {
			this.stage.end(session);
			return connection.send(GatewayOpcodes.InvalidSession, false);
		}
		this.takeOver(session, connection);
		for (const text of missed) connection.sendText(text);
		session.dispatch(Events.Resumed, { _trace: [] });
		this.stage.wake();
	}

	private takeOver(session: Session, connection: Connection): void {
		const former = session.connection;
		session.connection = connection;
		session.disconnectedAt = null;
		connection.session = session;
		former?.close(GatewayCloseCodes.UnknownError, 'Resumed elsewhere.');
	}

	private isExpired(session: Session): boolean {
		return session.disconnectedAt !== null && this.world.clock.now() > session.disconnectedAt + this.limits.resumeWindowMs;
	}
}
