import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import { padId, type Snowflake } from '../../database/ids';
import { ArchiveRoundRow } from '../../entities/ArchiveRound';
import { ArchiveScopeRow } from '../../entities/ArchiveScope';
import { Attachment } from '../../entities/Attachment';
import { ChannelSyncRow } from '../../entities/ChannelSync';
import { JobRow } from '../../entities/Job';
import { Snapshot } from '../../entities/Snapshot';
import { SnapshotChain } from '../../entities/SnapshotChain';
import { liveSource } from '../snapshots/ChainView';
import type { VaultFacts } from './facts';

type StoredFacts = Omit<VaultFacts, 'now' | 'interval' | 'archiveInterval' | 'freeBytes'>;

const day = 86_400_000;

/** What the tables tell of a guild: one statement each. */
export async function readVaultFacts(db: Database, reader: EntityManager, guildId: Snowflake, now: number): Promise<StoredFacts> {
	const guild = padId(guildId);
	const first = async (statement: string, parameters: readonly (string | number)[]): Promise<Record<string, unknown>> => {
		const rows: Record<string, unknown>[] = await reader.query(statement, [...parameters]);
		return rows[0] ?? {};
	};
	const snapshots = await first(
		`SELECT MAX(CASE WHEN c.source = ? THEN s.created_at END) AS newest,
			MAX(CASE WHEN c.source = ? AND s.verified_at IS NOT NULL AND s.damaged_at IS NULL THEN s.created_at END) AS verified,
			MIN(COALESCE(s.verified_at, s.created_at)) AS unverified, COUNT(s.damaged_at) AS damaged
		FROM ${db.table(Snapshot)} s JOIN ${db.table(SnapshotChain)} c ON c.id = s.chain_id WHERE c.guild_id = ?`,
		[liveSource, liveSource, guild]
	);
	const archive = await first(
		`SELECT r.finished_at AS ended FROM ${db.table(ArchiveRoundRow)} r WHERE r.guild_id = ? AND EXISTS
			(SELECT 1 FROM ${db.table(ArchiveScopeRow)} s WHERE s.guild_id = r.guild_id AND s.included = 1)`,
		[guild]
	);
	const channels = await first(
		`SELECT COUNT(*) AS unread FROM ${db.table(ChannelSyncRow)} WHERE guild_id = ? AND problem <> 'gone' AND problem_at <= ?`,
		[guild, now - day]
	);
	const files = await first(
		`SELECT SUM(CASE WHEN state = 'dead' THEN 1 ELSE 0 END) AS dead, SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END) AS waiting
		FROM ${db.table(Attachment)} WHERE guild_id = ? AND state IN ('dead', 'waiting')`,
		[guild]
	);
	const jobs = await first(
		`SELECT SUM(CASE WHEN state = 'dead' THEN 1 ELSE 0 END) AS dead, MIN(CASE WHEN state = 'waiting' AND run_at <= ? THEN run_at END) AS due
		FROM ${db.table(JobRow)} WHERE guild_id = ?`,
		[now, guild]
	);
	return {
		lastSnapshot: numberOrNull(snapshots['newest']),
		lastVerified: numberOrNull(snapshots['verified']),
		unverifiedSince: numberOrNull(snapshots['unverified']),
		damaged: Number(snapshots['damaged'] ?? 0),
		lastRound: numberOrNull(archive['ended']),
		unreadChannels: Number(channels['unread'] ?? 0),
		deadFiles: Number(files['dead'] ?? 0),
		waitingFiles: Number(files['waiting'] ?? 0),
		deadJobs: Number(jobs['dead'] ?? 0),
		oldestDue: numberOrNull(jobs['due'])
	};
}

function numberOrNull(value: unknown): number | null {
	return value === null || value === undefined ? null : Number(value);
}
