import type { AlarmNotice } from '../alarm/AlarmJobs';
import type { Tx } from '../../database/Database';
import type { HealthNotice } from '../health/HealthNotice';
import type { Job, JobHandler, NewJob } from '../jobs/Job';
import type { Jobs } from '../jobs/Jobs';
import type { Notices, ProtectionNotice } from '../protection/ProtectedChange';
import type { RecoveryNotice, RecoveryNotices } from '../recovery/RecoveryNotice';

/** Something that the people who run a guild have to hear of. */
export type Notice =
	| ({ readonly about: 'protection' } & ProtectionNotice)
	| ({ readonly about: 'alarm' } & AlarmNotice)
	| ({ readonly about: 'health' } & HealthNotice)
	| ({ readonly about: 'recovery' } & RecoveryNotice);

/** Tells it. */
export interface NoticeSender {
	/**
	 * @param nonce up to 20 characters. Called again with the same, it tells nothing twice that came through.
	 * @throws when it may come through later
	 */
	send(notice: Notice, nonce: string): Promise<void>;
}

/** Each notice is a job until it was told: a crash or an outage of Discord's delays it and loses none. */
export class NoticeJobs implements JobHandler, Notices, RecoveryNotices {
	public static readonly kind = 'notice';

	public constructor(
		private readonly jobs: Jobs,
		private readonly sender: NoticeSender,
		private readonly wake: () => void
	) {}

	public protection(notice: ProtectionNotice): Promise<void> {
		return this.add({ about: 'protection', ...notice });
	}

	public alarm(notice: AlarmNotice): Promise<void> {
		return this.add({ about: 'alarm', ...notice });
	}

	public health(notice: HealthNotice): Promise<void> {
		return this.add({ about: 'health', ...notice });
	}

	public async recoveryIn(tx: Tx, notice: RecoveryNotice): Promise<void> {
		await this.jobs.enqueueIn(tx, jobOf({ about: 'recovery', ...notice }));
	}

	public async run({ id, payload }: Job): Promise<void> {
		await this.sender.send(payload as Notice, `n${id}`);
	}

	private async add(notice: Notice): Promise<void> {
		await this.jobs.enqueue(jobOf(notice));
		this.wake();
	}
}

/** Before all other work: who is told in time can stop it. */
function jobOf(payload: Notice): NewJob {
	return { kind: NoticeJobs.kind, payload, priority: 10 };
}
