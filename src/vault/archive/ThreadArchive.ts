import type { APIChannel, APIThreadChannel, Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../database/Database';
import { insertRows } from '../../database/rows';
import { ArchivedChannel } from '../../entities/ArchivedChannel';
import { Message } from '../../entities/Message';
import type { Clock } from '../clock';
import { VaultError } from '../errors';
import { addSummaries, type DownloadSummary } from '../media/DownloadSummary';
import type { MediaDownloads } from '../media/MediaDownloads';
import { ReadError } from '../snapshots/GuildReader';
import type { ArchiveReader } from './ArchiveReader';
import type { ChannelSync, SyncProgress } from './ChannelSync';
import { channelRow } from './rows';

export interface ThreadArchiveProgress {
	readonly step: 'messages' | 'files';
	readonly messages: SyncProgress;
	readonly files: DownloadSummary;
}

/** Both together, as if one run had done them. */
export function addProgress<T extends Omit<ThreadArchiveProgress, 'step'>>(earlier: Omit<ThreadArchiveProgress, 'step'>, later: T): T {
	const { waiting } = later.files;
	return {
		...later,
		messages: {
			pages: earlier.messages.pages + later.messages.pages,
			added: earlier.messages.added + later.messages.added,
			edited: earlier.messages.edited + later.messages.edited,
			files: earlier.messages.files + later.messages.files,
			fraction: later.messages.fraction
		},
		// Those that wait are counted anew.
		files: { ...addSummaries(earlier.files, later.files), waiting }
	};
}

export interface ThreadArchiveResult extends Omit<ThreadArchiveProgress, 'step'> {
	readonly threadName: string;
	/** Messages of the thread that the archive has now. */
	readonly total: number;
	/** Whether content was hidden from the bot (Message Content intent). */
	readonly withoutContent: boolean;
}

/** Saves a whole thread or forum post: every message with its payload, its authors and its files. Again later: what is new. */
export class ThreadArchive {
	public constructor(
		private readonly database: Database,
		private readonly reader: ArchiveReader,
		private readonly sync: Pick<ChannelSync, 'run'>,
		private readonly downloads: MediaDownloads,
		private readonly clock: Clock
	) {}

	/**
	 * Idempotent; whatever it was interrupted by, it goes on where it was.
	 * @throws VaultError `ThreadUnreadable` when Discord does not let the bot read the thread, `ThreadGone` when it was deleted,
	 * `NotAThread` when it is something else
	 */
	public async run(
		guildId: Snowflake,
		threadId: Snowflake,
		signal: AbortSignal,
		onProgress: (progress: ThreadArchiveProgress) => void
	): Promise<ThreadArchiveResult> {
		const files = this.downloads.none();
		const thread = await this.readThread(guildId, threadId);
		await this.saveChannel(guildId, thread);
		await this.saveParent(guildId, thread.parent_id ?? null);
		const interval = { from: BigInt(threadId), to: BigInt(thread.last_message_id ?? threadId) };
		const target = { guildId, channelId: threadId, permissionsOf: thread.parent_id ?? threadId, interval };
		const messages = await this.readable(threadId, () =>
			this.sync.run(target, signal, (progress) => onProgress({ step: 'messages', messages: progress, files }))
		);
		const downloaded = await this.downloads.ofChannel(threadId, signal, (progress) =>
			onProgress({ step: 'files', messages, files: progress })
		);
		return {
			threadName: thread.name,
			messages,
			files: downloaded,
			total: await this.countMessages(threadId),
			withoutContent: !this.reader.seesContent
		};
	}

	private readThread(guildId: Snowflake, threadId: Snowflake): Promise<APIThreadChannel> {
		return this.readable(threadId, async () => {
			const channel = await this.reader.channel(threadId);
			if (isThread(channel) && channel.guild_id === guildId) return channel;
			throw new VaultError('NotAThread', 'That is no thread of this server.', { guildId, threadId });
		});
	}

	private async saveChannel(guildId: Snowflake, channel: APIChannel): Promise<void> {
		const row = channelRow(channel, guildId, this.clock.now());
		await this.database.write((tx) => insertRows(this.database, tx, ArchivedChannel, [row], { mode: 'replace' }));
	}

	/** Asked for once, so that the archive knows where the thread was. It may be hidden from the bot: the thread is saved all the same. */
	private async saveParent(guildId: Snowflake, parentId: Snowflake | null): Promise<void> {
		if (parentId === null || (await this.database.read((reader) => reader.existsBy(ArchivedChannel, { id: parentId })))) return;
		try {
			await this.saveChannel(guildId, await this.reader.channel(parentId));
		} catch (error) {
			if (!(error instanceof ReadError)) throw error;
		}
	}

	private async readable<T>(threadId: Snowflake, work: () => Promise<T>): Promise<T> {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof ReadError) || error.reason === 'failed') throw error;
			if (error.reason === 'unavailable') {
				throw new VaultError('ThreadGone', 'The thread does not exist any more.', { threadId }, { cause: error });
			}
			const message = 'Discord does not let the bot read this thread. It needs View Channel and Read Message History there.';
			throw new VaultError('ThreadUnreadable', message, { threadId, reason: error.reason }, { cause: error });
		}
	}

	private async countMessages(threadId: Snowflake): Promise<number> {
		return this.database.read((reader) => reader.countBy(Message, { channel_id: threadId }));
	}
}

function isThread(channel: APIChannel): channel is APIThreadChannel {
	return 'thread_metadata' in channel;
}
