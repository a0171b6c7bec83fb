import { expect, it } from 'vitest';
import { giveWay } from '../../src/discord/giveWay';

const budget = (globalRemaining: number, resetIn: number) => ({
	globalRemaining,
	globalReset: Date.now() + resetIn,
	options: { globalRequestsPerSecond: 50 }
});

async function waited(rest: ReturnType<typeof budget>): Promise<number> {
	const begun = Date.now();
	await giveWay(rest);
	return Date.now() - begun;
}

it('lets pass while more than half of the second is left to others, and after it', async () => {
	expect(await waited(budget(26, 60_000))).toBeLessThan(1_000);
	expect(await waited(budget(0, -1))).toBeLessThan(1_000);
});

it('waits for the next second when half of it is used', async () => {
	expect(await waited(budget(25, 60))).toBeGreaterThanOrEqual(55);
});
