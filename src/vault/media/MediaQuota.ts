import type { Database } from '../../database/Database';
import type { PaddedId } from '../../database/ids';
import { Attachment } from '../../entities/Attachment';
import { MediaPool } from '../../entities/MediaPool';

export interface QuotaLimits {
	/** Bytes that the files of one guild may have together; `null`: any number. */
	readonly guild: number | null;
	/** Bytes that the whole pool may have; `null`: any number. */
	readonly total: number | null;
}

/** How much more may be stored. What is being downloaded at the same time may go a little beyond it. */
export class MediaQuota {
	private guildBytes = 0;
	private totalBytes = 0;

	private constructor(private readonly limits: QuotaLimits) {}

	/** Without limits it costs no query. */
	public static async of(db: Database, guildId: PaddedId, limits: QuotaLimits): Promise<MediaQuota> {
		const quota = new MediaQuota(limits);
		const [pool, files] = [db.table(MediaPool), db.table(Attachment)];
		if (limits.guild !== null) {
			const of = `WHERE sha256 IN (SELECT a.sha256 FROM ${files} a WHERE a.guild_id = ? AND a.sha256 IS NOT NULL)`;
			quota.guildBytes = await sum(db, `SELECT SUM(size) AS bytes FROM ${pool} ${of}`, [guildId]);
		}
		if (limits.total !== null) quota.totalBytes = await sum(db, `SELECT SUM(size) AS bytes FROM ${pool}`, []);
		return quota;
	}

	/** Bytes were stored that the pool did not have. */
	public add(bytes: number): void {
		this.guildBytes += bytes;
		this.totalBytes += bytes;
	}

	/** Why a file may not be stored; `null` if it may. A file of unknown size may while there is any room. */
	public refusal(size: number | null): string | null {
		const bytes = size ?? 1;
		if (this.limits.guild !== null && this.guildBytes + bytes > this.limits.guild) {
			return `The files of a server may have ${this.limits.guild} bytes together.`;
		}
		if (this.limits.total !== null && this.totalBytes + bytes > this.limits.total) {
			return `All files together may have ${this.limits.total} bytes.`;
		}
		return null;
	}
}

async function sum(db: Database, statement: string, parameters: readonly string[]): Promise<number> {
	const [row]: { bytes: number | string | null }[] = await db.read((reader) => reader.query(statement, [...parameters]));
	return Number(row?.bytes ?? 0);
}
