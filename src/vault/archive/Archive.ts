import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../database/Database';
import type { JobView } from '../jobs/Jobs';
import { storedMessages } from './storedMessages';
import type { ThreadArchiveJobs } from './ThreadArchiveJobs';

/** Archives threads, and reads back what is archived. */
export class Archive {
	/** @param wake makes due work begin, and does not wait for it */
	public constructor(
		private readonly database: Database,
		private readonly threads: ThreadArchiveJobs,
		private readonly wake: () => void
	) {}

	/**
	 * Orders the archive of a thread or forum post: every message with its files; later only what is new. It is done in the background,
	 * also after a restart; the client's event `vaultThreadArchive` tells of the end.
	 *
	 * @param reportTo what the plugin's command gives along, to tell the person who asked
	 * @returns false if it is ordered or running already
	 */
	public async archiveThread(guildId: Snowflake, threadId: Snowflake, reportTo: unknown = null): Promise<boolean> {
		const { added } = await this.threads.enqueue(guildId, threadId, reportTo);
		this.wake();
		return added;
	}

	/** The order that waits (until `runAt`) or runs; `null` if there is none. */
	public findThreadOrder(threadId: Snowflake): Promise<JobView | null> {
		return this.threads.find(threadId);
	}

	/**
	 * Messages of a channel or thread as Discord last told them, oldest first. None if the guild has no such channel in the archive.
	 * @throws VaultError `PayloadDamaged` at a message that is not what was stored
	 */
	public messages(guildId: Snowflake, channelId: Snowflake): AsyncIterable<APIMessage> {
		return storedMessages(this.database, guildId, channelId);
	}
}
