import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/Database';
import { JobRow } from '../../entities/Job';
import { MediaPool } from '../../entities/MediaPool';
import { Message } from '../../entities/Message';
import { Snapshot } from '../../entities/Snapshot';
import type { Family } from './exposition';

/** What the tables hold, of all guilds: one statement each. */
export async function storedFamilies(db: Database, reader: EntityManager, now: number): Promise<Family[]> {
	const all = (statement: string, parameters: number[] = []): Promise<Record<string, unknown>[]> => reader.query(statement, parameters);
	const one = async (statement: string) => (await all(statement))[0] ?? {};
	const jobs = await all(
		`SELECT kind, CASE WHEN state = 'waiting' AND run_at <= ? THEN 'due' ELSE state END AS what, COUNT(*) AS n
		FROM ${db.table(JobRow)} GROUP BY kind, what`,
		[now]
	);
	const snapshots = await one(`SELECT COUNT(*) AS n FROM ${db.table(Snapshot)}`);
	const messages = await one(`SELECT COUNT(*) AS n FROM ${db.table(Message)}`);
	const media = await one(`SELECT COUNT(*) AS n, SUM(size) AS bytes FROM ${db.table(MediaPool)}`);
	return [
		{
			...{ name: 'guild_vault_jobs', type: 'gauge' as const },
			help: 'Jobs in the queue: due, waiting for their time, running, paused by a person, given up.',
			samples: jobs.map(({ kind, what, n }) => [{ kind: String(kind), state: String(what) }, Number(n)])
		},
		gauge('guild_vault_stored_snapshots', 'Snapshots that are kept.', snapshots['n']),
		gauge('guild_vault_stored_messages', 'Messages that are archived.', messages['n']),
		gauge('guild_vault_media_files', 'Files in the media pool.', media['n']),
		gauge('guild_vault_media_bytes', 'Bytes of the files in the media pool.', media['bytes'] ?? 0)
	];
}

function gauge(name: string, help: string, value: unknown): Family {
	return { name, help, type: 'gauge', samples: [[{}, Number(value)]] };
}
