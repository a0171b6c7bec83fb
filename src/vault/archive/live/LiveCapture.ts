import type { Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../../database/Database';
import type { Clock } from '../../clock';
import type { MessagePlace, PageReader } from '../PageReader';
import { eventOf, type ChannelEvent, type Dispatch } from './events';
import type { LiveChannels } from './LiveChannels';
import { saveEvents } from './saveEvents';

export interface LiveCaptureDependencies {
	readonly database: Database;
	readonly channels: LiveChannels;
	readonly clock: Clock;
	readonly pages: Pick<PageReader, 'reading'>;
	/** The bot itself. */
	readonly me: () => Snowflake;
	/** Whether events come with content (Message Content intent). */
	readonly hearsContent: () => boolean;
	readonly isPaused: (guildId: Snowflake) => Promise<boolean>;
	/** Told of each channel that got files to download. */
	readonly onFiles: (guildId: Snowflake, channelId: Snowflake) => Promise<void>;
	readonly onError: (error: unknown) => void;
}

interface Queue {
	readonly guildId: Snowflake;
	readonly changes: ChannelEvent['change'][];
	/** How many readings of the channel go on: what events say comes after what is read. */
	holds: number;
	/** Whether something that counts on from what was before waits during a reading: it may be in what was read, too. */
	isDoubtful: boolean;
}

/** Milliseconds for which events are gathered, so that many cost one transaction. */
const patience = 1_000;
/** Events of a channel after which no more are gathered. */
const most = 500;
/** Milliseconds for which an event may tell of what was read already: Discord answers by one way and tells by another. */
const lag = 10_000;

/**
 * Takes down what the gateway tells of messages in channels that are kept current, without a request. Events are gathered for a second; a
 * crash loses no more than that, and the next round finds it again.
 */
export class LiveCapture {
	private readonly queues = new Map<Snowflake, Queue>();
	private timer: NodeJS.Timeout | null = null;
	private writing: Promise<void> = Promise.resolve();
	private isClosed = false;

	public constructor(private readonly dependencies: LiveCaptureDependencies) {}

	/** Every event of the gateway. What does not concern messages of these channels costs nothing. */
	public hear(dispatch: Dispatch): void {
		const { channels, me } = this.dependencies;
		// A new session: what came in between was missed. A resumed one begins otherwise.
		if (dispatch.t === 'READY') return channels.lost();
		const event = eventOf(dispatch, me());
		if (!event || this.isClosed) return;
		if (channels.guildOf(event.channelId) === null && !channels.isLookedAt(event.guildId)) return;
		const queue = this.queueOf(event.guildId, event.channelId);
		queue.changes.push(event.change);
		channels.heard(event.channelId);
		if (isRelative(event.change)) this.doubt(event.channelId, queue);
		if (queue.holds === 0 && queue.changes.length >= most) void this.flush();
		else this.wait();
	}

	/** Keeps events of a channel back while it is read; those that came before are stored first. @returns lets them come, after what was read */
	public async hold({ guildId, channelId }: Omit<MessagePlace, 'permissionsOf'>): Promise<() => Promise<void>> {
		await this.flush();
		const queue = this.queueOf(guildId, channelId);
		queue.holds += 1;
		if (queue.changes.some(isRelative)) queue.isDoubtful = true;
		return async () => {
			queue.holds -= 1;
			this.dependencies.channels.read(channelId, this.dependencies.clock.now());
			if (queue.isDoubtful) this.dependencies.channels.doubt(channelId);
			queue.isDoubtful = false;
			await this.flush();
		};
	}

	/** Stores what was gathered. */
	public flush(): Promise<void> {
		this.writing = this.writing.then(() => this.write()).catch(this.dependencies.onError);
		return this.writing;
	}

	/** Stores what was gathered, and takes down no more. */
	public async close(): Promise<void> {
		this.isClosed = true;
		if (this.timer) clearTimeout(this.timer);
		await this.flush();
	}

	private doubt(channelId: Snowflake, queue: Queue): void {
		const { channels, clock } = this.dependencies;
		if (queue.holds > 0) queue.isDoubtful = true;
		else if (clock.now() - channels.readAt(channelId) < lag) channels.doubt(channelId);
	}

	private queueOf(guildId: Snowflake, channelId: Snowflake): Queue {
		let queue = this.queues.get(channelId);
		if (!queue) this.queues.set(channelId, (queue = { guildId, changes: [], holds: 0, isDoubtful: false }));
		return queue;
	}

	private wait(): void {
		this.timer ??= setTimeout(() => {
			this.timer = null;
			void this.flush();
		}, patience).unref();
	}

	private async write(): Promise<void> {
		const { channels, database, onFiles } = this.dependencies;
		const batches = await this.take();
		if (batches.length === 0) return;
		const saved = await database
			.write(async (tx) => {
				const files: { guildId: Snowflake; channelId: Snowflake }[] = [];
				for (const { changes, reading, isConnected } of batches) {
					const { files: count } = await saveEvents(database, tx, changes, reading, isConnected);
					if (count > 0) files.push(reading);
				}
				return files;
			})
			.catch((error: unknown) => {
				// What was lost is found by the next round.
				for (const { reading } of batches) channels.disconnect(reading.channelId);
				throw error;
			})
			.finally(() => {
				for (const { reading } of batches) this.caughtUp(reading.channelId);
			});
		for (const { guildId, channelId } of saved) await onFiles(guildId, channelId);
	}

	private async take() {
		const { channels, hearsContent, isPaused, pages } = this.dependencies;
		const known = [];
		for (const [channelId, queue] of [...this.queues]) {
			const { guildId, holds } = queue;
			if (holds > 0) continue;
			const isPause = await isPaused(guildId);
			const reading = { ...(await pages.reading({ guildId, channelId })), hasContent: hearsContent() };
			known.push({ channelId, queue, isPause, reading });
		}
		// From here on nothing is waited for: what is taken is written, or known to be missed.
		const batches = [];
		for (const { channelId, queue, isPause, reading } of known) {
			const isKept = channels.guildOf(channelId) !== null;
			// Of a channel that is looked at, it will turn out whether it is kept current.
			if (queue.holds > 0 || (!isKept && channels.isLookedAt(queue.guildId))) continue;
			this.queues.delete(channelId);
			if (isKept && !isPause && queue.changes.length > 0) {
				batches.push({ changes: queue.changes, reading, isConnected: channels.isConnected(channelId) });
				continue;
			}
			if (isKept && queue.changes.length > 0) channels.disconnect(channelId);
			channels.caughtUp(channelId);
		}
		return batches;
	}

	private caughtUp(channelId: Snowflake): void {
		if ((this.queues.get(channelId)?.changes.length ?? 0) === 0) this.dependencies.channels.caughtUp(channelId);
	}
}

function isRelative(change: ChannelEvent['change']): boolean {
	return 'isRelative' in change && change.isRelative;
}
