import { setTimeout as sleep } from 'node:timers/promises';
import { VaultError } from '../vault/errors';
import { isTransient } from './failures';

const patience = 15_000;
const longestPause = 250;

/**
 * Tries again, for 15 seconds, what lost against another transaction: a deadlock or a lock on MySQL, another process that writes on SQLite.
 * @throws VaultError `DatabaseBusy` when the time is over
 */
export async function retrying<T>(work: () => Promise<T>, mayRetry: (error: unknown) => boolean = isTransient): Promise<T> {
	const start = performance.now();
	for (let pause = 5; ; pause = Math.min(pause * 2, longestPause)) {
		try {
			return await work();
		} catch (error) {
			if (!mayRetry(error)) throw error;
			const waited = performance.now() - start;
			if (waited > patience) throw new VaultError('DatabaseBusy', 'The database is held by other work.', { waited }, { cause: error });
		}
		// Random, so that two that collided do not collide again.
		await sleep(pause * (0.5 + Math.random()));
	}
}
