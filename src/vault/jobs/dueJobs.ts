import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import { JobRow } from '../../entities/Job';

export interface DueJob {
	readonly id: number;
	/** It was begun as often as it may be, and nobody reported back. */
	readonly exhausted: boolean;
}

const most = 20;

/**
 * Jobs that may be begun now: due ones, and those whose process died. Of each guild the first only, and none while another of its jobs
 * runs, so that a guild with a thousand jobs delays nobody; then by priority, and by how long they have waited.
 */
export async function dueJobs(database: Database, reader: EntityManager, kinds: readonly string[], now: number): Promise<DueJob[]> {
	if (kinds.length === 0) return [];
	const job = database.table(JobRow);
	const rows: { id: number; exhausted: number }[] = await reader.query(
		`SELECT id, exhausted FROM (
			SELECT id, priority, run_at, CASE WHEN state = 'running' AND attempts >= max_attempts THEN 1 ELSE 0 END AS exhausted,
				ROW_NUMBER() OVER (PARTITION BY COALESCE(guild_id, CAST(id AS CHAR(20))) ORDER BY priority DESC, run_at, id) AS turn
			FROM ${job} candidate
			WHERE kind IN (${kinds.map(() => '?').join(', ')})
				AND ((state = 'waiting' AND run_at <= ?) OR (state = 'running' AND lease_until <= ?))
				AND NOT EXISTS (
					SELECT 1 FROM ${job} busy WHERE busy.guild_id = candidate.guild_id AND busy.state = 'running' AND busy.lease_until > ?
				)
		) due WHERE turn = 1 ORDER BY priority DESC, run_at, id LIMIT ${most}`,
		[...kinds, now, now, now]
	);
	return rows.map(({ id, exhausted }) => ({ id, exhausted: exhausted === 1 }));
}
