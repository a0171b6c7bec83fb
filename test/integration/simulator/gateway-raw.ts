import { once } from 'node:events';
import { GatewayOpcodes, type GatewayReceivePayload } from 'discord.js';
import { WebSocket } from 'ws';
import type { DiscordSimulator } from '../../discord';

export interface Packet {
	readonly op: number;
	readonly s: number | null;
	readonly t: string | null;
	readonly d: unknown;
}

/** A gateway client without a library, to do what no library does. */
export class RawClient {
	public readonly received: Packet[] = [];
	private readonly waiting = new Set<() => void>();
	private closedWith: number | null = null;

	private constructor(private readonly socket: WebSocket) {
		socket.on('message', (data) => {
			this.received.push(JSON.parse((data as Buffer).toString()) as Packet & GatewayReceivePayload);
			for (const check of [...this.waiting]) check();
		});
		socket.on('close', (code) => {
			this.closedWith = code;
			for (const check of [...this.waiting]) check();
		});
	}

	public static async open(sim: DiscordSimulator, query = '?v=10&encoding=json'): Promise<RawClient> {
		const socket = new WebSocket(`${sim.gateway.url}/${query}`);
		const client = new RawClient(socket);
		await once(socket, 'open');
		return client;
	}

	public send(op: number, d: unknown): void {
		this.socket.send(JSON.stringify({ op, d }));
	}

	public sendText(text: string): void {
		this.socket.send(text);
	}

	public identify(token: string, more: object = {}): void {
		this.send(GatewayOpcodes.Identify, { token, intents: 1, properties: { os: 'linux', browser: 'raw', device: 'raw' }, ...more });
	}

	/** The first packet, received or to come, that fits. */
	public packet(fits: (packet: Packet) => boolean): Promise<Packet> {
		return this.wait(() => this.received.find(fits));
	}

	public closed(): Promise<number> {
		return this.wait(() => this.closedWith ?? undefined);
	}

	public close(code?: number): void {
		this.socket.close(code);
	}

	private wait<T>(look: () => T | undefined): Promise<T> {
		return new Promise((resolve) => {
			const check = (): void => {
				const found = look();
				if (found === undefined) return;
				this.waiting.delete(check);
				resolve(found);
			};
			this.waiting.add(check);
			check();
		});
	}
}
