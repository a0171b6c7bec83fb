import { mariadb } from './mariadb';
import { provide } from './provide';
import { redis } from './redis';
import type { Running } from './service';

/**
 * Makes MariaDB and Redis available and puts their addresses into the environment (`GUILD_VAULT_MYSQL`, `GUILD_VAULT_REDIS`), where
 * tests, drills and benches look for them. With `GUILD_VAULT_SERVICES=private` servers that already run are left alone.
 *
 * A service that cannot be had is an error under `CI`. Elsewhere its sentence goes into `<variable>_MISSING`, and what needs the
 * service fails with it.
 *
 * @returns ends what was started
 */
export async function startServices(say: (line: string) => void): Promise<() => Promise<void>> {
	const started: Running[] = [];
	const stop = async (): Promise<void> => void (await Promise.all(started.map((service) => service.stop())));
	const useRunning = process.env.GUILD_VAULT_SERVICES !== 'private';
	try {
		for (const service of [mariadb, redis]) {
			const provided = await provide(service, { say, useRunning });
			if ('running' in provided) {
				started.push(provided.running);
				process.env[service.variable] = provided.running.url;
			} else if (process.env.CI) {
				throw new Error(provided.missing);
			} else {
				say(provided.missing);
				process.env[`${service.variable}_MISSING`] = provided.missing;
			}
		}
	} catch (error) {
		await stop();
		throw error;
	}
	return stop;
}
