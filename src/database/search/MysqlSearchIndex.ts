import { Message } from '../../entities/Message';
import { attributesIn, type Attribute } from '../../vault/archive/search/attributes';
import type { SearchDocument } from '../../vault/archive/search/document';
import type { Found, IndexQuery, Reader, SearchIndex } from '../../vault/archive/search/SearchIndex';
import type { Phrase } from '../../vault/archive/search/words';
import type { Database, Tx } from '../Database';
import type { PaddedId } from '../ids';
import { execute, inChunks } from '../rows';
import { foundColumns, foundIn, withState } from './found';

/** Messages that are looked at one by one: some milliseconds for a thousand. */
const nearest = { words: 1_000, phrases: 10_000 };
const columns = 'message_id, channel_id, place, parent_id, guild_id, author_id, attributes, text';

/** Of a statement, with the values that stand in it. */
interface Part {
	readonly sql: string;
	readonly values: readonly (string | number)[];
}

/**
 * On InnoDB's full text. It finds the words; all else are columns. That words follow each other is read from the text, as is that words are
 * not there.
 */
export class MysqlSearchIndex implements SearchIndex {
	private readonly table: string;

	public constructor(private readonly database: Database) {
		this.table = database.named('search_index');
	}

	public async put(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
		for (const chunk of inChunks(documents, 200)) {
			const known = await this.known(tx, chunk);
			const rows = chunk.map(rowOf).filter((row) => known.get(String(row[0])) !== row.join('\n'));
			if (rows.length === 0) continue;
			const tuples = rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ');
			await tx.query(`REPLACE INTO ${this.table} (${columns}) VALUES ${tuples}`, rows.flat());
		}
	}

	public async remove(tx: Tx, messageIds: readonly PaddedId[]): Promise<void> {
		for (const chunk of inChunks(messageIds)) {
			await execute(tx, `DELETE FROM ${this.table} WHERE message_id IN (${marks(chunk)})`, chunk);
		}
	}

	/**
	 * InnoDB reads and sorts all messages that have a word before it gives the newest: seconds, if it is a common one. But of those the nearest thousand
	 * messages have a page, so these are looked at first. For phrases it is ten thousand, since the index knows their words alone, which may be common.
	 */
	public async find(reader: Reader, query: IndexQuery): Promise<Found> {
		const words = wordsOf(query);
		const found = words.length === 0 ? null : await this.findNear(reader, query);
		if (found !== null) return found;
		const match = { sql: 'MATCH (text) AGAINST (? IN BOOLEAN MODE)', values: [words.map((word) => `+${word}`).join(' ')] };
		const phrases = query.phrases.filter(({ tokens }) => tokens.length > 1).map(holds);
		const { sql, values } = this.page(query, { sql: this.table, values: [] }, words.length === 0 ? [] : [match, ...phrases]);
		return foundIn(await reader.query(withState(this.database, sql), [query.guildId, ...values]), query);
	}

	/** @returns null where that is not all of the page */
	private async findNear(reader: Reader, query: IndexQuery): Promise<Found | null> {
		const most = query.phrases.some(({ tokens }) => tokens.length > 1) ? nearest.phrases : nearest.words;
		const conditions = [...scopeOf(query), ...listed('author_id IN', query.authors)];
		const near = `SELECT message_id AS near_id FROM ${this.table} WHERE ${all(conditions)} ORDER BY message_id ${directionOf(query)} LIMIT ${most}`;
		const from = { sql: `(${near}) n JOIN ${this.table} ON message_id = near_id`, values: valuesOf(conditions) };
		const { sql, values } = this.page(query, from, query.phrases.map(holds));
		const statement = withState(this.database, sql, `(SELECT COUNT(*) FROM (${near}) n) AS near,`);
		const answer = await reader.query(statement, [...from.values, query.guildId, ...values]);
		const [first] = answer as { readonly near: number | string }[];
		const found = foundIn(answer, query);
		return found.rows.length === query.limit || Number(first?.near) < most ? found : null;
	}

	/** The page is found first and then read, so that payloads are not sorted. */
	private page(query: IndexQuery, from: Part, words: readonly Part[]): Part {
		const conditions = [...words, ...conditionsOf(query)];
		const page = `SELECT channel_id, message_id FROM ${from.sql} WHERE ${all(conditions)} ORDER BY message_id ${directionOf(query)} LIMIT ${query.limit}`;
		return {
			sql: `SELECT ${foundColumns} FROM (${page}) s JOIN ${this.database.table(Message)} m ON m.channel_id = s.channel_id AND m.id = s.message_id`,
			values: [...from.values, ...valuesOf(conditions)]
		};
	}

	private async known(tx: Tx, documents: readonly SearchDocument[]): Promise<Map<string, string>> {
		const ids = documents.map(({ messageId }) => messageId);
		const rows: Record<string, string | number | null>[] = await tx.query(
			`SELECT ${columns} FROM ${this.table} WHERE message_id IN (${marks(ids)})`,
			ids
		);
		return new Map(rows.map((row) => [String(row['message_id']), Object.values(row).join('\n')]));
	}
}

/** Attributes are words, too: of rare ones the full-text index knows the messages. */
function rowOf({ messageId, channelId, place, parentId, guildId, authorId, attributes, text }: SearchDocument) {
	const words = attributesIn(attributes).map((attribute) => `${wordOf(attribute)} `);
	return [messageId, channelId, place, parentId, guildId, authorId, attributes, (text || ' ') + words.join('')] as const;
}

/** What is asked for as the full-text index knows it. Of phrases it finds the words. */
function wordsOf({ phrases, attributes }: IndexQuery): string[] {
	return [
		...phrases.flatMap(({ tokens, isPrefix }) =>
			tokens.map((token, index) => (isPrefix && index === tokens.length - 1 ? `${token}*` : token))
		),
		...attributesIn(attributes).map(wordOf)
	];
}

/** No token of a text begins like this. */
function wordOf(attribute: Attribute): string {
	return `xh${attribute}`;
}

function directionOf({ order }: IndexQuery): string {
	return order === 'newest' ? 'DESC' : 'ASC';
}

function scopeOf({ guildId, above, below }: IndexQuery): Part[] {
	return [
		{ sql: 'guild_id = ?', values: [guildId] },
		{ sql: 'message_id > ?', values: [above] },
		{ sql: 'message_id < ?', values: [below] }
	];
}

/** All but words. */
function conditionsOf(query: IndexQuery): Part[] {
	const { channels, withoutChannels } = query;
	return [
		...scopeOf(query),
		...query.withoutPhrases.map((phrase) => ({ sql: 'text NOT LIKE ?', values: [pattern(phrase)] })),
		...listed('author_id IN', query.authors),
		...listed('author_id NOT IN', query.withoutAuthors),
		...(channels.length > 0
			? [{ sql: `(channel_id IN (${marks(channels)}) OR parent_id IN (${marks(channels)}))`, values: [...channels, ...channels] }]
			: []),
		...listed('channel_id NOT IN', withoutChannels),
		...(withoutChannels.length > 0
			? [{ sql: `(parent_id IS NULL OR parent_id NOT IN (${marks(withoutChannels)}))`, values: withoutChannels }]
			: []),
		...(query.places?.length === 0 ? [{ sql: '1 = 0', values: [] }] : listed('place IN', query.places ?? [])),
		{ sql: '(attributes & ?) = ?', values: [query.attributes, query.attributes] },
		{ sql: '(attributes & ?) = 0', values: [query.withoutAttributes] }
	];
}

function all(conditions: readonly Part[]): string {
	return conditions.map(({ sql }) => sql).join(' AND ');
}

function valuesOf(conditions: readonly Part[]): (string | number)[] {
	return conditions.flatMap(({ values }) => [...values]);
}

function holds(phrase: Phrase): Part {
	return { sql: 'text LIKE ?', values: [pattern(phrase)] };
}

function listed(sql: string, values: readonly string[]): Part[] {
	return values.length === 0 ? [] : [{ sql: `${sql} (${marks(values)})`, values }];
}

/** Each token has a space before and after it. Tokens are letters and digits alone. */
function pattern({ tokens, isPrefix }: Phrase): string {
	return `% ${tokens.join(' ')}${isPrefix ? '' : ' '}%`;
}

function marks(values: readonly unknown[]): string {
	return values.map(() => '?').join(', ');
}
