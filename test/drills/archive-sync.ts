import { parseArgs } from 'node:util';
import { turmoil } from '../support/archive-turmoil/turmoil';

/**
 * `npm run drill -- archive-sync [--seed 1] [--minutes 20] [--kills 12] [--faults 0.1] [--database sqlite]`: a guild is archived while its
 * people write, edit, delete and react for 20 minutes, requests go wrong and the bot is killed; then the archive must be what Discord has.
 */
const { values } = parseArgs({
	options: {
		seed: { type: 'string' },
		minutes: { type: 'string', default: '20' },
		kills: { type: 'string', default: '12' },
		faults: { type: 'string', default: '0.1' },
		database: { type: 'string' }
	}
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const { minutes, kills, faults } = values;
print({ again: `npm run drill -- archive-sync --seed ${seed} --minutes ${minutes} --kills ${kills} --faults ${faults}` });

for (const database of ['sqlite', 'mysql'] as const) {
	if (values.database !== undefined && values.database !== database) continue;
	const began = performance.now();
	const report = await turmoil({ database, seed, minutes: Number(minutes), kills: Number(kills), faults: Number(faults) });
	print({ ...report, seconds: Math.round((performance.now() - began) / 100) / 10 });
	if (report.broken.length > 0) process.exitCode = 1;
}

function print(line: object): void {
	process.stdout.write(`${JSON.stringify(line)}\n`);
}
