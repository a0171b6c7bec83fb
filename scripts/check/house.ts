import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from './command';

const generated = new Set(['node_modules', 'dist', 'coverage', '.git', '.vault', '.cache']);

const forbidden: readonly { readonly what: string; readonly pattern: RegExp }[] = [
	{ what: 'a path of some machine', pattern: /(?:^|[^.\w])\/(?:work|root|home|Users)\// },
	{ what: 'the address of a registry', pattern: /\bregistry\.[\w-]+\.(?:org|com)\b/ },
	{ what: 'where a package was downloaded from', pattern: /"resolved":\s*"http/ }
];

/** What holds for every file and is true on one machine only must not be in the repository. */
export async function houseRules(): Promise<Finding> {
	const findings = await Promise.all((await files('.')).map(inFile));
	const output = findings.flat().join('\n');
	return { ok: output === '', output };
}

async function files(folder: string): Promise<string[]> {
	const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !generated.has(name));
	const nested = await Promise.all(
		entries.map(async (entry) => (entry.isDirectory() ? await files(join(folder, entry.name)) : [join(folder, entry.name)]))
	);
	return nested.flat();
}

async function inFile(path: string): Promise<string[]> {
	const text = await readFile(path, 'utf8');
	if (text.includes('\0')) return [];
	return text.split('\n').flatMap((line, index) => complaints(line).map((what) => `${path}:${index + 1}: ${what}`));
}

/** @returns what is forbidden in the line */
export function complaints(line: string): string[] {
	return forbidden.filter(({ pattern }) => pattern.test(line)).map(({ what }) => what);
}
