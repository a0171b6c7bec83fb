import { IsNull, LessThanOrEqual } from 'typeorm';
import type { Database } from '../../../database/Database';
import { execute } from '../../../database/rows';
import { Attachment } from '../../../entities/Attachment';
import { MediaPool } from '../../../entities/MediaPool';
import { MediaRemoval } from '../../../entities/MediaRemoval';
import type { Clock } from '../../clock';
import type { JobHandler, JobOutcome } from '../../jobs/Job';
import type { Jobs } from '../../jobs/Jobs';
import type { MediaStore } from '../../media/MediaStore';

const batchSize = 100;
/** Milliseconds after which a download that was under way when a file was deleted is written down, or has failed. */
const settling = 60_000;

/**
 * Deletes files whose rows of the pool are gone. Each is noted until its bytes are gone, so that a crash only delays it, and a while longer:
 * a download of the same bytes that was just being written down has a row then and no file, and is done again.
 */
export class MediaRemovals implements JobHandler {
	public static readonly kind = 'media:removals';

	public constructor(
		private readonly database: Database,
		private readonly store: Pick<MediaStore, 'delete' | 'has'>,
		private readonly clock: Clock,
		private readonly jobs: Pick<Jobs, 'enqueue'>
	) {}

	/** To be called after messages were removed. */
	public async schedule(): Promise<void> {
		await this.jobs.enqueue({ kind: MediaRemovals.kind, dedupeKey: MediaRemovals.kind });
	}

	public async run(_job: unknown, signal: AbortSignal): Promise<JobOutcome> {
		await this.deleteFiles(signal);
		await this.settle(signal);
		const [left] = await this.database.read((reader) => reader.find(MediaRemoval, { order: { deleted_at: 'ASC' }, take: 1 }));
		return left ? { again: (left.deleted_at ?? this.clock.now()) + settling } : {};
	}

	/** @throws errors of the store; what was not deleted is noted as before */
	public async deleteFiles(signal: AbortSignal): Promise<void> {
		for (;;) {
			signal.throwIfAborted();
			const rows = await this.database.read((reader) => reader.find(MediaRemoval, { where: { deleted_at: IsNull() }, take: batchSize }));
			if (rows.length === 0) return;
			const hashes = rows.map(({ sha256 }) => sha256);
			for (const sha256 of hashes) if (!(await this.isWanted(sha256))) await this.store.delete(sha256);
			const statement = `UPDATE ${this.database.table(MediaRemoval)} SET deleted_at = ? WHERE sha256 IN (${hashes.map(() => '?').join(', ')})`;
			await this.database.write((tx) => execute(tx, statement, [this.clock.now(), ...hashes]));
		}
	}

	private async settle(signal: AbortSignal): Promise<void> {
		for (;;) {
			signal.throwIfAborted();
			const due = { deleted_at: LessThanOrEqual(this.clock.now() - settling) };
			const rows = await this.database.read((reader) => reader.find(MediaRemoval, { where: due, take: batchSize }));
			if (rows.length === 0) return;
			for (const { sha256 } of rows) {
				const isLost = (await this.isWanted(sha256)) && !(await this.store.has(sha256));
				await this.database.write(async (tx) => {
					await tx.delete(MediaRemoval, { sha256 });
					if (!isLost) return;
					await tx.delete(MediaPool, { sha256 });
					await tx.update(Attachment, { sha256 }, { sha256: null, state: 'waiting', next_attempt_at: this.clock.now() });
				});
			}
		}
	}

	/** The same bytes may have come again meanwhile. */
	private isWanted(sha256: string): Promise<boolean> {
		return this.database.read((reader) => reader.existsBy(MediaPool, { sha256 }));
	}
}
