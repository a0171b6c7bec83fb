import type { Database } from '../../database/Database';
import { padId, type Snowflake } from '../../database/ids';
import { Attachment } from '../../entities/Attachment';

/** Files of a channel that are missing for the same reason. */
export interface FileFailure {
	/** `waiting`: will be tried again; `dead`: given up. */
	readonly state: 'waiting' | 'dead';
	/** A sentence for the log, in English. */
	readonly reason: string;
	readonly count: number;
}

/** Reasons beyond this many are too many to be read. */
const mostReasons = 10;

export async function fileFailures(db: Database, channelId: Snowflake): Promise<readonly FileFailure[]> {
	const rows: { state: FileFailure['state']; reason: string; count: number | string }[] = await db.read((reader) =>
		reader.query(
			`SELECT state, last_error AS reason, COUNT(*) AS count FROM ${db.table(Attachment)}
			WHERE channel_id = ? AND state IN ('waiting', 'dead') AND last_error IS NOT NULL
			GROUP BY state, last_error ORDER BY COUNT(*) DESC, last_error LIMIT ${mostReasons}`,
			[padId(channelId)]
		)
	);
	return rows.map(({ state, reason, count }) => ({ state, reason, count: Number(count) }));
}
