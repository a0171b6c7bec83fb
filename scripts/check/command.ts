import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, resolve } from 'node:path';

export interface Finding {
	readonly ok: boolean;
	readonly output: string;
}

export type Check = () => Promise<Finding>;

/** A check that is a program of `node_modules/.bin` and its exit status. */
export function command(program: string, ...args: readonly string[]): Check {
	return () => execute(program, args);
}

export async function execute(program: string, args: readonly string[]): Promise<Finding> {
	const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
	const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PATH: path, NO_COLOR: '1' } });
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => void (output += chunk.toString()));
	const [code] = (await once(child, 'close')) as [number | null];
	return { ok: code === 0, output };
}
