import { build } from 'esbuild';
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ResidentOrder } from './resident';

/** Below `node_modules`, so that packages are found from there. */
const folder = new URL('../../../node_modules/.cache/guild-vault/', import.meta.url);

/** Bots in processes of their own, one at a time. Their code is compiled once for all. */
export class Residents {
	private child: ChildProcess | null = null;

	private constructor(private readonly script: string) {}

	public static async prepare(): Promise<Residents> {
		const script = fileURLToPath(new URL(`resident-${process.pid}-${randomUUID()}.mjs`, folder));
		const source = fileURLToPath(new URL('resident.ts', import.meta.url));
		await build({ entryPoints: [source], outfile: script, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
		return new Residents(script);
	}

	/** Resolves when it has begun to archive; a process that ends by itself before that is an error. */
	public async start(order: ResidentOrder): Promise<void> {
		const child = fork(this.script, [JSON.stringify(order)], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
		this.child = child;
		await Promise.race([once(child, 'message'), once(child, 'exit').then(() => Promise.reject(new Error('The process ended by itself')))]);
	}

	/** Without a chance to clean up. */
	public async kill(): Promise<void> {
		const { child } = this;
		if (!child || child.exitCode !== null || child.signalCode !== null) throw new Error('The process ended by itself');
		const exit = once(child, 'exit');
		child.kill('SIGKILL');
		await exit;
		this.child = null;
	}

	public async close(): Promise<void> {
		if (this.child) await this.kill();
		await rm(this.script, { force: true });
	}
}
