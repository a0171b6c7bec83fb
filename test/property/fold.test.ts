import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { history, PairCounts } from '../support/history';
import { PureChain } from '../support/PureChain';

describe('fold and merge', () => {
	test('500 random histories: every kept snapshot rebuilds to the state that was recorded', { timeout: 120_000 }, async () => {
		const pairs = new PairCounts();
		await fc.assert(
			fc.asyncProperty(history, async (steps) => {
				pairs.add(steps);
				await new PureChain().run(steps);
			}),
			{ numRuns: 500 }
		);
		console.log(pairs.toString());
		expect(pairs.covered).toBeGreaterThan(PairCounts.all * 0.95);
	});
});
