import { parseArgs } from 'node:util';
import { Picker } from '../discord/generate/picker';
import { seededRandom } from '../discord/random';
import { chaos, faultSeries, troubles } from '../support/archive-kill/faultSeries';
import { Ground } from '../support/archive-kill/Ground';
import { killSeries, rehearse } from '../support/archive-kill/killSeries';
import { prepareVictims } from '../support/archive-kill/archiveVictims';

/**
 * `npm run drill -- archive [--seed 1] [--every 1] [--chaos 20] [--database sqlite]`: a thread is archived, with kill -9 at every boundary
 * (or every n-th), with everything that goes wrong on the network, and with both; then the archive must be equal to what Discord has.
 */
const { values } = parseArgs({
	options: {
		seed: { type: 'string' },
		every: { type: 'string', default: '1' },
		chaos: { type: 'string', default: '20' },
		database: { type: 'string' }
	}
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const every = Number(values.every);
const picker = new Picker(seededRandom(seed));
const only = values.database === undefined ? '' : ` --database ${values.database}`;
print({ again: `npm run drill -- archive --seed ${seed} --every ${every} --chaos ${values.chaos}${only}` });

let isSound = true;
for (const database of ['sqlite', 'mysql'] as const) {
	if (values.database === undefined || values.database === database) isSound = (await drill(database)) && isSound;
}
process.exitCode = isSound ? 0 : 1;

async function drill(database: 'sqlite' | 'mysql'): Promise<boolean> {
	const ground = await Ground.prepare(database, { messages: 250, files: 40, sameFiles: 12, seed });
	const victims = await prepareVictims(ground.login);
	try {
		const boundaries = await rehearse(ground, victims);
		const begun = boundaries.indexOf('request file');
		const offset = picker.integer(0, every - 1);
		const chosen = [...boundaries.keys()].filter((index) => index % every === offset);
		const reports = [
			await reported(() => killSeries(ground, victims, boundaries, chosen)),
			...(await inTurn(troubles(begun), (trouble) => reported(() => faultSeries(ground, victims, trouble)))),
			...(await inTurn([...Array(Number(values.chaos)).keys()], (round) => {
				const killAt = Array.from({ length: picker.integer(0, 4) }, () => picker.integer(0, boundaries.length));
				return reported(() => faultSeries(ground, victims, chaos(`chaos ${round + 1}`, killAt, 0.1)));
			}))
		];
		return reports.every(({ broken }) => broken.length === 0);
	} finally {
		await victims.close();
		await ground.close();
	}
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	for (const item of items) results.push(await work(item));
	return results;
}

async function reported<R extends object>(work: () => Promise<R>): Promise<R> {
	const began = performance.now();
	const report = await work();
	print({ ...report, seconds: Math.round((performance.now() - began) / 100) / 10 });
	return report;
}

function print(line: object): void {
	process.stdout.write(`${JSON.stringify(line)}\n`);
}
