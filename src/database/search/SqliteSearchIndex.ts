import { Message } from '../../entities/Message';
import { attributesIn } from '../../vault/archive/search/attributes';
import type { SearchDocument } from '../../vault/archive/search/document';
import type { Found, IndexQuery, Reader, SearchIndex } from '../../vault/archive/search/SearchIndex';
import type { Phrase } from '../../vault/archive/search/words';
import type { Database, Tx } from '../Database';
import { unpadId, type PaddedId } from '../ids';
import { execute, inChunks } from '../rows';
import { foundColumns, foundIn, withState } from './found';

/**
 * On FTS5. Everything that is asked for is a word, so that one query over sorted lists of ids answers it, newest first, without sorting
 * and without looking at a single message that is not wanted.
 */
export class SqliteSearchIndex implements SearchIndex {
	private readonly table: string;
	private readonly pages: Readonly<Record<IndexQuery['order'], string>>;

	public constructor(private readonly database: Database) {
		this.table = database.named('search_index');
		this.pages = { newest: this.page('DESC'), oldest: this.page('ASC') };
	}

	public async put(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
		for (const chunk of inChunks(documents, 200)) {
			const known = await this.known(tx, chunk);
			const rows = chunk
				.map((document) => [unpadId(document.messageId), document.text, filtersOf(document), document.channelId])
				.filter(([id, text, filters]) => known.get(String(id)) !== `${text}\n${filters}`);
			if (rows.length === 0) continue;
			const tuples = rows.map(() => '(CAST(? AS INTEGER), ?, ?, ?)').join(', ');
			await tx.query(`INSERT OR REPLACE INTO ${this.table}(rowid, text, filters, channel_id) VALUES ${tuples}`, rows.flat());
		}
	}

	public async remove(tx: Tx, messageIds: readonly PaddedId[]): Promise<void> {
		for (const chunk of inChunks(messageIds)) {
			await execute(tx, `DELETE FROM ${this.table} WHERE rowid IN (${marks(chunk)})`, chunk.map(unpadId));
		}
	}

	public async find(reader: Reader, query: IndexQuery): Promise<Found> {
		const values = [query.guildId, matchOf(query), unpadId(query.above), unpadId(query.below), query.limit];
		return foundIn(await reader.query(this.pages[query.order], values), query);
	}

	private page(direction: 'ASC' | 'DESC'): string {
		return withState(
			this.database,
			`SELECT ${foundColumns} FROM ${this.table} s
			JOIN ${this.database.table(Message)} m ON m.channel_id = s.channel_id AND m.id = printf('%020d', s.rowid)
			WHERE s.${this.table} MATCH ? AND s.rowid > CAST(? AS INTEGER) AND s.rowid < CAST(? AS INTEGER)
			ORDER BY s.rowid ${direction} LIMIT ?`
		);
	}

	/** What is the same already is not written again: of a message that got a reaction more, nothing changes. */
	private async known(tx: Tx, documents: readonly SearchDocument[]): Promise<Map<string, string>> {
		const ids = documents.map(({ messageId }) => unpadId(messageId));
		const rows: { id: string; text: string; filters: string }[] = await tx.query(
			`SELECT CAST(rowid AS TEXT) AS id, text, filters FROM ${this.table} WHERE rowid IN (${marks(ids)})`,
			ids
		);
		return new Map(rows.map(({ id, text, filters }) => [id, `${text}\n${filters}`]));
	}
}

function filtersOf({ guildId, channelId, parentId, authorId, place, attributes }: SearchDocument): string {
	const channels = parentId === null ? [channelId] : [channelId, parentId];
	return [
		`g${guildId}`,
		...channels.map((id) => `c${id}`),
		`a${authorId}`,
		`p${place}`,
		...attributesIn(attributes).map((attribute) => `h${attribute}`)
	].join(' ');
}

/** https://www.sqlite.org/fts5.html#full_text_query_syntax */
function matchOf(query: IndexQuery): string {
	const all = [
		`filters : g${query.guildId}`,
		...query.phrases.map(phrase),
		...anyOf('a', query.authors),
		...anyOf('c', query.channels),
		...(query.places === null ? [] : [`filters : (${query.places.map((place) => `p${place}`).join(' OR ') || 'none'})`]),
		...attributesIn(query.attributes).map((attribute) => `filters : h${attribute}`)
	];
	const none = [
		...query.withoutPhrases.map(phrase),
		...query.withoutAuthors.map((id) => `filters : a${id}`),
		...query.withoutChannels.map((id) => `filters : c${id}`),
		...attributesIn(query.withoutAttributes).map((attribute) => `filters : h${attribute}`)
	];
	const wanted = all.map((part) => `(${part})`).join(' AND ');
	return none.length === 0 ? wanted : `(${wanted}) NOT (${none.map((part) => `(${part})`).join(' OR ')})`;
}

function anyOf(kind: 'a' | 'c', ids: readonly PaddedId[]): string[] {
	return ids.length === 0 ? [] : [`filters : (${ids.map((id) => `${kind}${id}`).join(' OR ')})`];
}

function phrase({ tokens, isPrefix }: Phrase): string {
	return `text : ${tokens.map((token) => `"${token}"`).join(' + ')}${isPrefix ? ' *' : ''}`;
}

function marks(values: readonly unknown[]): string {
	return values.map(() => '?').join(', ');
}
