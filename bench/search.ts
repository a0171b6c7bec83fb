import { Database } from '../src/database/Database';
import type { DatabaseOptions } from '../src/database/options';
import { searchIndexOf } from '../src/database/search';
import { placeOf } from '../src/vault/archive/search/places';
import { Search } from '../src/vault/archive/search/Search';
import type { SearchIndex } from '../src/vault/archive/search/SearchIndex';
import { SearchIndexing } from '../src/vault/archive/search/SearchIndexing';
import { makeTestPlace } from '../test/support/databases';
import { openBare, type BareDatabase } from './support/bareQueries';
import { median, print, timed } from './support/chatArchive';
import { anAuthor, channels, fillArchive, guildId } from './support/searchArchive';

/**
 * The first page of searches over a million messages: the query taken apart, names looked up, the page read, checked against what the index
 * has yet to learn, and its messages decoded (`value`), beside the page's own rows read by the bare driver with the same statements, prepared as often
 * (`baseline`). Names are looked up and rows decoded on the vault's side alone. Medians of runs that take turns; `ratio` is the median
 * of the ratios of neighbouring runs, which other work on the machine disturbs alike. The first line of a database is the sum of all queries.
 */
const count = Number(process.env['SEARCH_MESSAGES'] ?? 1_000_000);
const runs = 45;
/** As of a person who does not see all channels. */
const places = channels.slice(0, 12).map((id) => placeOf(id, false));

/** Drivers of SQLite share a file. */
for (const kinds of [['sqlite', 'better-sqlite3'], ['mysql']] as const) {
	const place = await makeTestPlace(kinds[0]);
	try {
		await withDatabase(place.options, (db) => fillArchive(db, count));
		for (const kind of kinds) {
			const options = kind === 'better-sqlite3' ? { ...place.options, driver: kind } : place.options;
			await withDatabase(options, (db) => measure(kind, db, options));
		}
	} finally {
		await place.remove();
	}
}

async function withDatabase(options: DatabaseOptions, work: (db: Database) => Promise<void>): Promise<void> {
	const db = await Database.open(options);
	try {
		await work(db);
	} finally {
		await db.close();
	}
}

async function measure(kind: string, db: Database, options: DatabaseOptions): Promise<void> {
	const bare = await openBare(options);
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
	const asked: { query: string; statements: Statement[]; values: number[]; baselines: number[] }[] = [];
	for (const query of queries) {
		const statements = await statementsOf(index, (recorder) => new Search(db, recorder, indexing, Date).find(guildId, query, { places }));
		asked.push({ query, statements, values: [], baselines: [] });
	}
	// The first run warms up both; each is first as often as second.
	for (let run = 0; run <= runs; run += 1) {
		for (const { query, statements, values, baselines } of asked) {
			const turns = [
				async () => values.push(await timed(() => search.find(guildId, query, { places }))),
				async () => baselines.push(await timed(() => bareSearch(bare, statements)))
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
	await bare.close();
	for (const { query, values, baselines } of asked) report('search-query', query, values.slice(1), baselines.slice(1));

	function report(name: string, query: string, values: readonly number[], baselines: readonly number[]): void {
		const ratio = median(values.map((value, run) => value / baselines[run]!));
		const figure = { value: median(values), unit: 'ms', baseline: median(baselines), ratio, n: runs, messages: count };
		print({ name, database: kind, query, ...figure });
	}
}

type Statement = readonly [statement: string, parameters: (string | number)[]];

async function bareSearch(bare: BareDatabase, statements: readonly Statement[]): Promise<void> {
	for (const statement of statements) await bare.query(...statement);
}

/** What the index sends to the database for a search. */
async function statementsOf(index: SearchIndex, find: (recorder: SearchIndex) => Promise<unknown>): Promise<Statement[]> {
	const sent: Statement[] = [];
	await find({
		put: () => Promise.resolve(),
		remove: () => Promise.resolve(),
		find: (reader, query) => {
			const note = (...statement: Statement) => {
				sent.push(statement);
				return reader.query(...statement);
			};
			return index.find({ query: note }, query);
		}
	});
	return sent;
}
