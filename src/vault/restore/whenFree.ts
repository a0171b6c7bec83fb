import { setTimeout as sleep } from 'node:timers/promises';
import { VaultError } from '../errors';

/** Milliseconds. */
const pause = 500;
const patience = 60_000;

/**
 * Does what needs a guild for itself as soon as it is free: who restores after a raid does so while the alarm takes its own snapshot.
 * @throws VaultError `GuildBusy` after a minute of that
 */
export async function whenFree<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
	for (let waited = 0; ; waited += pause) {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof VaultError && error.code === 'GuildBusy') || waited >= patience) throw error;
		}
		await sleep(pause, undefined, { signal });
	}
}
