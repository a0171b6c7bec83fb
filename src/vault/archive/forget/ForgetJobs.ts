import type { Database } from '../../../database/Database';
import { padId, type PaddedId, type Snowflake } from '../../../database/ids';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import { Coverage } from '../../../entities/Coverage';
import { Message } from '../../../entities/Message';
import type { Job, JobHandler } from '../../jobs/Job';
import type { Jobs } from '../../jobs/Jobs';
import type { MediaRemovals } from '../removal/MediaRemovals';
import { removeMessages } from '../removal/removeMessages';
import { removeStates } from '../sync/channelStates';

const messagesAtOnce = 500;

/**
 * Removes everything that is archived of a channel and its threads, in small transactions: a job, so that it ends whatever happens in
 * between, with the files that nothing else has.
 */
export class ForgetJobs implements JobHandler {
	public static readonly kind = 'archive:forget';

	public constructor(
		private readonly database: Database,
		private readonly jobs: Jobs,
		private readonly removals: Pick<MediaRemovals, 'schedule'>
	) {}

	public async order(guildId: Snowflake, channelId: Snowflake): Promise<void> {
		const dedupeKey = `${ForgetJobs.kind}:${channelId}`;
		await this.jobs.enqueue({ kind: ForgetJobs.kind, guildId, dedupeKey, payload: { channelId }, priority: 1 });
	}

	public async run({ guildId, payload }: Job, signal: AbortSignal): Promise<void> {
		if (guildId === null) return;
		const { channelId } = payload as { readonly channelId: Snowflake };
		// The channel itself last: by its row its threads are found.
		for (const id of [...(await this.childrenOf(guildId, channelId)), channelId]) await this.forget(id, signal);
		await this.removals.schedule();
	}

	/** Threads of a channel. */
	private async childrenOf(guildId: Snowflake, channelId: Snowflake): Promise<Snowflake[]> {
		const rows = await this.database.read((reader) => reader.findBy(ArchivedChannel, { guild_id: guildId, parent_id: channelId }));
		return rows.map(({ id }) => id);
	}

	private async forget(channelId: Snowflake, signal: AbortSignal): Promise<void> {
		await this.database.write(async (tx) => {
			await tx.delete(Coverage, { channel_id: channelId });
			await removeStates(this.database, tx, [channelId]);
		});
		while (await this.forgetSome(channelId)) signal.throwIfAborted();
		await this.database.write((tx) => tx.delete(ArchivedChannel, { id: channelId }));
	}

	/** @returns false if there was nothing left */
	private async forgetSome(channelId: Snowflake): Promise<boolean> {
		const { database } = this;
		const rows: { id: PaddedId }[] = await database.read((reader) =>
			reader.query(`SELECT id FROM ${database.table(Message)} WHERE channel_id = ? ORDER BY id LIMIT ${messagesAtOnce}`, [padId(channelId)])
		);
		const ids = rows.map(({ id }) => id);
		if (ids.length === 0) return false;
		await database.write((tx) => removeMessages(database, tx, padId(channelId), ids));
		return true;
	}
}
