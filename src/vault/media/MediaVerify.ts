import { createHash } from 'node:crypto';
import type { Database, Tx } from '../../database/Database';
import { execute } from '../../database/rows';
import { Attachment } from '../../entities/Attachment';
import { GuildAsset } from '../../entities/GuildAsset';
import { MediaPool } from '../../entities/MediaPool';
import type { Clock } from '../clock';
import type { MediaStore, Sha256 } from './MediaStore';

export interface VerifyOptions {
	/** Bytes that are read at most, but for the last file. Default: no limit. */
	readonly budget?: number;
	/** Whether files that are not what they should be are taken out, so that they are downloaded again where Discord still has them. Default: false. */
	readonly repair?: boolean;
}

export interface DamagedFile {
	readonly sha256: Sha256;
	/** Bytes that it should have. */
	readonly size: number;
	/** `missing`: there is no such file; `damaged`: its bytes are others. */
	readonly problem: 'missing' | 'damaged';
	/** Files of messages that will be downloaded again. 0 without `repair`. */
	readonly again: number;
}

export interface VerifyReport {
	readonly files: number;
	readonly bytes: number;
	readonly damaged: readonly DamagedFile[];
	/** Whether all files of the pool were looked at since this began. */
	readonly complete: boolean;
}

const pageSize = 50;

/** Reads files of the pool again and compares their hashes, those first that were not looked at for longest: so it goes on where it was. */
export class MediaVerify {
	public constructor(
		private readonly database: Database,
		private readonly store: MediaStore,
		private readonly clock: Clock
	) {}

	/** @throws the reason of `signal` when it is aborted: what was verified until then stays verified */
	public async run({ budget = Infinity, repair = false }: VerifyOptions, signal: AbortSignal): Promise<VerifyReport> {
		const began = this.clock.now();
		const damaged: DamagedFile[] = [];
		let [files, bytes] = [0, 0];
		for (;;) {
			const rows = await this.next(began, new Set(damaged.map(({ sha256 }) => sha256)));
			if (rows.length === 0) return { files, bytes, damaged, complete: true };
			const good: Sha256[] = [];
			for (const { sha256, size } of rows) {
				signal.throwIfAborted();
				const problem = await this.problemOf(sha256);
				files += 1;
				bytes += Number(size);
				if (problem === null) good.push(sha256);
				else damaged.push({ sha256, size: Number(size), problem, again: repair ? await this.takeOut(sha256) : 0 });
				if (bytes >= budget) break;
			}
			await this.note(good);
			if (bytes >= budget) return { files, bytes, damaged, complete: false };
		}
	}

	/** Damaged ones stay first in the order: they are looked at with every run until they are mended. */
	private async next(began: number, seen: ReadonlySet<Sha256>): Promise<{ sha256: Sha256; size: number | string }[]> {
		const statement = `SELECT sha256, size FROM ${this.database.table(MediaPool)} WHERE verified_at IS NULL OR verified_at < ?
			ORDER BY verified_at, sha256 LIMIT ${pageSize + seen.size}`;
		const rows: { sha256: Sha256; size: number | string }[] = await this.database.read((reader) => reader.query(statement, [began]));
		return rows.filter(({ sha256 }) => !seen.has(sha256));
	}

	private async problemOf(sha256: Sha256): Promise<DamagedFile['problem'] | null> {
		const file = await this.store.open(sha256);
		if (!file) return 'missing';
		const hash = createHash('sha256');
		for await (const chunk of file) hash.update(chunk as Uint8Array);
		return hash.digest('hex') === sha256 ? null : 'damaged';
	}

	private async note(good: readonly Sha256[]): Promise<void> {
		if (good.length === 0) return;
		const statement = `UPDATE ${this.database.table(MediaPool)} SET verified_at = ? WHERE sha256 IN (${good.map(() => '?').join(', ')})`;
		await this.database.write((tx) => execute(tx, statement, [this.clock.now(), ...good]));
	}

	/** The bytes are no use to anybody. @returns how many files of messages wait for a download now */
	private takeOut(sha256: Sha256): Promise<number> {
		return this.database.write(async (tx) => {
			await execute(tx, `DELETE FROM ${this.database.table(MediaPool)} WHERE sha256 = ?`, [sha256]);
			const again = await this.downloadAgain(tx, sha256);
			await execute(tx, `DELETE FROM ${this.database.table(GuildAsset)} WHERE sha256 = ?`, [sha256]);
			await this.store.delete(sha256);
			return again;
		});
	}

	private downloadAgain(tx: Tx, sha256: Sha256): Promise<number> {
		const set = `state = 'waiting', sha256 = NULL, attempts = 0, next_attempt_at = ?, last_error = ?`;
		const reason = 'The stored file was missing or damaged.';
		const statement = `UPDATE ${this.database.table(Attachment)} SET ${set} WHERE sha256 = ?`;
		return execute(tx, statement, [this.clock.now(), reason, sha256]);
	}
}
