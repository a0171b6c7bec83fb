import type { Database } from '../../../src/database/Database';
import { searchIndexOf } from '../../../src/database/search';
import { MediaRemovals } from '../../../src/vault/archive/removal/MediaRemovals';
import { ArchiveRetention } from '../../../src/vault/archive/retention/ArchiveRetention';
import { Search } from '../../../src/vault/archive/search/Search';
import { SearchIndexing } from '../../../src/vault/archive/search/SearchIndexing';
import type { Clock } from '../../../src/vault/clock';
import { JobRunner } from '../../../src/vault/jobs/JobRunner';
import { Jobs } from '../../../src/vault/jobs/Jobs';
import { Erasures } from '../../../src/vault/privacy/Erasures';
import { addChannel, ada, bob, channelId, guildId, message, messageId, store } from '../archive/pages';

/** What is done in the background with messages that are stored. */
export const chores = ['search', 'erasure', 'retention'] as const;
export type Chore = (typeof chores)[number];

const messages = 60;
const kept = 25;

/** Everything that does chores, on one database. Files are none. */
export function choresIn(db: Database, clock: Clock) {
	const jobs = new Jobs(db, clock);
	const fail = (...problem: readonly unknown[]): never => {
		throw new Error(problem.map(String).join(' '));
	};
	const runner = new JobRunner(jobs, clock, { warn: fail, error: fail });
	const pool = { has: () => Promise.resolve(false), delete: () => Promise.resolve(false) };
	const files = new MediaRemovals(db, pool, clock, jobs);
	const erasures = new Erasures({ database: db, jobs, clock, files, onFinished: () => undefined });
	const ruleOf = () => Promise.resolve({ days: 0, messages: kept });
	const retention = new ArchiveRetention({ database: db, jobs, clock, removals: files, ruleOf });
	const index = searchIndexOf(db);
	const indexing = new SearchIndexing(db, index, jobs, clock);
	runner.handle(MediaRemovals.kind, files);
	runner.handle(Erasures.kind, erasures);
	runner.handle(ArchiveRetention.kind, retention);
	runner.handle(SearchIndexing.kind, indexing);
	const order: Record<Chore, () => Promise<unknown>> = {
		search: () => indexing.schedule(),
		erasure: () => erasures.order(guildId, bob.id, 'admin'),
		retention: () => retention.plan(guildId)
	};
	return { runner, indexing, search: new Search(db, index, indexing, clock), order: (chore: Chore) => order[chore]() };
}

/** Messages of two people, some edited, some answering others; and the order of a chore. */
export async function setOut(db: Database, clock: Clock, chore: Chore): Promise<void> {
	await addChannel(db);
	const said = Array.from({ length: messages }, (_, n) => {
		const author = n % 3 === 0 ? bob : ada;
		const answered = n % 10 === 1 ? { type: 19, referenced_message: message(n - 1, { author: n % 3 === 1 ? bob : ada }) } : {};
		return message(n, { author, content: `word${n % 7} by ${author.username}`, ...answered } as never);
	});
	await store(db, said);
	const edited = { edited_timestamp: '2026-03-01T00:00:00+00:00' };
	await store(
		db,
		said.filter((_, n) => n % 6 === 0).map((one) => ({ ...one, ...edited, content: `${one.content} again` }))
	);
	const { indexing, order } = choresIn(db, clock);
	// What the index has to follow is its chore; the others remove from an index that knows all.
	if (chore !== 'search') await indexing.catchUp(Infinity);
	await order(chore);
}

export const place = { guildId, channelId, first: messageId(0) };
