import type { Snowflake } from '../../database/ids';
import { nextBeat } from '../automatic/schedule';
import type { Clock } from '../clock';
import { VaultError } from '../errors';
import type { Job, JobHandler, JobOutcome } from '../jobs/Job';
import type { Jobs } from '../jobs/Jobs';
import { findingDegree, findingKey, isSevere, type Finding } from './findings';
import type { Health } from './Health';
import type { KnownFinding, KnownFindings } from './KnownFindings';
import { packReport, type HealthNotice } from './HealthNotice';

export interface HealthWatchDependencies {
	readonly health: Pick<Health, 'check'>;
	readonly known: KnownFindings;
	readonly jobs: Jobs;
	readonly clock: Clock;
	readonly notices: { health(notice: HealthNotice): Promise<void> };
	/** Whether the guild has a log channel. */
	readonly hasLog: (guildId: Snowflake) => Promise<boolean>;
	/** Told of what is new or has got worse. */
	readonly onWorse: (guildId: Snowflake, findings: readonly Finding[]) => void;
}

const day = 86_400_000;

/**
 * Looks at each guild once a day, and when the bot joins it. What is new or has got worse is told once: in the log channel, if there is one; what
 * is severe, to the owner too. What is mended and comes back is told again.
 */
export class HealthWatch implements JobHandler {
	public static readonly kind = 'health:watch';

	public constructor(private readonly dependencies: HealthWatchDependencies) {}

	/** Makes sure that the next look is planned. @param isJoined the bot is new there: look at once */
	public async plan(guildId: Snowflake, isJoined = false): Promise<void> {
		const { jobs, clock } = this.dependencies;
		if (!isJoined && (await jobs.find(keyOf(guildId)))) return;
		const runAt = isJoined ? clock.now() : nextBeat(guildId, day, clock.now());
		await jobs.enqueue({ kind: HealthWatch.kind, guildId, dedupeKey: keyOf(guildId), runAt, maxAttempts: 3 });
	}

	public async cancel(guildId: Snowflake): Promise<void> {
		await this.dependencies.jobs.cancel(keyOf(guildId));
	}

	public async run({ guildId }: Job): Promise<JobOutcome> {
		if (guildId === null) return {};
		try {
			await this.look(guildId);
		} catch (error) {
			// An outage of Discord's: what the bot may do there is not known now.
			if (!(error instanceof VaultError && error.code === 'GuildUnavailable')) throw error;
		}
		return { again: this.next(guildId) };
	}

	public whenExhausted({ guildId }: Job): number {
		return this.next(guildId ?? '');
	}

	private async look(guildId: Snowflake): Promise<void> {
		const { health, known, clock, notices, hasLog, onWorse } = this.dependencies;
		const report = await health.check(guildId);
		const before = await known.read(guildId);
		const hasPlace = await hasLog(guildId);
		const worse = report.findings.filter((finding) => isWorse(finding, before));
		const untold = report.findings.filter(
			(finding) => (hasPlace || isSevere(finding)) && (worse.includes(finding) || isUntold(finding, before))
		);
		// Told first: after a crash in between it is told twice. The other way round nobody would be told.
		if (untold.length > 0) await notices.health(packReport(guildId, { ...report, findings: untold }));
		const now = report.findings.map((finding): [string, KnownFinding] => {
			const last = before.get(findingKey(finding));
			const degree = last && !worse.includes(finding) ? last.degree : findingDegree(finding);
			return [findingKey(finding), { degree, toldAt: untold.includes(finding) ? clock.now() : (last?.toldAt ?? null) }];
		});
		await known.replace(guildId, new Map(now));
		if (worse.length > 0) onWorse(guildId, worse);
	}

	private next(guildId: Snowflake): number {
		return nextBeat(guildId, day, this.dependencies.clock.now());
	}
}

type Known = ReadonlyMap<string, KnownFinding>;

/** New, or at least twice as bad as when it was last told: a number that creeps up is no news each day. */
function isWorse(finding: Finding, before: Known): boolean {
	const last = before.get(findingKey(finding));
	return last === undefined || findingDegree(finding) >= 2 * last.degree;
}

function isUntold(finding: Finding, before: Known): boolean {
	return before.get(findingKey(finding))?.toldAt === null;
}

function keyOf(guildId: Snowflake): string {
	return `${HealthWatch.kind}:${guildId}`;
}
