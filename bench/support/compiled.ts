import { build } from 'esbuild';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Below `node_modules`, so that packages are found from there. */
const folder = new URL('../../node_modules/.cache/guild-vault/', import.meta.url);

/** A script as plain JavaScript: a process that compiles TypeScript by itself needs memory for that. */
export async function compiled(script: URL): Promise<{ readonly path: string; remove(): Promise<void> }> {
	const path = fileURLToPath(new URL(`bench-${randomUUID()}.mjs`, folder));
	await build({ entryPoints: [fileURLToPath(script)], outfile: path, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
	return { path, remove: () => rm(path) };
}
