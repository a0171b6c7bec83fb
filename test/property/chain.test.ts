import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { history, PairCounts } from '../support/history';
import { ModelChain } from '../support/ModelChain';
import { openTestDatabase } from '../support/databases';
import { brokenRules } from '../support/tables';

describe.each([
	{ type: 'sqlite' as const, runs: 100 },
	{ type: 'mysql' as const, runs: 25 }
])('the chain on $type', ({ type, runs }) => {
	test(`${runs} random histories: every kept snapshot rebuilds to the state that was recorded`, { timeout: 300_000 }, async () => {
		const pairs = new PairCounts();
		let guildId = 900_000_000_000_000_000n;
		const { db: database, close } = await openTestDatabase(type);
		try {
			await fc.assert(
				fc.asyncProperty(history, fc.integer({ min: 1, max: 7 }), async (steps, limit) => {
					pairs.add(steps);
					guildId += 1n;
					await new ModelChain(database, limit, String(guildId)).run(steps);
				}),
				{ numRuns: runs }
			);
			expect(await brokenRules(database)).toEqual([]);
		} finally {
			await close();
		}
		console.log(pairs.toString());
	});
});
