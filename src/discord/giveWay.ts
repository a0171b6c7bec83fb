import { setTimeout as sleep } from 'node:timers/promises';
import type { REST } from 'discord.js';

type Budget = Pick<REST, 'globalRemaining' | 'globalReset'> & { readonly options: Pick<REST['options'], 'globalRequestsPerSecond'> };

/**
 * Waits while less than half is left of the requests that Discord allows the bot in this second: that half is for the bot's own work.
 * https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
 */
export async function giveWay(rest: Budget): Promise<void> {
	for (;;) {
		const wait = rest.globalReset - Date.now();
		if (wait <= 0 || rest.globalRemaining * 2 > rest.options.globalRequestsPerSecond) return;
		await sleep(wait);
	}
}
