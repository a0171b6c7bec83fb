import type { Snowflake } from 'discord-api-types/v10';
import type { Clock } from '../clock';
import type { Job, JobHandler, JobOutcome } from '../jobs/Job';
import type { Jobs } from '../jobs/Jobs';
import type { MediaDownloads } from '../media/MediaDownloads';

const hour = 3_600_000;

/** Downloads again, when their time has come, files that failed. Each channel with such files has one job, until none waits any more. */
export class FileRetries implements JobHandler {
	public static readonly kind = 'archive:files';

	public constructor(
		private readonly jobs: Jobs,
		private readonly downloads: Pick<MediaDownloads, 'ofChannel' | 'nextAttempt'>,
		private readonly clock: Clock
	) {}

	/** Makes sure that files of the channel that wait are tried again. */
	public async plan(guildId: Snowflake, channelId: Snowflake): Promise<void> {
		const runAt = await this.downloads.nextAttempt(channelId);
		if (runAt === null) return;
		const dedupeKey = `${FileRetries.kind}:${channelId}`;
		await this.jobs.enqueue({ kind: FileRetries.kind, guildId, dedupeKey, payload: { channelId }, runAt });
	}

	public async run({ payload }: Job, signal: AbortSignal): Promise<JobOutcome> {
		const { channelId } = payload as { readonly channelId: Snowflake };
		await this.downloads.ofChannel(channelId, signal, () => undefined);
		const again = await this.downloads.nextAttempt(channelId);
		return again === null ? {} : { again };
	}

	/** What stands in the way, such as a full disk, may last; the files wait for as long. */
	public whenExhausted(): number {
		return this.clock.now() + hour;
	}
}
