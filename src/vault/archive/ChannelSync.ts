import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../database/Database';
import type { Clock } from '../clock';
import type { OptOuts } from '../privacy/OptOuts';
import { ReadError } from '../snapshots/GuildReader';
import { ahead } from './ahead';
import type { ArchiveReader } from './ArchiveReader';
import { gapsIn, type Gap } from './coverage';
import { readCoverage } from './coverageRows';
import type { Reading } from './rows';
import { savePage } from './savePage';

export interface SyncTarget {
	readonly guildId: Snowflake;
	readonly channelId: Snowflake;
	/** The channel whose permissions count: of a thread, its parent. */
	readonly permissionsOf: Snowflake;
	/** The interval of message ids to have: what is covered of it already costs no request. */
	readonly interval: Gap;
}

export interface SyncProgress {
	readonly pages: number;
	readonly added: number;
	readonly edited: number;
	readonly files: number;
	/** How far it came, from 0 to 1, as far as ids tell. */
	readonly fraction: number;
}

/** Messages, and the interval of ids in which there are no others. */
interface Page {
	readonly reading: Reading;
	readonly messages: readonly APIMessage[];
	readonly covered: Gap;
}

/** Messages in a page that is not the last one. https://discord.com/developers/docs/resources/message#get-channel-messages */
export const pageSize = 100;

/** Brings the archive of a channel up to date, oldest first, page by page; stops at any page and goes on there the next time. */
export class ChannelSync {
	public constructor(
		private readonly database: Database,
		private readonly reader: ArchiveReader,
		private readonly clock: Clock,
		private readonly optOuts: Pick<OptOuts, 'of'>
	) {}

	/**
	 * Fetches the next page while it stores the last one.
	 * @param onProgress told after each stored page
	 * @throws ReadError when Discord refuses; what was stored until then stays
	 */
	public async run(target: SyncTarget, signal: AbortSignal, onProgress: (progress: SyncProgress) => void): Promise<SyncProgress> {
		const ranges = await this.database.read((reader) => readCoverage(reader, target.channelId));
		const gaps = gapsIn(ranges, target.interval, this.reader.seesContent);
		const missing = gaps.reduce((sum, gap) => sum + width(gap), 0n);
		let progress: SyncProgress = { pages: 0, added: 0, edited: 0, files: 0, fraction: gaps.length === 0 ? 1 : 0 };
		let done = 0n;
		for await (const page of ahead(this.pages(target, gaps, signal))) {
			const saved = await savePage(this.database, page.messages, page.covered, page.reading);
			done += width(page.covered);
			progress = {
				pages: progress.pages + 1,
				added: progress.added + saved.added,
				edited: progress.edited + saved.edited,
				files: progress.files + saved.files,
				fraction: Math.min(1, Number((done * 1000n) / missing) / 1000)
			};
			onProgress(progress);
		}
		return progress;
	}

	private async *pages(target: SyncTarget, gaps: readonly Gap[], signal: AbortSignal): AsyncGenerator<Page, void> {
		for (const gap of gaps) {
			let from = gap.from;
			while (from <= gap.to) {
				signal.throwIfAborted();
				const page = await this.readPage(target, { from, to: gap.to });
				yield page;
				from = page.covered.to + 1n;
			}
		}
	}

	/** Messages from `gap.from` on, and the interval in which there are no others. */
	private async readPage({ guildId, channelId, permissionsOf }: SyncTarget, gap: Gap): Promise<Page> {
		const messages = await this.reader.messagesAfter(channelId, String(gap.from - 1n));
		if (messages.length === 0 && !(await this.reader.mayReadHistory(guildId, permissionsOf))) {
			throw new ReadError('missing_permission', 'The bot needs the permission Read Message History in this channel.');
		}
		const newest = messages.reduce((latest, { id }) => (BigInt(id) > latest ? BigInt(id) : latest), gap.from - 1n);
		const isLast = messages.length < pageSize;
		const optedOut = await this.optOuts.of(guildId);
		const reading = { guildId, channelId, hasContent: this.reader.seesContent, optedOut, at: this.clock.now() };
		return { reading, messages, covered: { from: gap.from, to: isLast && newest < gap.to ? gap.to : newest } };
	}
}

function width({ from, to }: Gap): bigint {
	return to - from + 1n;
}
