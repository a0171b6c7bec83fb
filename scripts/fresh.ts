import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const inputs = ['src', 'package.json', 'tsconfig.json', 'tsdown.config.ts'];
const outputs = ['index', 'register'].flatMap((name) => [
	`dist/esm/${name}.mjs`,
	`dist/esm/${name}.d.mts`,
	`dist/cjs/${name}.cjs`,
	`dist/cjs/${name}.d.cts`
]);

/** Builds `dist` if a source is younger than it, or if it is not all there. */
export async function buildIfStale(): Promise<void> {
	if (!(await isStale())) return;
	const built = spawnSync(process.execPath, ['node_modules/tsdown/dist/run.mjs', '--logLevel', 'warn'], { stdio: 'inherit' });
	if (built.status !== 0) throw new Error('The build failed.');
}

async function isStale(): Promise<boolean> {
	const youngestSource = Math.max(...(await Promise.all(inputs.map(youngest))));
	const oldestOutput = Math.min(...(await Promise.all(outputs.map(time))));
	return youngestSource >= oldestOutput;
}

/** The latest change in a file or anywhere in a folder; a folder's own time tells of files that were removed. */
async function youngest(path: string): Promise<number> {
	const found = await stat(path);
	if (!found.isDirectory()) return found.mtimeMs;
	const times = await Promise.all((await readdir(path)).map((name) => youngest(join(path, name))));
	return Math.max(found.mtimeMs, ...times);
}

async function time(path: string): Promise<number> {
	return stat(path).then(
		({ mtimeMs }) => mtimeMs,
		() => 0
	);
}
