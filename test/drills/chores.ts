import { parseArgs } from 'node:util';
import { chores } from '../support/chores-kill/chores';
import { choreKillSeries, prepareChoreVictims } from '../support/chores-kill/killSeries';

/**
 * `npm run drill -- chores [--every 1] [--database sqlite]`: the search index follows, somebody is forgotten, messages are let go; each is
 * killed before every statement (or every n-th), and finished by another process.
 */
const { values } = parseArgs({ options: { every: { type: 'string', default: '1' }, database: { type: 'string' } } });
const every = Number(values.every);

const victims = await prepareChoreVictims();
try {
	for (const database of ['sqlite', 'mysql'] as const) {
		if (values.database !== undefined && values.database !== database) continue;
		for (const chore of chores) {
			const report = await choreKillSeries(victims, chore, database, (statements) =>
				[...Array(statements).keys()].filter((index) => index % every === 0)
			);
			process.stdout.write(`${JSON.stringify(report)}\n`);
			if (report.broken.length > 0) process.exitCode = 1;
		}
	}
} finally {
	await victims.close();
}
