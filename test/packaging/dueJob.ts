import { DataSource } from 'typeorm';
import { expect } from 'vitest';

const automatic = "kind = 'snapshot:automatic'";
const patience = { timeout: 60_000, interval: 100 };

/**
 * Makes the bot's automatic snapshots due, as if its time had come, and waits until it was done and waits for its next turn.
 * Done from outside, so that nothing in the bot knows of it.
 */
export async function makeDueAndWait(database: string): Promise<void> {
	const source = await new DataSource({ type: 'sqlite', database, busyErrorRetry: 50 }).initialize();
	try {
		const runAt = async (): Promise<number> =>
			Number((await source.query<{ run_at: number }[]>(`SELECT run_at FROM job WHERE ${automatic}`))[0]?.run_at ?? 0);
		await expect.poll(runAt, patience).toBeGreaterThan(Date.now());
		await source.query(`UPDATE job SET run_at = 1 WHERE ${automatic}`);
		await expect.poll(runAt, patience).toBeGreaterThan(Date.now());
	} finally {
		await source.destroy();
	}
}
