import type { Database, Tx } from '../../../database/Database';
import { padId, unpadId, type PaddedId } from '../../../database/ids';
import { execute, insertRows } from '../../../database/rows';
import { SearchAuthor } from '../../../entities/SearchAuthor';
import { SearchChange } from '../../../entities/SearchChange';
import type { Clock } from '../../clock';
import type { JobHandler, JobOutcome } from '../../jobs/Job';
import type { Jobs } from '../../jobs/Jobs';
import type { SearchDocument } from './document';
import { documentsOf, readRange, type IdRange } from './readDocuments';
import type { SearchIndex } from './SearchIndex';

/** Messages that are taken in at once: a transaction of some tens of milliseconds. */
const batchSize = 500;
/** Milliseconds between two looks. */
const interval = 300_000;
/** Notes that are read at once. */
const mostChanges = 100;

/**
 * Keeps the search index up to date, behind the writes: whoever stores messages leaves a note (`noteChanged`), which goes in the transaction
 * that brings the index up to it. After a crash the note is still there.
 */
export class SearchIndexing implements JobHandler {
	public static readonly kind = 'archive:search';

	/** Whether this process has ordered a run that has not begun. */
	private isOrdered = false;

	public constructor(
		private readonly database: Database,
		private readonly index: SearchIndex,
		private readonly jobs: Pick<Jobs, 'enqueue'>,
		private readonly clock: Clock
	) {}

	/** Orders a run at once, to be called after many messages were stored. Costs nothing while one is ordered. */
	public async schedule(): Promise<void> {
		if (this.isOrdered) return;
		this.isOrdered = true;
		try {
			await this.jobs.enqueue({ kind: SearchIndexing.kind, dedupeKey: SearchIndexing.kind });
		} catch (error) {
			this.isOrdered = false;
			throw error;
		}
	}

	/** From then on it looks time and again for what nobody ordered: single messages, and those of other processes. */
	public async run(_job: unknown, signal: AbortSignal): Promise<JobOutcome> {
		this.isOrdered = false;
		while (await this.step()) signal.throwIfAborted();
		return { again: this.clock.now() + interval };
	}

	public whenExhausted(): number {
		return this.clock.now() + interval;
	}

	/** Takes in up to so many batches. @returns whether the index is up to date */
	public async catchUp(batches: number): Promise<boolean> {
		for (let batch = 0; batch < batches; batch += 1) if (!(await this.step())) return true;
		return false;
	}

	/** @returns false if there was nothing to do */
	private async step(): Promise<boolean> {
		const changes = await this.database.read((reader) => reader.find(SearchChange, { order: { id: 'ASC' }, take: mostChanges }));
		if (changes.length === 0) return false;
		await this.database.write(async (tx) => {
			const ids = changes.map(({ id }) => id);
			const taken = `DELETE FROM ${this.database.table(SearchChange)} WHERE id IN (${ids.map(() => '?').join(', ')})`;
			await execute(tx, taken, ids);
			const ranges = changes.map(({ channel_id, from_id, to_id }) => ({
				channel_id: padId(channel_id),
				from_id: padId(from_id),
				to_id: padId(to_id)
			}));
			const left = await this.take(tx, ranges);
			await insertRows(
				this.database,
				tx,
				SearchChange,
				left.map((range) => ({ ...range }))
			);
		});
		return true;
	}

	/** @returns what is left for the next time */
	private async take(tx: Tx, ranges: readonly IdRange[]): Promise<IdRange[]> {
		const documents = new Map<string, SearchDocument>();
		const left: IdRange[] = [];
		let room = batchSize;
		for (const range of ranges) {
			if (room <= 0) {
				left.push(range);
				continue;
			}
			const rows = await readRange(this.database, tx, range, room);
			const last = rows.at(-1);
			if (rows.length === room && last && last.id < range.to_id) left.push({ ...range, from_id: after(last.id) });
			room -= rows.length;
			for (const document of await documentsOf(this.database, tx, rows)) documents.set(document.messageId, document);
		}
		const all = [...documents.values()];
		await this.index.put(tx, all);
		const authors = new Map(all.map(({ guildId, authorId }) => [`${guildId}:${authorId}`, { guild_id: guildId, user_id: authorId }]));
		await insertRows(this.database, tx, SearchAuthor, [...authors.values()], { mode: 'ignore' });
		return left;
	}
}

function after(id: PaddedId): PaddedId {
	return padId(String(BigInt(unpadId(id)) + 1n));
}
