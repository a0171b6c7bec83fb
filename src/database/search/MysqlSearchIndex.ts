import { Message } from '../../entities/Message';
import type { SearchDocument } from '../../vault/archive/search/document';
import type { Found, IndexQuery, Reader, SearchIndex } from '../../vault/archive/search/SearchIndex';
import type { Phrase } from '../../vault/archive/search/words';
import type { Database, Tx } from '../Database';
import type { PaddedId } from '../ids';
import { execute, inChunks } from '../rows';
import { foundColumns, foundIn, withState } from './found';

const columns = 'message_id, channel_id, place, parent_id, guild_id, author_id, attributes, text';

interface Condition {
	readonly sql: string;
	readonly values: readonly (string | number)[];
}

/**
 * On InnoDB's full text. It finds the words; all else are columns. Of phrases it finds the words, too: that they follow each other is read
 * from the text, as is that words are not there.
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

	/** The page is found first and then read, so that payloads are not sorted. */
	public async find(reader: Reader, query: IndexQuery): Promise<Found> {
		const direction = query.order === 'newest' ? 'DESC' : 'ASC';
		const conditions = conditionsOf(query);
		const answer = await reader.query(
			withState(
				this.database,
				`SELECT ${foundColumns} FROM (
				SELECT channel_id, message_id FROM ${this.table} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
				ORDER BY message_id ${direction} LIMIT ${query.limit}
			) s JOIN ${this.database.table(Message)} m ON m.channel_id = s.channel_id AND m.id = s.message_id
			`
			),
			[query.guildId, ...conditions.flatMap(({ values }) => [...values])]
		);
		return foundIn(answer, query);
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

function rowOf({ messageId, channelId, place, parentId, guildId, authorId, attributes, text }: SearchDocument) {
	return [messageId, channelId, place, parentId, guildId, authorId, attributes, text] as const;
}

function conditionsOf(query: IndexQuery): Condition[] {
	const { channels, withoutChannels } = query;
	const match = query.phrases.flatMap(({ tokens, isPrefix }) =>
		tokens.map((token, index) => `+${token}${isPrefix && index === tokens.length - 1 ? '*' : ''}`)
	);
	return [
		{ sql: 'guild_id = ?', values: [query.guildId] },
		...(match.length > 0 ? [{ sql: 'MATCH (text) AGAINST (? IN BOOLEAN MODE)', values: [match.join(' ')] }] : []),
		...query.phrases.filter(({ tokens }) => tokens.length > 1).map((phrase) => ({ sql: 'text LIKE ?', values: [pattern(phrase)] })),
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
		{ sql: '(attributes & ?) = 0', values: [query.withoutAttributes] },
		{ sql: 'message_id > ?', values: [query.above] },
		{ sql: 'message_id < ?', values: [query.below] }
	];
}

function listed(sql: string, values: readonly string[]): Condition[] {
	return values.length === 0 ? [] : [{ sql: `${sql} (${marks(values)})`, values }];
}

/** Each token has a space before and after it. Tokens are letters and digits alone. */
function pattern({ tokens, isPrefix }: Phrase): string {
	return `% ${tokens.join(' ')}${isPrefix ? '' : ' '}%`;
}

function marks(values: readonly unknown[]): string {
	return values.map(() => '?').join(', ');
}
