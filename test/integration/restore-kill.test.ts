import { expect, test } from 'vitest';
import { restoreKillSeries } from '../support/restore-kill/killSeries';

/** A sample; `npm run drill -- restore` kills at every boundary. */
test.each([
	{ database: 'sqlite' as const, sample: 3 },
	{ database: 'mysql' as const, sample: 2 }
])('kill -9 in the middle of a restore on $database', { timeout: 180_000 }, async ({ database, sample }) => {
	const report = await restoreKillSeries(database, (boundaries) => someOf(boundaries, sample));
	expect(report.broken).toEqual([]);
	expect(report.steps).toBeGreaterThanOrEqual(100);
	expect(report.kills).toBe(sample);
});

test.each(['sqlite', 'mysql'] as const)(
	'kill -9 in the middle of a restore that changes things, on %s',
	{ timeout: 180_000 },
	async (database) => {
		const report = await restoreKillSeries(database, (boundaries) => someOf(boundaries, 2), { scene: 'changed' });
		expect(report).toMatchObject({ broken: [], kills: 2 });
		expect(report.steps).toBeGreaterThanOrEqual(60);
	}
);

test('kill -9 in the middle of a load into a new server', { timeout: 180_000 }, async () => {
	const report = await restoreKillSeries('sqlite', (boundaries) => someOf(boundaries, 2), { scene: 'load' });
	expect(report).toMatchObject({ broken: [], kills: 2 });
	expect(report.steps).toBeGreaterThanOrEqual(100);
});

/** After the answer to a creation, where a blind repetition would make it twice, and others at random. */
function someOf(boundaries: readonly string[], count: number): number[] {
	const creations = [...boundaries.keys()].filter((index) => boundaries[index]!.startsWith('answer POST'));
	const chosen = new Set([creations[Math.floor(Math.random() * creations.length)]!]);
	while (chosen.size < count) chosen.add(Math.floor(Math.random() * boundaries.length));
	return [...chosen];
}
