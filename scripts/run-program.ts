import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a TypeScript file in a process of its own, in and out connected to ours, and answers its exit status. */
export async function runProgram(file: string, args: readonly string[]): Promise<number> {
	const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file, ...args], { stdio: 'inherit' });
	const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
	process.on('SIGTERM', pass);
	process.on('SIGINT', ignore);
	const [code] = (await once(child, 'exit')) as [number | null];
	process.removeListener('SIGTERM', pass);
	process.removeListener('SIGINT', ignore);
	return code ?? 1;
}

/** Ctrl+C reaches the whole process group: the child decides how it ends, and we wait for it. */
function ignore(): void {
	return;
}
