import type { Database } from '../../database/Database';
import { unpadId, type Snowflake } from '../../database/ids';
import { Snapshot } from '../../entities/Snapshot';
import { SnapshotChain } from '../../entities/SnapshotChain';
import type { Clock } from '../clock';
import { VaultError } from '../errors';
import type { Job, JobHandler, JobOutcome } from '../jobs/Job';
import type { Jobs } from '../jobs/Jobs';
import type { Snapshots } from './Snapshots';

export interface SnapshotChecksDependencies {
	readonly database: Database;
	readonly snapshots: Pick<Snapshots, 'verify'>;
	readonly jobs: Jobs;
	readonly clock: Clock;
	/** Told of each snapshot that is found to be damaged, once. */
	readonly onDamaged: (guildId: Snowflake, snapshotId: number) => void;
}

const hour = 3_600_000;
/** Each snapshot is verified once in this time. */
const period = 7 * 24 * hour;
/** Snapshots in one turn. Other work has its turn in between. */
const perTurn = 50;

interface DueSnapshot {
	readonly id: number;
	readonly guildId: Snowflake;
	readonly wasDamaged: boolean;
}

/**
 * Rebuilds each kept snapshot once a week and compares it with the digest that was recorded when it was taken: what is broken is found before it is
 * needed. It asks nothing of Discord. One job for all guilds; the rows say how far it is.
 */
export class SnapshotChecks implements JobHandler {
	public static readonly kind = 'snapshot:verify';

	public constructor(private readonly dependencies: SnapshotChecksDependencies) {}

	/** Makes sure that it is planned. */
	public async plan(): Promise<void> {
		const { jobs, clock } = this.dependencies;
		if (await jobs.find(SnapshotChecks.kind)) return;
		await jobs.enqueue({ kind: SnapshotChecks.kind, dedupeKey: SnapshotChecks.kind, priority: -10, runAt: clock.now() + hour });
	}

	public async run(_job: Job, signal: AbortSignal): Promise<JobOutcome> {
		const due = await this.due();
		for (const snapshot of due) {
			signal.throwIfAborted();
			await this.check(snapshot);
		}
		const { clock } = this.dependencies;
		return { again: due.length === perTurn ? clock.now() : clock.now() + hour };
	}

	public whenExhausted(): number {
		return this.dependencies.clock.now() + hour;
	}

	private async check({ id, guildId, wasDamaged }: DueSnapshot): Promise<void> {
		const { database, clock, onDamaged } = this.dependencies;
		const isSound = await this.isSound(guildId, id);
		// It went in the meantime.
		if (isSound === null) return;
		const now = clock.now();
		await database.write((tx) => tx.update(Snapshot, { id }, { verified_at: now, damaged_at: isSound ? null : now }));
		if (!isSound && !wasDamaged) onDamaged(guildId, id);
	}

	private async isSound(guildId: Snowflake, id: number): Promise<boolean | null> {
		try {
			return await this.dependencies.snapshots.verify(guildId, id);
		} catch (error) {
			if (error instanceof VaultError && error.code === 'SnapshotCorrupted') return false;
			if (error instanceof VaultError && error.code === 'SnapshotNotFound') return null;
			throw error;
		}
	}

	/** Those that were never verified come first. */
	private async due(): Promise<DueSnapshot[]> {
		const { database, clock } = this.dependencies;
		const rows: { id: number; guild: string; damaged: number | string | null }[] = await database.read((reader) =>
			reader.query(
				`SELECT s.id AS id, c.guild_id AS guild, s.damaged_at AS damaged FROM ${database.table(Snapshot)} s
				JOIN ${database.table(SnapshotChain)} c ON c.id = s.chain_id
				WHERE s.verified_at IS NULL OR s.verified_at <= ? ORDER BY COALESCE(s.verified_at, 0), s.id LIMIT ${perTurn}`,
				[clock.now() - period]
			)
		);
		return rows.map(({ id, guild, damaged }) => ({ id, guildId: unpadId(guild), wasDamaged: damaged !== null }));
	}
}
