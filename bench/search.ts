import { searchIndexOf } from '../src/database/search';
import { placeOf } from '../src/vault/archive/search/places';
import { Search } from '../src/vault/archive/search/Search';
import type { SearchIndex } from '../src/vault/archive/search/SearchIndex';
import { SearchIndexing } from '../src/vault/archive/search/SearchIndexing';
import { openTestDatabase, type TestDatabase } from '../test/support/databases';
import { openBare, type BareDatabase } from './support/bareQueries';
import { median, print, timed } from './support/chatArchive';
import { anAuthor, channels, fillArchive, guildId } from './support/searchArchive';

/**
 * The first page of searches over a million messages: the query taken apart, names looked up, the page read, checked against what the index
 * has yet to learn, and its messages decoded (`value`), beside the same statement sent by the bare driver (`baseline`). Medians of runs that
 * take turns; `ratio` is the median of the ratios of neighbouring runs, which other work on the machine disturbs alike. The first line of a
 * database is the sum of all queries.
 */
const count = Number(process.env['SEARCH_MESSAGES'] ?? 1_000_000);
const runs = 15;
/** As of a person who does not see all channels. */
const places = channels.slice(0, 12).map((id) => placeOf(id, false));

for (const kind of ['sqlite', 'mysql'] as const) {
	const database = await openTestDatabase(kind);
	const bare = await openBare(database.options);
	try {
		await fillArchive(database.db, count);
		await measure(kind, database, bare);
	} finally {
		await bare.close();
		await database.close();
	}
}

async function measure(kind: string, { db }: TestDatabase, bare: BareDatabase): Promise<void> {
	const index = searchIndexOf(db);
	const indexing = new SearchIndexing(db, index, { enqueue: () => Promise.resolve({ id: 0, added: false }) }, Date);
	const author = await anAuthor(db);
	const queries = [
		'needle',
		'you',
		'hospital airport',
		'"to the"',
		'airp*',
		'東京',
		`from:${author} music`,
		`has:image -from:${author}`,
		'-you'
	];
	const search = new Search(db, index, indexing, Date);
	const asked: { query: string; statement: [string, (string | number)[]]; values: number[]; baselines: number[] }[] = [];
	for (const query of queries) {
		const statement = await statementOf(index, (recorder) => new Search(db, recorder, indexing, Date).find(guildId, query, { places }));
		asked.push({ query, statement, values: [], baselines: [] });
	}
	// The first run warms up both; each is first as often as second.
	for (let run = 0; run <= runs; run += 1) {
		for (const { query, statement, values, baselines } of asked) {
			const turns = [
				async () => values.push(await timed(() => search.find(guildId, query, { places }))),
				async () => baselines.push(await timed(() => bare.query(...statement)))
			];
			for (const turn of run % 2 === 0 ? turns : turns.reverse()) await turn();
		}
	}
	const sums = (of: (each: (typeof asked)[number]) => number[]): number[] =>
		Array.from({ length: runs }, (_, run) => asked.reduce((sum, each) => sum + of(each)[run + 1]!, 0));
	report(
		'search',
		'all',
		sums(({ values }) => values),
		sums(({ baselines }) => baselines)
	);
	for (const { query, values, baselines } of asked) report('search-query', query, values.slice(1), baselines.slice(1));

	function report(name: string, query: string, values: readonly number[], baselines: readonly number[]): void {
		const ratio = median(values.map((value, run) => value / baselines[run]!));
		const figure = { value: median(values), unit: 'ms', baseline: median(baselines), ratio, n: runs, messages: count };
		print({ name, database: kind, query, ...figure });
	}
}

/** What the index sends to the database for a search. */
async function statementOf(index: SearchIndex, find: (recorder: SearchIndex) => Promise<unknown>): Promise<[string, (string | number)[]]> {
	let sent: [string, (string | number)[]] | undefined;
	await find({
		put: () => Promise.resolve(),
		remove: () => Promise.resolve(),
		find: (reader, query) => {
			const note = (statement: string, parameters: (string | number)[]) => reader.query(...(sent = [statement, parameters]));
			return index.find({ query: note }, query);
		}
	});
	return sent!;
}
