import type { Snowflake } from 'discord-api-types/v10';
import type { EntityManager } from 'typeorm';
import type { Database, Tx } from '../../database/Database';
import { padId } from '../../database/ids';
import { insertRows } from '../../database/rows';
import { Coverage } from '../../entities/Coverage';
import { addRange, type CoverageRange, type Gap } from './coverage';
import type { Reading } from './rows';

/** MySQL tells large numbers as text. */
interface RawCoverage {
	readonly from_id: string;
	readonly to_id: string;
	readonly has_content: number;
	readonly read_at: number | string;
}

/** What of a channel is covered, ascending. */
export async function readCoverage(db: Database, reader: EntityManager, channelId: Snowflake): Promise<CoverageRange[]> {
	const statement = `SELECT from_id, to_id, has_content, read_at FROM ${db.table(Coverage)} WHERE channel_id = ? ORDER BY from_id`;
	const rows: RawCoverage[] = await reader.query(statement, [padId(channelId)]);
	return rows.map((row) => ({
		from: BigInt(row.from_id),
		to: BigInt(row.to_id),
		hasContent: Boolean(row.has_content),
		readAt: Number(row.read_at)
	}));
}

/** Adds an interval. Rows that stay as they are are not touched. */
export async function saveCoverage(db: Database, tx: Tx, { channelId, hasContent, at }: Reading, covered: Gap): Promise<void> {
	const before = await readCoverage(db, tx, channelId);
	const after = addRange(before, { ...covered, hasContent, readAt: at });
	const kept = new Set(after.map(({ from }) => from));
	for (const { from } of before) {
		if (!kept.has(from)) await tx.delete(Coverage, { channel_id: channelId, from_id: String(from) });
	}
	const rows = after.filter((range) => !before.some((old) => isSame(old, range))).map((range) => coverageRow(channelId, range));
	await insertRows(db, tx, Coverage, rows, { mode: 'replace' });
}

function isSame(left: CoverageRange, right: CoverageRange): boolean {
	return left.from === right.from && left.to === right.to && left.hasContent === right.hasContent && left.readAt === right.readAt;
}

function coverageRow(channelId: Snowflake, { from, to, hasContent, readAt }: CoverageRange) {
	return {
		channel_id: padId(channelId),
		from_id: padId(String(from)),
		to_id: padId(String(to)),
		has_content: hasContent,
		read_at: readAt
	};
}
