import { describe, expect, test } from 'vitest';
import { killedOperations } from '../support/kill/scenario';
import { killSeries } from '../support/kill/killSeries';

/** A sample; `npm run drill -- kill` kills at every boundary. */
describe.each([
	{ database: 'sqlite' as const, sample: 4 },
	{ database: 'mysql' as const, sample: 3 }
])('kill -9 on $database', ({ database, sample }) => {
	test.each(killedOperations)('in the middle of %s leaves a whole chain', { timeout: 120_000 }, async (operation) => {
		const report = await killSeries(database, operation, (boundaries) => someOf(boundaries, sample));
		expect(report.broken).toEqual([]);
		expect(report.inside).toBeGreaterThan(0);
	});
});

/** The last one is right before the commit; the others are drawn. */
function someOf(boundaries: readonly number[], count: number): number[] {
	const drawn = Array.from({ length: count - 1 }, () => boundaries[Math.floor(Math.random() * boundaries.length)] as number);
	return [...new Set([...drawn, boundaries.at(-1) as number])].sort((left, right) => left - right);
}
