import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (response: ServerResponse, request: IncomingMessage) => void;

/** A file server on this machine whose every answer a test decides. */
export class MediaServer {
	/** Paths, in the order in which they were asked for. */
	public readonly requests: string[] = [];
	private readonly handlers = new Map<string, Handler[]>();
	private readonly server = createServer((request, response) => this.answer(request, response));

	public static async start(): Promise<MediaServer> {
		const media = new MediaServer();
		media.server.listen(0, '127.0.0.1');
		await once(media.server, 'listening');
		return media;
	}

	public get origin(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** The answers to the path: each handler answers once, the last one for ever. @returns the address */
	public on(path: string, ...handlers: Handler[]): string {
		this.handlers.set(path, handlers);
		return `${this.origin}${path}`;
	}

	public async close(): Promise<void> {
		this.server.closeAllConnections();
		this.server.close();
		await once(this.server, 'close');
	}

	private answer(request: IncomingMessage, response: ServerResponse): void {
		const path = request.url ?? '/';
		this.requests.push(path);
		const handlers = this.handlers.get(path.split('?')[0] ?? path) ?? [];
		const handler = handlers.length > 1 ? handlers.shift() : handlers[0];
		if (handler) handler(response, request);
		else response.writeHead(404).end('This content is no longer available.');
	}
}

export const file =
	(bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}): Handler =>
	(response) =>
		void response.writeHead(200, { 'content-length': bytes.length, ...headers }).end(bytes);

export const status =
	(code: number, headers: Readonly<Record<string, string>> = {}): Handler =>
	(response) =>
		void response.writeHead(code, headers).end('no file');

/** Announces all of it, sends a part, and closes. */
export const truncated =
	(bytes: Uint8Array, sent: number): Handler =>
	(response) => {
		response.writeHead(200, { 'content-length': bytes.length });
		response.write(bytes.subarray(0, sent), () => response.destroy());
	};

export const reset: Handler = (response) => void response.socket?.resetAndDestroy();

/** Sends a part, and then nothing more. */
export const stalling =
	(bytes: Uint8Array, sent: number): Handler =>
	(response) => {
		response.writeHead(200, { 'content-length': bytes.length });
		response.write(bytes.subarray(0, sent));
	};
