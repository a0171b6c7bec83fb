import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import { JobRow } from '../../entities/Job';
import type { Shards } from './Shards';

/** Which jobs a process does. */
export interface JobChoice {
	/** Only jobs of these kinds. */
	readonly kinds: readonly string[];
	/** Only jobs of guilds in these shards, and jobs of no guild. Default: of all. */
	readonly shards?: Shards;
}

export interface DueJob {
	readonly id: number;
	readonly kind: string;
	readonly priority: number;
	readonly attempts: number;
}

const most = 20;

/**
 * Jobs that may be begun now: due ones, and those whose process died. Of each guild the first only, and none while another of its jobs
 * runs, so that a guild with a thousand jobs delays nobody; then by priority, and by how long they have waited. What was begun goes on
 * before anything else of its guild is begun.
 */
export async function dueJobs(database: Database, reader: EntityManager, { kinds, shards }: JobChoice, now: number): Promise<DueJob[]> {
	if (kinds.length === 0) return [];
	const job = database.table(JobRow);
	const ours = inShards(shards);
	return reader.query(
		`SELECT id, kind, priority, attempts FROM (
			SELECT id, kind, priority, run_at, attempts,
				ROW_NUMBER() OVER (
					PARTITION BY COALESCE(guild_id, CAST(id AS CHAR(20)))
					ORDER BY CASE WHEN state = 'running' THEN 0 ELSE 1 END, priority DESC, run_at, id
				) AS turn
			FROM ${job} candidate
			WHERE kind IN (${marks(kinds)})
				AND ((state = 'waiting' AND run_at <= ?) OR (state = 'running' AND lease_until <= ?))
				AND NOT EXISTS (
					SELECT 1 FROM ${job} busy WHERE busy.guild_id = candidate.guild_id AND busy.state = 'running' AND busy.lease_until > ?
				)${ours.condition}
		) due WHERE turn = 1 ORDER BY priority DESC, run_at, id LIMIT ${most}`,
		[...kinds, now, now, now, ...ours.parameters]
	);
}

/** As Discord assigns guilds to shards. A snowflake fits into 63 bits. */
function inShards(shards: Shards | undefined): { condition: string; parameters: readonly number[] } {
	if (!shards || shards.count === 1) return { condition: '', parameters: [] };
	const { count, ids } = shards;
	const condition = ` AND (guild_id IS NULL OR (CAST(guild_id AS UNSIGNED) >> 22) % ? IN (${marks(ids)}))`;
	return { condition, parameters: [count, ...ids] };
}

function marks(values: readonly unknown[]): string {
	return values.map(() => '?').join(', ');
}
