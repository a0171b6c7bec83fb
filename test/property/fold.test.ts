import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyPair, history, PairCounts } from '../support/history';
import { PureChain } from '../support/PureChain';

describe('fold and merge', () => {
	test('300 random histories: every kept snapshot rebuilds to the state that was recorded', { timeout: 120_000 }, async () => {
		const pairs = new PairCounts();
		await fc.assert(
			fc.asyncProperty(history, async (steps) => {
				pairs.add(steps);
				await new PureChain().run(steps);
			}),
			{ numRuns: 300 }
		);
		console.log(pairs.toString());
	});

	test('so does every one after any step directly after any other', { timeout: 120_000 }, async () => {
		const pairs = new PairCounts();
		for (const steps of everyPair(30)) {
			pairs.add(steps);
			await new PureChain().run(steps);
		}
		expect(pairs.covered).toBe(PairCounts.all);
	});
});
