import fc from 'fast-check';
import { parseArgs } from 'node:util';
import { openTestDatabase } from '../support/databases';
import { history, PairCounts } from '../support/history';
import { ModelChain } from '../support/ModelChain';
import { PureChain } from '../support/PureChain';
import { brokenRules } from '../support/tables';

/** `npm run drill -- histories [--runs 5000] [--seed 1]`: random histories by the thousand; databases get a fifth and a twentieth of them. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5000' }, seed: { type: 'string' } } });
const runs = Number(values.runs);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const pairs = new PairCounts();
process.stdout.write(`Again with: npm run drill -- histories --runs ${runs} --seed ${seed}\n`);

await report('pure', runs, (steps) => new PureChain().run(steps));
await inDatabase('sqlite', Math.ceil(runs / 5));
await inDatabase('mysql', Math.ceil(runs / 20));
process.stdout.write(`${pairs.toString()}\n`);

async function inDatabase(kind: 'sqlite' | 'mysql', count: number): Promise<void> {
	const { db, close } = await openTestDatabase(kind);
	let guildId = 900_000_000_000_000_000n;
	try {
		await report(kind, count, async (steps, limit) => new ModelChain(db, limit, String((guildId += 1n))).run(steps));
		const broken = await brokenRules(db);
		if (broken.length > 0) throw new Error(broken.join('\n'));
	} finally {
		await close();
	}
}

async function report(
	where: string,
	numRuns: number,
	run: (steps: Parameters<PureChain['run']>[0], limit: number) => Promise<void>
): Promise<void> {
	const property = fc.asyncProperty(history, fc.integer({ min: 1, max: 7 }), async (steps, limit) => {
		pairs.add(steps);
		await run(steps, limit);
	});
	await fc.assert(property, { numRuns, seed });
	process.stdout.write(`${where}: ${numRuns} histories, every kept snapshot rebuilds exactly\n`);
}
