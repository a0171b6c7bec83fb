import { expect, it } from 'vitest';
import { nextBeat } from '../../src/vault/automatic/schedule';

const day = 86_400_000;
const guilds = Array.from({ length: 1000 }, (_, index) => String(100000000000000000n + BigInt(index) * 7_919_123n));

it('is after now, at most one period away, and goes on with the period', () => {
	for (const guild of guilds.slice(0, 50)) {
		const due = nextBeat(guild, day, 1_800_000_000_000);
		expect(due).toBeGreaterThan(1_800_000_000_000);
		expect(due - 1_800_000_000_000).toBeLessThanOrEqual(day);
		expect(nextBeat(guild, day, due - 1)).toBe(due);
		expect(nextBeat(guild, day, due)).toBe(due + day);
	}
});

it('spreads guilds over the period', () => {
	const hours = new Map<number, number>();
	for (const guild of guilds) {
		const hour = Math.floor((nextBeat(guild, day, 1_800_000_000_000) % day) / 3_600_000);
		hours.set(hour, (hours.get(hour) ?? 0) + 1);
	}
	expect(hours.size).toBe(24);
	expect(Math.max(...hours.values())).toBeLessThan(100);
});
