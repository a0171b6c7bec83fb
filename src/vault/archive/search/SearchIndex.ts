import type { Tx } from '../../../database/Database';
import type { PaddedId } from '../../../database/ids';
import type { EncodedPayload } from '../codec';
import type { SearchDocument } from './document';
import type { Phrase } from './words';

/** What the index looks for. All of it must hold; of a list that is not empty, one is enough. */
export interface IndexQuery {
	readonly guildId: PaddedId;
	readonly phrases: readonly Phrase[];
	readonly withoutPhrases: readonly Phrase[];
	readonly authors: readonly PaddedId[];
	readonly withoutAuthors: readonly PaddedId[];
	/** With the threads in them. */
	readonly channels: readonly PaddedId[];
	readonly withoutChannels: readonly PaddedId[];
	/** See `SearchDocument.place`; `null`: everywhere. */
	readonly places: readonly string[] | null;
	/** Bits. */
	readonly attributes: number;
	readonly withoutAttributes: number;
	/** Message ids above this one. */
	readonly above: PaddedId;
	/** Message ids below this one. */
	readonly below: PaddedId;
	readonly order: 'newest' | 'oldest';
	readonly limit: number;
}

/** A message that was found, as it is stored. */
export interface FoundRow extends EncodedPayload {
	readonly channel_id: PaddedId;
	readonly id: PaddedId;
	/** MySQL gives large numbers as text. */
	readonly deleted_at: number | string | null;
}

export interface Found {
	readonly rows: readonly FoundRow[];
	/** Whether there are messages that the index does not know as they are now. */
	readonly isBehind: boolean;
	/** Channels of the guild that were made again by restores: as many as its `Lineage` must have. */
	readonly remade: number;
}

/** Runs a SELECT. */
export interface Reader {
	query(statement: string, parameters: (string | number)[]): Promise<unknown[]>;
}

/** Finds archived messages by their words. The same messages give the same answers on every database. */
export interface SearchIndex {
	/** Adds documents, or puts them in the place of older ones of the same messages. Inside a transaction that has written already. */
	put(tx: Tx, documents: readonly SearchDocument[]): Promise<void>;
	/** Removes what the index knows of messages. */
	remove(tx: Tx, messageIds: readonly PaddedId[]): Promise<void>;
	/** In the order of the query. */
	find(reader: Reader, query: IndexQuery): Promise<Found>;
}
