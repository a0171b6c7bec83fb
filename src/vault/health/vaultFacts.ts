import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import { padId, type Snowflake } from '../../database/ids';
import { Attachment } from '../../entities/Attachment';
import { JobRow } from '../../entities/Job';
import { Snapshot } from '../../entities/Snapshot';
import { SnapshotChain } from '../../entities/SnapshotChain';
import { liveSource } from '../snapshots/ChainView';
import type { VaultFacts } from './facts';

type StoredFacts = Pick<VaultFacts, 'lastSnapshot' | 'deadFiles' | 'waitingFiles' | 'deadJobs' | 'oldestDue'>;

/** What the tables tell of a guild: one statement each. */
export async function readVaultFacts(db: Database, reader: EntityManager, guildId: Snowflake, now: number): Promise<StoredFacts> {
	const guild = padId(guildId);
	const first = async (statement: string, parameters: readonly (string | number)[]): Promise<Record<string, unknown>> => {
		const rows: Record<string, unknown>[] = await reader.query(statement, [...parameters]);
		return rows[0] ?? {};
	};
	const snapshots = await first(
		`SELECT MAX(s.created_at) AS newest FROM ${db.table(Snapshot)} s JOIN ${db.table(SnapshotChain)} c ON c.id = s.chain_id
		WHERE c.guild_id = ? AND c.source = ?`,
		[guild, liveSource]
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
		deadFiles: Number(files['dead'] ?? 0),
		waitingFiles: Number(files['waiting'] ?? 0),
		deadJobs: Number(jobs['dead'] ?? 0),
		oldestDue: numberOrNull(jobs['due'])
	};
}

function numberOrNull(value: unknown): number | null {
	return value === null || value === undefined ? null : Number(value);
}
