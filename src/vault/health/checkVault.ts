import type { VaultFacts } from './facts';
import type { VaultFinding } from './findings';

const minute = 60_000;
const day = 24 * 60 * minute;
/** An automatic snapshot is late when it is this much older than its interval. */
const grace = 60 * minute;
/** Without automatic snapshots, one that is older than this is old. */
const oldest = 30 * day;
/** Each snapshot is verified once a week. */
const unverified = 14 * day;
/** So many rounds of the archive may be missed. */
const lateRounds = 3;
/** Due work that waits for longer is not being done. */
const stalled = 30 * minute;
const leastFree = 2 ** 30;

/** What the vault has, and whether its work is being done. */
export function checkVault(facts: VaultFacts): VaultFinding[] {
	const findings: VaultFinding[] = [];
	if (facts.lastSnapshot === null) findings.push({ problem: 'no_snapshot' });
	else if (facts.now - facts.lastSnapshot > allowedAge(facts)) findings.push({ problem: 'snapshot_old', at: facts.lastSnapshot });
	if (facts.damaged > 0) findings.push({ problem: 'snapshot_damaged', count: facts.damaged });
	if (facts.unverifiedSince !== null && facts.now - facts.unverifiedSince > unverified)
		findings.push({ problem: 'snapshot_unverified', since: facts.unverifiedSince });
	if (facts.lastRound !== null && facts.now - facts.lastRound > Math.max(lateRounds * facts.archiveInterval * minute, day))
		findings.push({ problem: 'sync_stale', at: facts.lastRound });
	if (facts.unreadChannels > 0) findings.push({ problem: 'channels_unread', count: facts.unreadChannels });
	if (facts.deadFiles > 0) findings.push({ problem: 'files_dead', count: facts.deadFiles });
	if (facts.deadJobs > 0) findings.push({ problem: 'jobs_dead', count: facts.deadJobs });
	if (facts.oldestDue !== null && facts.now - facts.oldestDue > stalled)
		findings.push({ problem: 'queue_stalled', since: facts.oldestDue });
	if (facts.freeBytes !== null && facts.freeBytes < leastFree) findings.push({ problem: 'disk_low', bytes: facts.freeBytes });
	return findings;
}

function allowedAge({ interval }: VaultFacts): number {
	return interval === 0 ? oldest : interval * minute + grace;
}
