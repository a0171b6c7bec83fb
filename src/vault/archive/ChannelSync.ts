import { Between } from 'typeorm';
import type { Database } from '../../database/Database';
import { Message } from '../../entities/Message';
import { ahead } from './ahead';
import { gapsIn, type Gap } from './coverage';
import { readCoverage } from './coverageRows';
import type { Page } from './Page';
import type { MessagePlace, PageReader } from './PageReader';
import { savePage } from './savePage';
import { saveReread } from './saveReread';

export interface SyncTarget extends MessagePlace {
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

/** Brings the archive of a channel up to date, oldest first, page by page; stops at any page and goes on there the next time. */
export class ChannelSync {
	public constructor(
		private readonly database: Database,
		private readonly reader: PageReader
	) {}

	/**
	 * Fetches the next page while it stores the last one.
	 * @param onProgress told after each stored page
	 * @param isOver asked before each request: whether to leave off for now (`fraction` is below 1 then)
	 * @throws ReadError when Discord refuses; what was stored until then stays
	 */
	public async run(
		target: SyncTarget,
		signal: AbortSignal,
		onProgress: (progress: SyncProgress) => void,
		isOver: () => boolean = () => false
	): Promise<SyncProgress> {
		const ranges = await this.database.read((reader) => readCoverage(this.database, reader, target.channelId));
		const gaps = gapsIn(ranges, target.interval, this.reader.seesContent);
		const missing = gaps.reduce((sum, gap) => sum + width(gap), 0n);
		let progress: SyncProgress = { pages: 0, added: 0, edited: 0, files: 0, fraction: gaps.length === 0 ? 1 : 0 };
		let done = 0n;
		for await (const { page, isKnown } of ahead(this.pages(target, gaps, signal, isOver))) {
			const saved = await (isKnown ? saveReread(this.database, page) : savePage(this.database, page));
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

	private async *pages(
		target: SyncTarget,
		gaps: readonly Gap[],
		signal: AbortSignal,
		isOver: () => boolean
	): AsyncGenerator<{ readonly page: Page; readonly isKnown: boolean }, void> {
		for (const gap of gaps) {
			const isKnown = await this.hasMessages(target, gap);
			for await (const page of this.reader.pages(target, gap, signal, isOver)) yield { page, isKnown };
		}
	}

	/** Events may have brought some of the messages already, and not told that they were deleted since. */
	private async hasMessages({ channelId }: SyncTarget, { from, to }: Gap): Promise<boolean> {
		return this.database.read((reader) => reader.existsBy(Message, { channel_id: channelId, id: Between(String(from), String(to)) }));
	}
}

function width({ from, to }: Gap): bigint {
	return to - from + 1n;
}
