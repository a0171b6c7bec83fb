import { expect, test } from 'vitest';
import { turmoil } from '../support/archive-turmoil/turmoil';

/** A sample; `npm run drill -- archive-sync` goes on for 20 minutes of simulated time and kills more often. */
test.each(['sqlite', 'mysql'] as const)(
	'an archive that is killed while people write and requests go wrong ends equal to the truth, on %s',
	{ timeout: 240_000 },
	async (database) => {
		const report = await turmoil({ database, seed: Math.floor(Math.random() * 2 ** 31), minutes: 3, kills: 2, faults: 0.08 });
		expect(report).toMatchObject({ broken: [] });
	}
);
