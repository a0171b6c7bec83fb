import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, constants } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';

/** Where a program is, also when it stands in a folder that is not on the path of ordinary users (Debian keeps servers in `sbin`). */
export async function locate(...names: readonly string[]): Promise<string | null> {
	const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/usr/local/bin', '/usr/bin'];
	for (const name of names) {
		for (const folder of folders) {
			const path = join(folder, name);
			if (await isExecutable(path)) return path;
		}
	}
	return null;
}

async function isExecutable(path: string): Promise<boolean> {
	return access(path, constants.X_OK).then(
		() => true,
		() => false
	);
}

export async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

export function isRoot(): boolean {
	return process.getuid?.() === 0;
}

/** The numeric id of a user of this machine, by name. */
export function userId(name: string): number | null {
	const found = spawnSync('id', ['-u', name], { encoding: 'utf8' });
	return found.status === 0 ? Number(found.stdout) : null;
}

/** A server that this process started. It goes down with the process, however that ends. */
export class Daemon {
	private readonly child: ChildProcess;
	private output = '';
	private readonly killAtExit = (): void => void this.child.kill('SIGKILL');

	public constructor(command: string, args: readonly string[]) {
		this.child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
		const keep = (chunk: Buffer): void => void (this.output = (this.output + chunk.toString()).slice(-4_000));
		this.child.stdout?.on('data', keep);
		this.child.stderr?.on('data', keep);
		this.child.on('error', (error) => keep(Buffer.from(error.message)));
		process.once('exit', this.killAtExit);
	}

	/** Tries `attempt` until it succeeds; throws with the server's own words when the server ends first or `milliseconds` are over. */
	public async ready(attempt: () => Promise<unknown>, milliseconds = 60_000): Promise<void> {
		const end = Date.now() + milliseconds;
		for (;;) {
			try {
				await attempt();
				return;
			} catch (error) {
				if (!this.running) throw new Error(`The server ended while starting:\n${this.output}`, { cause: error });
				if (Date.now() > end) throw new Error(`The server did not answer within ${milliseconds} ms:\n${this.output}`, { cause: error });
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
		}
	}

	public async stop(): Promise<void> {
		process.removeListener('exit', this.killAtExit);
		if (!this.running) return;
		const ended = once(this.child, 'exit');
		this.child.kill('SIGTERM');
		const giveUp = setTimeout(() => this.child.kill('SIGKILL'), 15_000);
		await ended;
		clearTimeout(giveUp);
	}

	/** It holds its connections, takes more, and answers nothing. */
	public freeze(): void {
		this.child.kill('SIGSTOP');
	}

	public thaw(): void {
		this.child.kill('SIGCONT');
	}

	private get running(): boolean {
		return this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null;
	}
}
