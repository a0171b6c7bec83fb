import type { DatabaseKind } from '../databases';
import type { Ground } from './Ground';
import type { ArchiveVictims } from './archiveVictims';

/** After a kill: the page that was being stored, and the next one, which was under way meanwhile. */
const mostAgain = 2;

export interface ArchiveKillReport {
	readonly series: 'kill';
	readonly database: DatabaseKind;
	/** Places where the process can be killed in a run in which nothing goes wrong. */
	readonly boundaries: number;
	readonly kills: number;
	/** Kills by kind of boundary: before a statement, before a request, after an answer, around a file. */
	readonly at: Readonly<Record<string, number>>;
	/** Processes that ended before they came to a boundary of the kind: now and then one of the very last downloads. */
	readonly survived: number;
	/** Pages that were asked for again, over all kills. */
	readonly pagesAgain: number;
	/** What was found broken, in words. */
	readonly broken: readonly string[];
}

/**
 * Kills a process that archives a thread at each of the chosen boundaries in turn, starts again, and looks whether the archive is then
 * equal to the truth. `boundaries`: what `rehearse` found.
 */
export async function killSeries(
	ground: Ground,
	victims: ArchiveVictims,
	boundaries: readonly string[],
	chosen: readonly number[]
): Promise<ArchiveKillReport> {
	const at: Record<string, number> = {};
	const broken: string[] = [];
	let survived = 0;
	let pagesAgain = 0;
	for (const boundary of chosen) {
		await ground.clear();
		const kind = (boundaries[boundary] ?? '').split(' ')[0] ?? '';
		const end = await victims.run(ground.order({ at: boundary, kind }));
		const where = typeof end === 'string' ? end : 'survived';
		if (typeof end === 'string') at[kind] = (at[kind] ?? 0) + 1;
		else survived += 1;
		const found = await mend(ground);
		pagesAgain += ground.pagesAgain;
		if (ground.pagesAgain > mostAgain) found.push(`${ground.pagesAgain} pages were asked for again`);
		broken.push(...found.map((problem) => `killed at ${boundary} (${where}): ${problem}`));
	}
	const kills = chosen.length - survived;
	return { series: 'kill', database: ground.kind, boundaries: boundaries.length, kills, at, survived, pagesAgain, broken };
}

/** Starts again, looks, and starts once more: then there must be nothing to do. */
async function mend(ground: Ground): Promise<string[]> {
	const { total, files } = await ground.restart();
	const found = await ground.problems();
	const before = ground.requests.length;
	const again = await ground.restart();
	const requests = ground.requests.length - before;
	if (files.waiting > 0 || files.dead > 0) found.push(`${files.waiting} files wait, ${files.dead} were given up`);
	if (again.total !== total || requests !== 1) found.push(`the next run made ${requests} requests`);
	return found;
}

/** The boundaries of a run in which nothing goes wrong. */
export async function rehearse(ground: Ground, victims: ArchiveVictims): Promise<readonly string[]> {
	await ground.clear();
	const report = await victims.run(ground.order(null));
	if (typeof report === 'string') throw new Error('Nobody ordered this death.');
	const problems = [...(await ground.problems()), ...(report.failure ? [report.failure] : [])];
	if (problems.length > 0) throw new Error(`The rehearsal went wrong:\n${problems.join('\n')}`);
	return report.boundaries;
}
