import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildIfStale } from '../../scripts/fresh';

declare module 'vitest' {
	interface ProvidedContext {
		/** The packed plugin, as a registry would serve it. */
		tarball: string;
	}
}

/** Vitest's global setup of the packaging tests: what they install is packed once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await buildIfStale();
	const folder = await mkdtemp(join(tmpdir(), 'guild-vault-tarball-'));
	execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
	const [tarball = ''] = await readdir(folder);
	project.provide('tarball', join(folder, tarball));
	return () => rm(folder, { recursive: true, force: true });
}
