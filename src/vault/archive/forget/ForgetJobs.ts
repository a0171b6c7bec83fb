import type { Database } from '../../../database/Database';
import type { Snowflake } from '../../../database/ids';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import type { Job, JobHandler } from '../../jobs/Job';
import type { Jobs } from '../../jobs/Jobs';
import type { MediaRemovals } from '../removal/MediaRemovals';
import { removeChannel } from '../removal/removeChannel';

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
		for (const id of [...(await this.childrenOf(guildId, channelId)), channelId]) await removeChannel(this.database, id, signal);
		await this.removals.schedule();
	}

	/** Threads of a channel. */
	private async childrenOf(guildId: Snowflake, channelId: Snowflake): Promise<Snowflake[]> {
		const rows = await this.database.read((reader) => reader.findBy(ArchivedChannel, { guild_id: guildId, parent_id: channelId }));
		return rows.map(({ id }) => id);
	}
}
