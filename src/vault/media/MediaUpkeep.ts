import type { Clock } from '../clock';
import type { JobHandler, JobOutcome, Job } from '../jobs/Job';
import type { Jobs } from '../jobs/Jobs';
import type { Media } from './Media';
import type { PruneReport } from './MediaPrune';
import type { VerifyReport } from './MediaVerify';

const day = 86_400_000;
/** Bytes that are read again in a day: a pool of a hundred gigabytes comes round in two months. */
const dailyBudget = 2 * 1024 ** 3;

/** Once a day: what nothing refers to goes when its time has come, and a share of the files is read again. */
export class MediaUpkeep implements JobHandler {
	public static readonly kind = 'media:upkeep';

	public constructor(
		private readonly media: Pick<Media, 'prune' | 'verify'>,
		private readonly jobs: Jobs,
		private readonly clock: Clock,
		/** Told of what was done. */
		private readonly onDone: (prune: PruneReport, verify: VerifyReport) => void
	) {}

	/** Makes sure that it is planned. */
	public async plan(): Promise<void> {
		if (await this.jobs.find(MediaUpkeep.kind)) return;
		await this.jobs.enqueue({ kind: MediaUpkeep.kind, dedupeKey: MediaUpkeep.kind, runAt: this.clock.now() + day });
	}

	public async run(_job: Job, signal: AbortSignal): Promise<JobOutcome> {
		const prune = await this.media.prune(signal);
		const verify = await this.media.verify({ budget: dailyBudget }, signal);
		this.onDone(prune, verify);
		return { again: this.clock.now() + day };
	}

	public whenExhausted(): number {
		return this.clock.now() + day;
	}
}
