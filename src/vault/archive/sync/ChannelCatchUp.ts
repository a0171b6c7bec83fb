import type { Database } from '../../../database/Database';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import { ChannelSyncRow } from '../../../entities/ChannelSync';
import type { Clock } from '../../clock';
import { ReadError } from '../../snapshots/GuildReader';
import type { ArchiveReader } from '../ArchiveReader';
import type { ChannelSync, SyncTarget } from '../ChannelSync';
import type { PageReader } from '../PageReader';
import type { LiveCapture } from '../live/LiveCapture';
import type { LiveChannels } from '../live/LiveChannels';
import type { ChannelState } from './channelStates';
import { isThreadType } from './channelTypes';
import type { GuildLook } from './record';
import type { PinRead } from './PinRead';
import type { Counts } from './Rounds';
import type { WindowRead } from './WindowRead';

export interface CatchUpDependencies {
	readonly database: Database;
	readonly reader: Pick<ArchiveReader, 'mayReadHistory'>;
	readonly pages: PageReader;
	readonly sync: ChannelSync;
	readonly windows: WindowRead;
	readonly pins: PinRead;
	readonly live: LiveChannels;
	readonly clock: Clock;
	/** Keeps events of the channel back while it is read: they come after what is read. */
	readonly capture: Pick<LiveCapture, 'hold'>;
}

export interface CatchUp extends Counts {
	/** Whether nothing is left to be read. */
	readonly isDone: boolean;
}

/** Reads what is to be read of one channel: what is missing, what may have changed, what is pinned. */
export class ChannelCatchUp {
	public constructor(private readonly dependencies: CatchUpDependencies) {}

	/** @throws ReadError when Discord refuses or fails; what was stored until then stays */
	public async run(state: ChannelState, look: GuildLook, signal: AbortSignal, isOver: () => boolean): Promise<CatchUp> {
		const release = await this.dependencies.capture.hold({ guildId: state.guild_id, channelId: state.channel_id });
		try {
			return await this.read(state, look, signal, isOver);
		} finally {
			await release();
		}
	}

	private async read(state: ChannelState, look: GuildLook, signal: AbortSignal, isOver: () => boolean): Promise<CatchUp> {
		const { sync, windows, pins, reader, pages } = this.dependencies;
		const { channel_id: channelId, guild_id: guildId } = state;
		const target = await this.target(state);
		if (!(await reader.mayReadHistory(guildId, target.permissionsOf))) {
			throw new ReadError('missing_permission', 'The bot needs the permission Read Message History in this channel.');
		}
		const gap = await sync.run(target, signal, () => undefined, isOver);
		const window = await windows.run(target, state, look.window, signal, isOver);
		const counts = {
			pages: gap.pages + window.pages,
			added: gap.added,
			edited: gap.edited + window.edited,
			deleted: window.deleted,
			files: gap.files + window.files
		};
		if (gap.fraction < 1 || !window.isDone) return { ...counts, isDone: false };
		if (state.pins_due) await pins.run(await pages.reading({ guildId, channelId }));
		await this.finish(state, look);
		return { ...counts, isDone: true };
	}

	private async target({ channel_id: channelId, guild_id: guildId, last_message_id: last }: ChannelState): Promise<SyncTarget> {
		const channel = await this.dependencies.database.read((reader) => reader.findOneBy(ArchivedChannel, { id: channelId }));
		const parent = channel && isThreadType(channel.type) ? channel.parent_id : null;
		const from = BigInt(channelId);
		return { guildId, channelId, permissionsOf: parent ?? channelId, interval: { from, to: last === null ? from - 1n : BigInt(last) } };
	}

	private async finish({ channel_id: channelId, guild_id: guildId, ...state }: ChannelState, look: GuildLook): Promise<void> {
		const { database, live, clock } = this.dependencies;
		const isRefreshed = state.window_to !== null || state.refreshed_at === null || look.now - state.refreshed_at >= look.rest;
		const change: Partial<ChannelSyncRow> = {
			...{ due: false, window_next: null, window_to: null, synced_at: clock.now(), problem: null, problem_at: null },
			...(isRefreshed && { refreshed_at: look.now })
		};
		await database.write((tx) => tx.update(ChannelSyncRow, { channel_id: channelId }, change));
		live.connect(guildId, channelId, look.mark, isRefreshed);
	}
}
