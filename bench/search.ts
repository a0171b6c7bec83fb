import type { EntityManager } from 'typeorm';
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
 * take turns. The first line of a database is the sum of all queries.
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
	const lines: { query: string; value: number; baseline: number; ratio: number }[] = [];
	for (const query of queries) {
		const search = new Search(db, index, indexing, Date);
		const [statement, parameters] = await statementOf(index, (recorder) =>
			new Search(db, recorder, indexing, Date).find(guildId, query, { places })
		);
		const times: { value: number; baseline: number }[] = [];
		for (let run = 0; run <= runs; run += 1) {
			const baseline = await timed(() => bare.query(statement, parameters));
			const value = await timed(() => search.find(guildId, query, { places }));
			times.push({ value, baseline });
		}
		times.shift();
		const value = median(times.map((each) => each.value));
		const baseline = median(times.map((each) => each.baseline));
		lines.push({ query, value, baseline, ratio: value / baseline });
	}
	const value = lines.reduce((sum, line) => sum + line.value, 0);
	const baseline = lines.reduce((sum, line) => sum + line.baseline, 0);
	print({ name: 'search', database: kind, value, unit: 'ms', baseline, ratio: value / baseline, n: runs, messages: count });
	for (const line of lines) print({ name: 'search-query', database: kind, ...line, unit: 'ms', n: runs });
}

/** What the index sends to the database for a search. */
async function statementOf(index: SearchIndex, find: (recorder: SearchIndex) => Promise<unknown>): Promise<[string, unknown[]]> {
	let sent: [string, unknown[]] | undefined;
	await find({
		put: () => Promise.resolve(),
		remove: () => Promise.resolve(),
		find: (reader, query) => {
			const note = (...statement: [string, unknown[]]) => reader.query(...(sent = statement));
			return index.find({ query: note } as EntityManager, query);
		}
	});
	return sent!;
}
