import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultSeries, troubles } from '../support/archive-kill/faultSeries';
import { Ground } from '../support/archive-kill/Ground';
import { killSeries, rehearse } from '../support/archive-kill/killSeries';
import { prepareVictims, type ArchiveVictims } from '../support/archive-kill/archiveVictims';

/** A sample in a small thread; `npm run drill -- archive` kills at every boundary of a larger one. */
describe.each(['sqlite', 'mysql'] as const)('an archive that is interrupted on %s', (database) => {
	let ground: Ground;
	let victims: ArchiveVictims;
	let boundaries: readonly string[];

	beforeAll(async () => {
		ground = await Ground.prepare(database, { messages: 130, files: 20, sameFiles: 6 });
		victims = await prepareVictims(ground.login);
		boundaries = await rehearse(ground, victims);
	});
	afterAll(async () => {
		await victims.close();
		await ground.close();
	});

	test('is whole after kill -9 and another start', { timeout: 240_000 }, async () => {
		const report = await killSeries(ground, victims, boundaries, someOfEach(boundaries));
		expect(report.broken).toEqual([]);
		for (const kind of ['statement', 'request', 'answer', 'file']) expect(report.at[kind]).toBeGreaterThan(0);
	});

	test.each(['pages: cut off', 'files: cut off', 'files: 429 storm', 'links expired, the clock is wrong'])(
		'is whole after %s',
		{ timeout: 120_000 },
		async (name) => {
			const trouble = troubles(boundaries.indexOf('request file')).find((one) => one.name === name);
			const report = trouble && (await faultSeries(ground, victims, trouble));
			expect(report?.broken).toEqual([]);
		}
	);
});

/** Three of each kind, drawn. */
function someOfEach(boundaries: readonly string[]): number[] {
	const byKind = new Map<string, number[]>();
	for (const [index, boundary] of boundaries.entries()) {
		const kind = boundary.split(' ')[0] ?? '';
		byKind.set(kind, [...(byKind.get(kind) ?? []), index]);
	}
	const drawn = [...byKind.values()].flatMap((all) =>
		Array.from({ length: 3 }, () => all[Math.floor(Math.random() * all.length)] as number)
	);
	return [...new Set(drawn)].sort((left, right) => left - right);
}
