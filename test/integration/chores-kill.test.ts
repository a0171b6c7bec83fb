import { afterAll, beforeAll, expect, test } from 'vitest';
import { chores } from '../support/chores-kill/chores';
import { choreKillSeries, prepareChoreVictims, type ChoreVictims } from '../support/chores-kill/killSeries';

let victims: ChoreVictims;

beforeAll(async () => {
	victims = await prepareChoreVictims();
});
afterAll(() => victims.close());

/** A sample; `npm run drill -- chores` kills before every statement. */
test.each(chores.flatMap((chore) => (['sqlite', 'mysql'] as const).map((database) => [chore, database] as const)))(
	'kill -9 in the middle of %s on %s: another process finishes it',
	{ timeout: 180_000 },
	async (chore, database) => {
		const report = await choreKillSeries(victims, chore, database, (statements) =>
			[0.1, 0.5].map((share) => Math.floor((share + Math.random() * 0.4) * statements))
		);
		expect(report.broken).toEqual([]);
		expect(report.kills).toBe(2);
	}
);
