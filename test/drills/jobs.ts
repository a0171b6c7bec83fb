import { parseArgs } from 'node:util';
import { jobsKillSeries } from '../support/jobs-kill/killSeries';

/**
 * `npm run drill -- jobs [--seed 1] [--jobs 200] [--every 2000] [--queue BullMQ]`: two processes share the jobs of a MariaDB, and one of them
 * is killed every two seconds or so; each job must be done, and none twice.
 */
const { values } = parseArgs({
	options: {
		seed: { type: 'string' },
		jobs: { type: 'string', default: '200' },
		every: { type: 'string', default: '2000' },
		queue: { type: 'string' }
	}
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
print({ again: `npm run drill -- jobs --seed ${seed} --jobs ${values.jobs} --every ${values.every}` });

for (const queue of ['embedded', 'BullMQ'] as const) {
	if (values.queue !== undefined && values.queue !== queue) continue;
	const began = performance.now();
	const report = await jobsKillSeries({ queue, seed, jobs: Number(values.jobs), killMs: Number(values.every) });
	print({ ...report, seconds: Math.round((performance.now() - began) / 100) / 10 });
	if (report.broken.length > 0 || report.hits === 0) process.exitCode = 1;
}

function print(line: object): void {
	process.stdout.write(`${JSON.stringify(line)}\n`);
}
