import { build } from 'esbuild';
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Login } from '../archive/archiver';

/** Below `node_modules`, so that packages are found from there. */
const folder = new URL('../../../node_modules/.cache/guild-vault/', import.meta.url);

interface Order {
	/** Where it has to die; `null`: nowhere. */
	readonly death: object | null;
}

/**
 * Processes that do something, and are killed. Their code is compiled once for all, and there is always one that has started and waits: a
 * start costs more than the rest of its life.
 */
export class Victims<O extends Order, R> {
	private waiting: Victim<O, R>;

	private constructor(
		private readonly script: string,
		private readonly login: Login
	) {
		this.waiting = new Victim<O, R>(script, login);
	}

	/** @param source the program: it logs in, waits for its order as a message, and answers with a report */
	public static async prepare<O extends Order, R>(login: Login, source: URL): Promise<Victims<O, R>> {
		const script = fileURLToPath(new URL(`victim-${process.pid}-${randomUUID()}.mjs`, folder));
		await build({
			entryPoints: [fileURLToPath(source)],
			outfile: script,
			bundle: true,
			platform: 'node',
			format: 'esm',
			packages: 'external'
		});
		return new Victims<O, R>(script, login);
	}

	/** @returns what the process said at its end, or the boundary at which it was killed as ordered. Any other end is an error. */
	public async run(order: O): Promise<R | string> {
		const victim = this.waiting;
		this.waiting = new Victim<O, R>(this.script, this.login);
		return victim.run(order);
	}

	public async close(): Promise<void> {
		await this.waiting.dismiss();
		await rm(this.script);
	}
}

class Victim<O extends Order, R> {
	private readonly child: ChildProcess;
	private readonly said: Promise<string>;
	private readonly complaint: Promise<string>;
	private readonly exit: Promise<unknown[]>;

	public constructor(script: string, login: Login) {
		this.child = fork(script, [JSON.stringify(login)], { execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
		const { stdout, stderr } = this.child;
		if (!stdout || !stderr) throw new Error('The process has no output');
		this.said = text(stdout);
		this.complaint = text(stderr);
		this.exit = once(this.child, 'exit');
	}

	public async run(order: O): Promise<R | string> {
		const reports: R[] = [];
		this.child.on('message', (report: R) => void reports.push(report));
		// Whoever has ended before its order says below why.
		this.child.send(order, () => undefined);
		const [status, signal] = await this.exit;
		if (signal === 'SIGKILL' && order.death !== null) return this.said;
		const [report] = reports;
		if (status === 0 && report) return report;
		throw new Error(`The process ended with ${String(signal ?? status)}:\n${await this.complaint}`);
	}

	public async dismiss(): Promise<void> {
		this.child.kill('SIGKILL');
		await this.exit;
	}
}
