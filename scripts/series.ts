import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { startServices } from '../test/support/services/index';
import { runProgram } from './run-program';

const folders: Readonly<Record<string, string>> = { drill: 'test/drills', bench: 'bench' };

/** `npm run drill -- name [options]` and `npm run bench [-- name...]`: each name is a file of the folder, run by itself. */
const [kind = '', ...args] = process.argv.slice(2);
const folder = folders[kind];
if (folder === undefined) throw new Error(`A series is one of: ${Object.keys(folders).join(', ')}`);

const existing = await programs(folder);
const chosen = names(args);
const unknown = chosen.filter((name) => !existing.includes(name));
if (unknown.length > 0 || (kind === 'drill' && chosen.length === 0)) {
	for (const name of unknown) process.stderr.write(`There is no ${kind} "${name}".\n`);
	process.stderr.write(`Usage: npm run ${kind} -- name [options]\nThere are: ${existing.join(', ') || 'none yet'}\n`);
	process.exitCode = 2;
} else {
	process.exitCode = await runAll(chosen.length > 0 ? chosen : existing);
}

async function runAll(chosenNames: readonly string[]): Promise<number> {
	const stop = await startServices((line) => process.stderr.write(`[services] ${line}\n`));
	const failed: string[] = [];
	try {
		for (const name of chosenNames) {
			if ((await runProgram(`${folder}/${name}.ts`, options(args))) !== 0) failed.push(name);
		}
	} finally {
		await stop();
	}
	if (failed.length > 0) process.stderr.write(`Failed: ${failed.join(', ')}\n`);
	return failed.length > 0 ? 1 : 0;
}

/** Files directly in the folder; what begins with an underscore is a helper of the others. */
async function programs(path: string): Promise<string[]> {
	const files = existsSync(path) ? await readdir(path) : [];
	return files.filter((file) => /^[^_].*(?<!\.test)\.ts$/.test(file)).map((file) => file.slice(0, -'.ts'.length));
}

/** The words before the first option. */
function names(words: readonly string[]): string[] {
	const first = words.findIndex((word) => word.startsWith('-'));
	return words.slice(0, first === -1 ? undefined : first);
}

function options(words: readonly string[]): string[] {
	return words.slice(names(words).length);
}
