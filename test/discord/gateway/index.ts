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
import type { Clock, Snowflake, World, WorldEvent } from '../model';
import { Broadcast } from './broadcast';
import { Connection, type Receiver } from './connection';
import { Delivery } from './delivery';
import type { EventName } from './events';
import { Handshake, identifiesPerDay } from './handshake';
import * as incoming from './incoming';
import { missingIntentFor, sendMembers } from './members';
import type { Session } from './session';

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
	private readonly server: WebSocketServer;
	private readonly connections = new Set<Connection>();
	private readonly delivery = new Delivery();
	public readonly broadcast: Broadcast;
	private readonly handshake: Handshake;
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
		this.broadcast = new Broadcast(world, this, this.delivery);
		this.handshake = new Handshake(world, this, {
			identifyIntervalMs: options.identifyIntervalMs ?? 5000,
			resumeWindowMs: options.resumeWindowMs ?? 180_000
		});
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
		const recent = this.handshake.recent(applicationId);
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

	/** The next `count` dispatches of the event wait. @returns sends them */
	public withhold(event: EventName, count = 1): () => void {
		return this.delivery.withhold(event, count);
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
			return this.with(connection, 'IDENTIFY', incoming.identify, data, (valid) => this.handshake.identify(connection, valid));
		if (opcode === GatewayOpcodes.Resume)
			return this.with(connection, 'RESUME', incoming.resume, data, (valid) => this.handshake.resume(connection, valid));
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

	public end(session: Session): void {
		const index = this.sessions.indexOf(session);
		if (index >= 0) this.sessions.splice(index, 1);
	}

	public wake(): void {
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
