import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DatabaseOptions } from '../../src/database/options';

const nobody = 65_534;
const script = fileURLToPath(new URL('openDatabase.ts', import.meta.url));

export interface Outcome {
	/** `opened`, or the code of the error. */
	readonly said: string;
	readonly status: number | null;
}

/** Opens a database in another process. `powerless`: as a user whom file permissions bind, which root is not. */
export async function openInProcess(options: DatabaseOptions, powerless = false): Promise<Outcome> {
	const user = powerless && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
	const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(options)], {
		stdio: ['ignore', 'pipe', 'pipe'],
		...user
	});
	let said = '';
	let complaints = '';
	child.stdout.on('data', (data: Buffer) => (said += data.toString()));
	child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
	const status = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
	if (said === '') throw new Error(`The process said nothing:\n${complaints}`);
	return { said: said.trim(), status };
}
