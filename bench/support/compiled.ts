import { build } from 'esbuild';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Below `node_modules`, so that packages are found from there. */
const folder = new URL('../../node_modules/.cache/guild-vault/', import.meta.url);

/** A script of this folder as plain JavaScript: a process that compiles TypeScript by itself needs memory for that. */
export async function compiled(name: string): Promise<{ readonly path: string; remove(): Promise<void> }> {
	const path = fileURLToPath(new URL(`${name}-${randomUUID()}.mjs`, folder));
	const source = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
	await build({ entryPoints: [source], outfile: path, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
	return { path, remove: () => rm(path) };
}
