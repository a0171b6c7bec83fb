import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../../database/Database';
import { padId, unpadId, type PaddedId } from '../../../database/ids';
import type { Clock } from '../../clock';
import { VaultError } from '../../errors';
import { decodePayload } from '../codec';
import { bitsOf } from './attributes';
import { authorsNamed, channelsNamed, suggestAuthors, suggestChannels, type ChannelName, type Named } from './names';
import { Lineage, readLineage } from '../lineage';
import { invalid, parseQuery, type Filter, type ParsedQuery, type QueryProblem } from './parse';
import { withPast } from './places';
import type { Found, FoundRow, IndexQuery, Reader, SearchIndex } from './SearchIndex';
import type { SearchIndexing } from './SearchIndexing';
import type { Phrase } from './words';

export interface SearchOptions {
	/** Places (`placeOf`) in which is searched. Default: the whole guild, hidden and deleted channels too. */
	readonly places?: readonly string[] | undefined;
	/** Only what is older than this message: the next page. */
	readonly before?: Snowflake | undefined;
	/** Only what is newer than this message: the previous page. The page ends just above it. */
	readonly after?: Snowflake | undefined;
	/** Messages of a page, 1 to 100. Default: 10. */
	readonly limit?: number;
}

export interface SearchHit {
	readonly channelId: Snowflake;
	readonly message: APIMessage;
	/** When it was seen that the message is gone, epoch milliseconds; `null` if it is there. */
	readonly deletedAt: number | null;
}

export interface SearchPage {
	/** Newest first. */
	readonly hits: readonly SearchHit[];
	/** Whether older messages fit, too. */
	readonly hasOlder: boolean;
	/** Whether newer messages fit, too. */
	readonly hasNewer: boolean;
	/** What of the text was looked for: for showing where it is. */
	readonly phrases: readonly Phrase[];
	/** Whether the index knows of every stored message. If not, it will soon. */
	readonly isComplete: boolean;
}

/** Batches of new messages that a search takes in itself before it looks: some tenths of a second. */
const ownBatches = 3;
const zero = padId('0');
const infinity = '99999999999999999999' as PaddedId;

/** Finds archived messages. Newest first: the time is the only rank, so that a page stays the same when it is looked at again. */
export class Search {
	/** Of the guilds in which channels were made again. They only get longer; each search sees whether one did. */
	private readonly lineages = new Map<Snowflake, Lineage>();

	public constructor(
		private readonly database: Database,
		private readonly index: SearchIndex,
		private readonly indexing: Pick<SearchIndexing, 'catchUp' | 'schedule'>,
		private readonly clock: Clock
	) {}

	/**
	 * One page of what fits the query, newest first.
	 * @throws VaultError `SearchInvalid` with the wrong `term` and the `problem` in its context; `PayloadDamaged`
	 */
	public async find(guildId: Snowflake, text: string, options: SearchOptions = {}): Promise<SearchPage> {
		const parsed = parseQuery(text, this.clock.now());
		const limit = Math.min(Math.max(Math.trunc(options.limit ?? 10), 1), 100);
		const look = () => this.look(guildId, parsed, options, limit);
		const found = await look().catch((error: unknown) => {
			// The name may be that of somebody whom the index does not know yet.
			if (error instanceof VaultError && error.code === 'SearchInvalid') return null;
			throw error;
		});
		if (found?.isBehind === false) return pageOf(found.rows, parsed, options, limit, true);
		const isComplete = await this.indexing.catchUp(ownBatches);
		if (!isComplete) await this.indexing.schedule();
		return pageOf((await look()).rows, parsed, options, limit, isComplete);
	}

	/** Authors of the guild whose names begin like this, 25 at most. */
	public authors(guildId: Snowflake, start: string): Promise<Named[]> {
		return this.database.read((reader) => suggestAuthors(this.database, reader, guildId, start));
	}

	/** Archived channels and threads of the guild whose names begin like this, 25 at most. */
	public channels(guildId: Snowflake, start: string): Promise<ChannelName[]> {
		return this.database.read((reader) => suggestChannels(this.database, reader, guildId, start));
	}

	/** One more than a page, if there is more. */
	private async look(guildId: Snowflake, parsed: ParsedQuery, options: SearchOptions, limit: number): Promise<Found> {
		const lineage = this.lineages.get(guildId) ?? new Lineage();
		const query = await this.resolve(guildId, parsed, options, lineage);
		const reader: Reader = { query: (statement, parameters) => this.database.query(statement, parameters) };
		const found = await this.index.find(reader, { ...query, limit: limit + 1 });
		if (found.remade === lineage.size) return found;
		this.lineages.set(guildId, await this.database.read((each) => readLineage(each, guildId)));
		return this.look(guildId, parsed, options, limit);
	}

	private async resolve(
		guildId: Snowflake,
		parsed: ParsedQuery,
		{ places, before, after }: SearchOptions,
		lineage: Lineage
	): Promise<Omit<IndexQuery, 'limit'>> {
		const ids = async (
			filters: readonly Filter<string>[],
			isNot: boolean,
			problem: QueryProblem & ('from' | 'in')
		): Promise<PaddedId[]> => {
			const look = problem === 'from' ? authorsNamed : channelsNamed;
			const found: PaddedId[] = [];
			for (const filter of filters.filter((each) => each.isNot === isNot)) {
				const named = await look(this.database, guildId, filter.value);
				if (named.length === 0) throw invalid(problem, filter.term);
				found.push(...named);
			}
			return [...new Set(found)];
		};
		const phrases = (isNot: boolean) => parsed.phrases.filter((each) => each.isNot === isNot).map(({ value }) => value);
		const bits = (isNot: boolean) => bitsOf(parsed.attributes.filter((each) => each.isNot === isNot).map(({ value }) => value));
		return {
			guildId: padId(guildId),
			phrases: phrases(false),
			withoutPhrases: phrases(true),
			authors: await ids(parsed.from, false, 'from'),
			withoutAuthors: await ids(parsed.from, true, 'from'),
			channels: await ids(parsed.in, false, 'in'),
			withoutChannels: await ids(parsed.in, true, 'in'),
			places: places ? withPast(places, lineage) : null,
			attributes: bits(false),
			withoutAttributes: bits(true),
			above: later(parsed.lowest > 0n ? padId(String(parsed.lowest - 1n)) : zero, after === undefined ? zero : padId(after)),
			below: earlier(parsed.below === null ? infinity : padId(String(parsed.below)), before === undefined ? infinity : padId(before)),
			order: after === undefined ? 'newest' : 'oldest'
		};
	}
}

function pageOf(rows: readonly FoundRow[], parsed: ParsedQuery, options: SearchOptions, limit: number, isComplete: boolean): SearchPage {
	const isBackwards = options.after !== undefined;
	const hits = rows.slice(0, limit).map(hitOf);
	const hasMore = rows.length > limit;
	return {
		hits: isBackwards ? hits.reverse() : hits,
		hasOlder: isBackwards || hasMore,
		hasNewer: isBackwards ? hasMore : options.before !== undefined,
		phrases: parsed.phrases.filter(({ isNot }) => !isNot).map(({ value }) => value),
		isComplete
	};
}

function hitOf(row: FoundRow): SearchHit {
	return {
		channelId: unpadId(row.channel_id),
		message: decodePayload(row) as APIMessage,
		deletedAt: row.deleted_at === null ? null : Number(row.deleted_at)
	};
}

function later(left: PaddedId, right: PaddedId): PaddedId {
	return left > right ? left : right;
}

function earlier(left: PaddedId, right: PaddedId): PaddedId {
	return left < right ? left : right;
}
