import type { Database } from '../../../database/Database';
import { padId, type Snowflake } from '../../../database/ids';
import { ChannelSyncRow } from '../../../entities/ChannelSync';
import { Message } from '../../../entities/Message';
import { ahead } from '../ahead';
import type { Gap } from '../coverage';
import type { MessagePlace, PageReader } from '../PageReader';
import { saveReread } from '../saveReread';
import type { ChannelState } from './channelStates';
import type { Window } from './decide';

export interface WindowProgress {
	readonly pages: number;
	readonly edited: number;
	readonly deleted: number;
	readonly files: number;
	readonly isDone: boolean;
}

const nothing: WindowProgress = { pages: 0, edited: 0, deleted: 0, files: 0, isDone: true };

/** Reads again what the archive has of a channel's last days: edits, deletions, reactions, pins and votes that no event told of. */
export class WindowRead {
	public constructor(
		private readonly database: Database,
		private readonly reader: PageReader
	) {}

	/**
	 * Goes on where it was left off.
	 * @throws ReadError
	 */
	public async run(
		place: MessagePlace,
		state: ChannelState,
		{ messages }: Window,
		signal: AbortSignal,
		isOver: () => boolean
	): Promise<WindowProgress> {
		if (state.window_next === null || state.window_to === null) return nothing;
		const to = BigInt(state.window_to);
		const left = { from: BigInt(state.window_next), to };
		const from = state.window_from === null ? await this.begin(state.channel_id, left, messages) : left.from;
		let progress = { ...nothing, isDone: from > to };
		for await (const page of ahead(this.reader.pages(place, { from, to }, signal, isOver))) {
			const next = page.covered.to + 1n;
			const saved = await saveReread(this.database, page, next > to ? null : String(next));
			progress = {
				pages: progress.pages + 1,
				edited: progress.edited + saved.edited,
				deleted: progress.deleted + saved.deleted,
				files: progress.files + saved.files,
				isDone: next > to
			};
		}
		return progress;
	}

	/** The window holds so many of the newest messages at most. @returns where it begins */
	private async begin(channelId: Snowflake, { from: earliest, to }: Gap, messages: number): Promise<bigint> {
		const oldest: { id: string }[] = await this.database.read((reader) =>
			reader.query(
				`SELECT id FROM ${this.database.table(Message)} WHERE channel_id = ? AND id <= ? AND deleted_at IS NULL
					ORDER BY id DESC LIMIT 1 OFFSET ${messages - 1}`,
				[padId(channelId), padId(String(to))]
			)
		);
		const least = BigInt(oldest[0]?.id ?? 0);
		const from = least > earliest ? least : earliest;
		const change = { window_next: String(from), window_from: String(from) };
		await this.database.write((tx) => tx.update(ChannelSyncRow, { channel_id: channelId }, change));
		return from;
	}
}
