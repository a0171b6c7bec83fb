import type { Snowflake } from '../../database/ids';
import type { Clock } from '../clock';
import { VaultError } from '../errors';
import type { Job, JobHandler } from '../jobs/Job';
import type { Jobs } from '../jobs/Jobs';
import type { SnapshotSummary } from '../snapshots/model';
import type { Snapshots } from '../snapshots/Snapshots';
import type { Alarm, HarmfulAct } from './Alarm';
import type { RaidWatch } from './RaidWatch';

/** What is told of an alarm. */
export interface AlarmNotice {
	readonly alarm: Alarm;
	/** The newest snapshot from before the first act, which is held now; `null` when there is none. */
	readonly lastGood: Pick<SnapshotSummary, 'id' | 'name' | 'createdAt'> | null;
	/** Until when it is held: epoch milliseconds. */
	readonly heldUntil: number;
}

export interface AlarmJobsDependencies {
	readonly watch: RaidWatch;
	readonly jobs: Jobs;
	readonly clock: Clock;
	readonly snapshots: Snapshots;
	readonly notices: { alarm(notice: AlarmNotice): Promise<void> };
	/** Whether what the bot itself does in the guild now is a restore: nobody is named then, and nothing is counted. */
	readonly isRestoring: (guildId: Snowflake) => Promise<boolean>;
	/** Milliseconds for which snapshots of an alarm are held. */
	readonly holdMs: number;
	readonly onAlarm: (alarm: Alarm) => void;
	readonly wake: () => void;
}

/** More snapshots of alarms than this are not taken: whoever raises alarms on purpose must not push the first ones out. */
const mostSnapshots = 8;

/**
 * On a raid the last good state is held at once, outside the bound, so that nothing can push it out; the people who run the guild are
 * told; and what is left is kept in a snapshot of its own. The alarm is a job: it survives a crash in the middle of the raid.
 */
export class AlarmJobs implements JobHandler {
	public static readonly kind = 'alarm';

	public constructor(private readonly dependencies: AlarmJobsDependencies) {}

	public async note(act: HarmfulAct): Promise<void> {
		const { watch, jobs, isRestoring, onAlarm, wake } = this.dependencies;
		if (act.by === null && (await isRestoring(act.guildId))) return;
		const alarm = await watch.note(act);
		if (!alarm) return;
		await jobs.enqueue({ kind: AlarmJobs.kind, dedupeKey: `${AlarmJobs.kind}:${alarm.guildId}`, payload: alarm, priority: 20 });
		onAlarm(alarm);
		wake();
	}

	public async run({ payload, attempt }: Job): Promise<void> {
		const { snapshots, notices, clock, holdMs } = this.dependencies;
		const alarm = payload as Alarm;
		const heldUntil = clock.now() + holdMs;
		const all = await snapshots.list(alarm.guildId);
		const lastGood = all.find(({ createdAt }) => createdAt < alarm.firstAt) ?? null;
		if (lastGood) await snapshots.hold(alarm.guildId, lastGood.id, heldUntil);
		if (attempt === 1) await notices.alarm({ alarm, lastGood: lastGood && told(lastGood), heldUntil });
		if (all.filter(({ type }) => type === 'alarm').length < mostSnapshots) await this.keepTheRest(alarm);
	}

	private async keepTheRest({ guildId }: Alarm): Promise<void> {
		try {
			await this.dependencies.snapshots.create(guildId, { type: 'alarm' });
		} catch (error) {
			// Somebody is taking one right now, or the guild is gone: the last good state is held.
			if (!(error instanceof VaultError && (error.code === 'GuildBusy' || error.code === 'GuildUnavailable'))) throw error;
		}
	}
}

function told({ id, name, createdAt }: SnapshotSummary): AlarmNotice['lastGood'] {
	return { id, name, createdAt };
}
