import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import type { Clock } from '../model';
import type { Session } from './session';

/** Bytes that a client may send in one message. Above it: close code 4002. */
const maximumPayload = 4096;
/** Messages that a client may send in a minute. Above it: close code 4008. */
const sendLimit = 120;
const sendWindowMs = 60_000;

export interface Receiver {
	readonly clock: Clock;
	readonly heartbeatIntervalMs: number;
	receive(connection: Connection, opcode: number, data: unknown): void;
	disconnected(connection: Connection, code: number): void;
	violation(text: string): void;
}

/** One WebSocket of a client: framing, its limits and its heartbeat. What the messages mean is the gateway's affair. */
export class Connection {
	public session: Session | null = null;
	private sent: number[] = [];
	private watchdog: NodeJS.Timeout | undefined;
	private closing: number | null = null;

	public constructor(
		private readonly socket: WebSocket,
		private readonly receiver: Receiver
	) {
		socket.on('message', (data, isBinary) => this.message(data, isBinary));
		socket.on('error', () => this.socket.terminate());
		socket.on('close', (code) => {
			clearTimeout(this.watchdog);
			this.receiver.disconnected(this, this.closing ?? code);
		});
		this.send(GatewayOpcodes.Hello, { heartbeat_interval: receiver.heartbeatIntervalMs });
		this.heartbeat();
	}

	public get isOpen(): boolean {
		return this.closing === null && this.socket.readyState === this.socket.OPEN;
	}

	/** Real time, not the clock's: clients beat on real timers, and turning the clock is no silence of theirs. */
	public heartbeat(): void {
		clearTimeout(this.watchdog);
		this.watchdog = setTimeout(
			() => this.close(GatewayCloseCodes.SessionTimedOut, 'Session timed out.'),
			this.receiver.heartbeatIntervalMs * 2
		);
		this.watchdog.unref();
	}

	public send(opcode: GatewayOpcodes, data: unknown = null): void {
		this.sendText(JSON.stringify({ op: opcode, s: null, t: null, d: data }));
	}

	public sendText(text: string): void {
		if (this.isOpen) this.socket.send(text);
	}

	public close(code: number, reason = ''): void {
		if (this.closing !== null) return;
		this.closing = code;
		clearTimeout(this.watchdog);
		this.socket.close(code, reason);
	}

	/** Ends the connection as a cut cable does: no close frame. */
	public cut(): void {
		this.closing ??= 1006;
		this.socket.terminate();
	}

	private message(data: RawData, isBinary: boolean): void {
		if (!this.isOpen) return;
		const text = isBinary ? null : data.toString();
		if (text === null || Buffer.byteLength(text) > maximumPayload)
			return this.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
		if (this.isTooFast()) return this.close(GatewayCloseCodes.RateLimited, 'Rate limited.');
		const payload = parse(text);
		if (!payload) return this.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
		this.receiver.receive(this, payload.op, payload.d);
	}

	private isTooFast(): boolean {
		const now = this.receiver.clock.now();
		this.sent = this.sent.filter((at) => at > now - sendWindowMs);
		this.sent.push(now);
		return this.sent.length > sendLimit;
	}
}

function parse(text: string): { op: number; d: unknown } | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
	if (typeof value !== 'object' || value === null || !('op' in value) || typeof value.op !== 'number') return null;
	return { op: value.op, d: 'd' in value ? value.d : null };
}
