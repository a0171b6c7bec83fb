import type { Snowflake } from 'discord-api-types/v10';
import type { Clock } from '../clock';
import type { OptOuts } from '../privacy/OptOuts';
import { ReadError } from '../snapshots/GuildReader';
import type { ArchiveReader } from './ArchiveReader';
import type { Gap } from './coverage';
import { pageOf, type Page } from './Page';
import type { Reading } from './rows';
import type { ShownMedia } from './ShownMedia';

/** Where messages are. */
export interface MessagePlace {
	readonly guildId: Snowflake;
	readonly channelId: Snowflake;
	/** The channel whose permissions count: of a thread, its parent. */
	readonly permissionsOf: Snowflake;
}

/** Messages in a page that is not the last one. https://discord.com/developers/docs/resources/message#get-channel-messages */
export const pageSize = 100;

/** Reads messages page by page, oldest first. */
export class PageReader {
	public constructor(
		private readonly reader: ArchiveReader,
		private readonly clock: Clock,
		private readonly optOuts: Pick<OptOuts, 'of'>,
		private readonly shown?: ShownMedia
	) {}

	/** Whether messages come with content (Message Content intent). */
	public get seesContent(): boolean {
		return this.reader.seesContent;
	}

	/**
	 * Pages of an interval, one after the other; the last may reach beyond it.
	 * @param isOver asked before each request: whether to leave off
	 * @throws ReadError when Discord refuses or fails
	 */
	public async *pages(place: MessagePlace, { from, to }: Gap, signal: AbortSignal, isOver: () => boolean): AsyncGenerator<Page, void> {
		for (let next = from; next <= to;) {
			signal.throwIfAborted();
			if (isOver()) return;
			const page = await this.page(place, { from: next, to });
			yield page;
			next = page.covered.to + 1n;
		}
	}

	/** What is known of a reading that is made now. */
	public async reading({ guildId, channelId }: Omit<MessagePlace, 'permissionsOf'>): Promise<Reading> {
		const optedOut = await this.optOuts.of(guildId);
		return { guildId, channelId, hasContent: this.reader.seesContent, optedOut, at: this.clock.now(), shown: this.shown };
	}

	/** Messages from `gap.from` on, and the interval in which there are no others. */
	private async page(place: MessagePlace, gap: Gap): Promise<Page> {
		const messages = await this.reader.messagesAfter(place.channelId, String(gap.from - 1n));
		if (messages.length === 0 && !(await this.reader.mayReadHistory(place.guildId, place.permissionsOf))) {
			throw new ReadError('missing_permission', 'The bot needs the permission Read Message History in this channel.');
		}
		const newest = messages.reduce((latest, { id }) => (BigInt(id) > latest ? BigInt(id) : latest), gap.from - 1n);
		const isLast = messages.length < pageSize;
		const covered = { from: gap.from, to: isLast && newest < gap.to ? gap.to : newest };
		return pageOf(messages, covered, await this.reading(place));
	}
}
