import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildIfStale } from '../../scripts/fresh';
import { provide } from '../support/services/provide';
import { redis } from '../support/services/redis';

declare module 'vitest' {
	interface ProvidedContext {
		/** The packed plugin, as a registry would serve it. */
		tarball: string;
		/** The address of a Redis that runs. */
		redis: string;
	}
}

/** Vitest's global setup of the packaging tests: what they install is packed once, and Redis is found or started. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await buildIfStale();
	const folder = await mkdtemp(join(tmpdir(), 'guild-vault-tarball-'));
	execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
	const [tarball = ''] = await readdir(folder);
	project.provide('tarball', join(folder, tarball));
	const provided = await provide(redis, { say: (line) => process.stderr.write(`[services] ${line}\n`) });
	if ('missing' in provided) throw new Error(provided.missing);
	project.provide('redis', provided.running.url);
	return async () => {
		await provided.running.stop();
		await rm(folder, { recursive: true, force: true });
	};
}
