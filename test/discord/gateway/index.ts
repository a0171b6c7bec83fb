import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	GatewayCloseCodes,
	GatewayDispatchEvents as Events,
	GatewayOpcodes,
	type APIGatewaySessionStartLimit
} from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ZodType } from 'zod';
import type { Clock, SimApplication, Snowflake, World, WorldEvent } from '../model';
import { Broadcast } from './broadcast';
import { Connection, type Receiver } from './connection';
import { Delivery } from './delivery';
import type { EventName } from './events';
import { ready, refusalOf } from './identify';
import * as incoming from './incoming';
import { missingIntentFor, sendMembers } from './members';
import { Session } from './session';

export type { Session } from './session';

export interface GatewayOptions {
	/** Where mistakes of the client and of the simulator are told: a test with any of them fails. */
	readonly violations?: string[];
	/** Real milliseconds between a client's heartbeats. Default 41,250, as Discord's. */
	readonly heartbeatIntervalMs?: number;
	/** Whether channels that a bot may not view are obfuscated (Discord, since 2026-11-16). Default true. */
	readonly obfuscation?: boolean;
	/** The clock's milliseconds between two IDENTIFYs of an application, for `max_concurrency` 1. Default 5000. */
	readonly identifyIntervalMs?: number;
	/** The clock's milliseconds for which a lost session can be resumed. Default 3 minutes. */
	readonly resumeWindowMs?: number;
}

const identifiesPerDay = 1000;
const dayMs = 86_400_000;
/** Close codes by which a client ends its session for good. */
const finalCodes = new Set([1000, 1001]);

/** Gateway v10 on the simulator's HTTP server: sessions of applications, who hear of what happens in the world. */
export class Gateway implements Receiver {
	public readonly sessions: Session[] = [];
	/** Whether channels are obfuscated: may be switched between two tests. */
	public obfuscation: boolean;
	public readonly heartbeatIntervalMs: number;
	private readonly violations: string[];
	private readonly identifyIntervalMs: number;
	private readonly resumeWindowMs: number;
	private readonly server: WebSocketServer;
	private readonly connections = new Set<Connection>();
	private readonly delivery = new Delivery();
	private readonly broadcast: Broadcast;
	private readonly identifies = new Map<Snowflake, number[]>();
	private readonly revoked = new Set<Snowflake>();
	private readonly waiting: (() => void)[] = [];
	private isAcknowledging = true;
	private readonly listener = (event: WorldEvent): void => this.broadcast.publish(event);

	public constructor(
		private readonly world: World,
		private readonly http: Server,
		options: GatewayOptions = {}
	) {
		this.violations = options.violations ?? [];
		this.heartbeatIntervalMs = options.heartbeatIntervalMs ?? 41_250;
		this.obfuscation = options.obfuscation ?? true;
		this.identifyIntervalMs = options.identifyIntervalMs ?? 5000;
		this.resumeWindowMs = options.resumeWindowMs ?? 180_000;
		this.broadcast = new Broadcast(world, this, this.delivery);
		this.server = new WebSocketServer({ server: http, perMessageDeflate: false });
		this.server.on('connection', (socket, request) => this.connect(socket, request));
		world.events.on('event', this.listener);
	}

	public get clock(): Clock {
		return this.world.clock;
	}

	/** Address of the gateway, for `GET /gateway` and READY. */
	public get url(): string {
		return `ws://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
	}

	/** What `GET /gateway/bot` says of the IDENTIFYs that an application has left. */
	public sessionStartLimit(applicationId: Snowflake): APIGatewaySessionStartLimit {
		const recent = this.recentIdentifies(applicationId);
		const oldest = recent[0];
		return {
			total: identifiesPerDay,
			remaining: Math.max(0, identifiesPerDay - recent.length),
			reset_after: oldest === undefined ? 0 : oldest + dayMs - this.clock.now(),
			max_concurrency: 1
		};
	}

	/** Sessions of an application that are not lost for good. */
	public sessionsOf(applicationId: Snowflake): Session[] {
		return this.sessions.filter((session) => session.application.id === applicationId);
	}

	/** Resolves when an application has this many connected sessions. */
	public async connected(applicationId: Snowflake, count = 1): Promise<void> {
		while (this.sessionsOf(applicationId).filter((session) => session.connection?.isOpen).length < count) {
			await new Promise<void>((resolve) => this.waiting.push(resolve));
		}
	}

	/**
	 * Ends the connections of an application. With a code: closed by Discord with it; without: cut, without a word.
	 * When not `resumable` the session is gone, and a RESUME is answered with opcode 9.
	 */
	public disconnect(applicationId: Snowflake, options: { code?: number; resumable?: boolean } = {}): void {
		for (const session of this.sessionsOf(applicationId)) {
			const { connection } = session;
			if (!(options.resumable ?? true)) this.end(session);
			if (!connection) continue;
			if (options.code === undefined) connection.cut();
			else connection.close(options.code);
			// Lost from now on, not from when the socket has noticed.
			this.disconnected(connection, 1006);
		}
	}

	/** Asks an application's clients to reconnect and resume (opcode 7). */
	public askToReconnect(applicationId: Snowflake): void {
		for (const session of this.sessionsOf(applicationId)) session.connection?.send(GatewayOpcodes.Reconnect);
	}

	/** Tells an application's clients that their session is invalid (opcode 9). */
	public invalidate(applicationId: Snowflake, resumable: boolean): void {
		for (const session of this.sessionsOf(applicationId)) {
			const { connection } = session;
			if (!resumable) this.end(session);
			if (!resumable && connection) connection.session = null;
			connection?.send(GatewayOpcodes.InvalidSession, resumable);
		}
	}

	/** Asks an application's clients for a heartbeat out of turn (opcode 1). */
	public askForHeartbeat(applicationId: Snowflake): void {
		for (const session of this.sessionsOf(applicationId)) session.connection?.send(GatewayOpcodes.Heartbeat);
	}

	/** Heartbeats are no longer answered: clients must notice that the connection is dead. */
	public stopAcknowledging(): void {
		this.isAcknowledging = false;
	}

	public startAcknowledging(): void {
		this.isAcknowledging = true;
	}

	public drop(event: EventName, count = 1): void {
		this.delivery.drop(event, count);
	}

	public duplicate(event: EventName, count = 1): void {
		this.delivery.duplicate(event, count);
	}

	public delay(event: EventName, count = 1, milliseconds = 50): void {
		this.delivery.delay(event, count, milliseconds);
	}

	/** An outage of a guild begins or ends. */
	public setUnavailable(guildId: Snowflake, unavailable: boolean): void {
		const guild = this.world.guilds.get(guildId);
		if (!guild) throw new Error(`There is no guild ${guildId}`);
		guild.unavailable = unavailable;
		if (unavailable) this.world.emit({ event: Events.GuildDelete, guildId, data: { id: guildId, unavailable: true } });
		else this.world.emit({ event: Events.GuildCreate, guildId, data: null });
	}

	public async close(): Promise<void> {
		this.world.events.off('event', this.listener);
		this.delivery.close();
		for (const connection of this.connections) connection.cut();
		this.sessions.length = 0;
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}

	public violation(text: string): void {
		this.violations.push(`gateway: ${text}`);
	}

	public disconnected(connection: Connection, code: number): void {
		this.connections.delete(connection);
		const { session } = connection;
		if (session?.connection !== connection) return;
		session.connection = null;
		session.disconnectedAt = this.clock.now();
		if (finalCodes.has(code)) this.end(session);
	}

	public receive(connection: Connection, opcode: number, data: unknown): void {
		if (opcode === GatewayOpcodes.Heartbeat) return this.heartbeat(connection, data);
		if (opcode === GatewayOpcodes.Identify)
			return this.with(connection, 'IDENTIFY', incoming.identify, data, (valid) => this.identify(connection, valid));
		if (opcode === GatewayOpcodes.Resume)
			return this.with(connection, 'RESUME', incoming.resume, data, (valid) => this.resume(connection, valid));
		const { session } = connection;
		if (!session) return connection.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
		switch (opcode) {
			case GatewayOpcodes.PresenceUpdate:
				return this.with(connection, 'PRESENCE_UPDATE', incoming.presence, data, () => undefined);
			case GatewayOpcodes.RequestGuildMembers:
				return this.with(connection, 'REQUEST_GUILD_MEMBERS', incoming.requestMembers, data, (valid) => this.members(session, valid));
			case GatewayOpcodes.RequestSoundboardSounds:
				return this.with(connection, 'REQUEST_SOUNDBOARD_SOUNDS', incoming.requestSounds, data, (valid) => {
					for (const id of valid.guild_ids) session.dispatch(Events.SoundboardSounds, { guild_id: id, soundboard_sounds: [] });
				});
			default:
				this.violation(`unknown opcode ${opcode}`);
				connection.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
		}
	}

	private connect(socket: WebSocket, request: IncomingMessage): void {
		const query = new URL(request.url ?? '/', this.url).searchParams;
		if (query.get('v') !== '10') {
			this.violation(`connected with API version ${query.get('v')}`);
			return socket.close(GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version.');
		}
		if (query.get('encoding') !== 'json' || query.has('compress')) {
			this.violation(`connected with ${query.toString()}: the simulator speaks plain JSON only`);
			return socket.close(GatewayCloseCodes.DecodeError, 'Unsupported encoding.');
		}
		this.connections.add(new Connection(socket, this));
	}

	/** Runs an action on valid data; what does not fit closes the connection with 4002. */
	private with<T>(connection: Connection, name: string, schema: ZodType<T>, data: unknown, act: (valid: T) => void): void {
		const result = schema.safeParse(data);
		if (result.success) return act(result.data);
		this.violation(`${name}: ${result.error.message}`);
		connection.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
	}

	private heartbeat(connection: Connection, data: unknown): void {
		this.with(connection, 'HEARTBEAT', incoming.heartbeat, data, (sequence) => {
			const { session } = connection;
			if (sequence !== null && session && sequence > session.sequence) this.violation(`HEARTBEAT: sequence ${sequence} was never sent`);
			else if (sequence !== null) session?.acknowledge(sequence);
			if (!this.isAcknowledging) return;
			connection.heartbeat();
			connection.send(GatewayOpcodes.HeartbeatAck);
		});
	}

	private identify(connection: Connection, data: incoming.Identify): void {
		if (connection.session) return connection.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
		const application = this.authenticate(data.token);
		if (!application) return connection.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
		const refusal = refusalOf(this.world, application, data);
		if (refusal) return connection.close(refusal.code, refusal.reason);
		const recent = this.recentIdentifies(application.id);
		if (recent.length >= identifiesPerDay) return this.revoke(application);
		const last = recent.at(-1);
		if (last !== undefined && this.clock.now() < last + this.identifyIntervalMs)
			return connection.send(GatewayOpcodes.InvalidSession, false);
		this.identifies.set(application.id, [...recent, this.clock.now()]);
		this.start(connection, application, data);
	}

	private start(connection: Connection, application: SimApplication, data: incoming.Identify): void {
		const session = new Session(randomUUID(), application, data.intents, data.shard ?? [0, 1], data.large_threshold ?? 50, connection);
		connection.session = session;
		this.sessions.push(session);
		const guilds = [...this.world.guilds.values()].filter((guild) => guild.members.has(session.botId) && session.serves(guild.id));
		for (const guild of guilds) session.guildIds.add(guild.id);
		session.dispatch(Events.Ready, ready(session, this.url));
		for (const guild of guilds) this.broadcast.tell(session, { event: Events.GuildCreate, guildId: guild.id, data: null });
		this.wake();
	}

	/** A thousand IDENTIFYs in a day: Discord ends every session and resets the token. */
	private revoke(application: SimApplication): void {
		this.revoked.add(application.id);
		this.violation(`${application.id} identified more than ${identifiesPerDay} times in a day`);
		for (const session of this.sessionsOf(application.id)) {
			this.end(session);
			session.connection?.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
		}
		for (const connection of this.connections) {
			if (!connection.session) connection.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
		}
	}

	private authenticate(token: string): SimApplication | undefined {
		const application = [...this.world.applications.values()].find((candidate) => candidate.token === token);
		return application && !this.revoked.has(application.id) ? application : undefined;
	}

	private recentIdentifies(applicationId: Snowflake): number[] {
		const now = this.clock.now();
		return (this.identifies.get(applicationId) ?? []).filter((at) => at > now - dayMs);
	}

	private resume(connection: Connection, data: incoming.Resume): void {
		if (connection.session) return connection.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
		const application = this.authenticate(data.token);
		if (!application) return connection.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
		const session = this.sessionsOf(application.id).find((candidate) => candidate.id === data.session_id);
		if (!session || this.isExpired(session)) {
			if (session) this.end(session);
			return connection.send(GatewayOpcodes.InvalidSession, false);
		}
		if (data.seq < 0 || data.seq > session.sequence) return connection.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.');
		const missed = session.missedAfter(data.seq);
		if (!missed) {
			this.end(session);
			return connection.send(GatewayOpcodes.InvalidSession, false);
		}
		this.takeOver(session, connection);
		for (const text of missed) connection.sendText(text);
		session.dispatch(Events.Resumed, { _trace: [] });
		this.wake();
	}

	private takeOver(session: Session, connection: Connection): void {
		const former = session.connection;
		session.connection = connection;
		session.disconnectedAt = null;
		connection.session = session;
		former?.close(GatewayCloseCodes.UnknownError, 'Resumed elsewhere.');
	}

	private isExpired(session: Session): boolean {
		return session.disconnectedAt !== null && this.clock.now() > session.disconnectedAt + this.resumeWindowMs;
	}

	private end(session: Session): void {
		const index = this.sessions.indexOf(session);
		if (index >= 0) this.sessions.splice(index, 1);
	}

	private wake(): void {
		for (const resolve of this.waiting.splice(0)) resolve();
	}

	private members(session: Session, request: incoming.RequestMembers): void {
		const guild = this.world.guilds.get(request.guild_id);
		if (!guild?.members.has(session.botId)) return this.violation(`REQUEST_GUILD_MEMBERS: not in guild ${request.guild_id}`);
		const missing = missingIntentFor(session, request);
		if (missing) return this.violation(`REQUEST_GUILD_MEMBERS: ${missing}`);
		sendMembers(this.world, session, guild, request);
	}
}
