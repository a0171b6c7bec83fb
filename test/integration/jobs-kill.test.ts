import { expect, test } from 'vitest';
import { jobsKillSeries } from '../support/jobs-kill/killSeries';

/** A sample; `npm run drill -- jobs` has 200 jobs. */
test.each(['embedded', 'BullMQ'] as const)(
	'kill -9 of processes that share jobs, %s: each is done, none twice',
	{ timeout: 180_000 },
	async (queue) => {
		const seed = Math.floor(Math.random() * 2 ** 31);
		const report = await jobsKillSeries({ queue, seed, jobs: 30, killMs: 1_000 });
		expect(report.broken, `seed ${seed}`).toEqual([]);
		expect(report.hits, `seed ${seed}`).toBeGreaterThan(0);
	}
);
