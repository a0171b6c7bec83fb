import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/Database';
import { padId, unpadId, type Snowflake } from '../../../database/ids';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import { Attachment, type AttachmentState } from '../../../entities/Attachment';
import { ChannelSyncRow, type ChannelProblem } from '../../../entities/ChannelSync';
import { Message } from '../../../entities/Message';
import { gapsIn, type Gap } from '../coverage';
import { readLineage } from '../lineage';
import { timeOf } from '../snowflakes';
import { readRanges, readStates, type ChannelState } from './channelStates';

/** How a channel or thread stands that is kept current. */
export interface ChannelStatus {
	readonly id: Snowflake;
	/** `null`: the bot never saw it. */
	readonly name: string | null;
	/** How much of it is read, from 0 to 1, as far as ids tell. */
	readonly fraction: number;
	readonly messages: number;
	/** Of the messages, those that are deleted in Discord. */
	readonly deleted: number;
	readonly files: { readonly [S in AttachmentState]: number };
	/** When it was last read to its end, in epoch milliseconds. */
	readonly syncedAt: number | null;
	/** Changes to messages before this were not looked for after the bot was last away; `null`: it has not been away since they were read, or they are still to be looked for. */
	readonly windowFrom: number | null;
	readonly problem: ChannelProblem | null;
}

export interface ChannelStatusPage {
	readonly channels: readonly ChannelStatus[];
	readonly page: number;
	readonly pages: number;
}

const channelsPerPage = 8;

/** Channels of a guild that are kept current: those with problems first, then those that are being read. `page` counts from 0. */
export async function channelStatuses(db: Database, guildId: Snowflake, page: number, needContent: boolean): Promise<ChannelStatusPage> {
	return db.read(async (reader) => {
		const pages = Math.max(1, Math.ceil((await reader.countBy(ChannelSyncRow, { guild_id: guildId })) / channelsPerPage));
		const shown = Math.min(Math.max(Math.trunc(page) || 0, 0), pages - 1);
		const rows: { id: string }[] = await reader.query(
			`SELECT channel_id AS id FROM ${db.table(ChannelSyncRow)} WHERE guild_id = ?
				ORDER BY CASE WHEN problem IS NULL THEN 1 ELSE 0 END, due DESC, channel_id
				LIMIT ${channelsPerPage} OFFSET ${shown * channelsPerPage}`,
			[padId(guildId)]
		);
		const ids = rows.map(({ id }) => unpadId(id));
		const states = await readStates(db, reader, ids);
		const lineage = await readLineage(reader, guildId);
		const channels: ChannelStatus[] = [];
		for (const id of ids) {
			const state = states.get(id);
			if (state) channels.push(await statusOf(db, reader, state, lineage.all(id), needContent));
		}
		return { channels, page: shown, pages };
	});
}

/** @param ids all that the channel ever had: what was archived before a restore made it again counts, too */
async function statusOf(
	db: Database,
	reader: EntityManager,
	state: ChannelState,
	ids: readonly Snowflake[],
	needContent: boolean
): Promise<ChannelStatus> {
	const { channel_id: id, last_message_id: last, window_from: from } = state;
	const marks = ids.map(() => '?').join(', ');
	const channel = await reader.findOneBy(ArchivedChannel, { id });
	const ranges = (await readRanges(db, reader, [id])).get(id) ?? [];
	const [counts]: { messages: number | string; deleted: number | string }[] = await reader.query(
		`SELECT COUNT(*) AS messages, COUNT(deleted_at) AS deleted FROM ${db.table(Message)} WHERE channel_id IN (${marks})`,
		ids.map((each) => padId(each))
	);
	const files: { state: AttachmentState; count: number | string }[] = await reader.query(
		`SELECT state, COUNT(*) AS count FROM ${db.table(Attachment)} WHERE channel_id IN (${marks}) GROUP BY state`,
		ids.map((each) => padId(each))
	);
	const interval = { from: BigInt(id), to: last === null ? BigInt(id) - 1n : BigInt(last) };
	return {
		id,
		name: channel?.name ?? null,
		fraction: covered(interval, gapsIn(ranges, interval, needContent)),
		messages: Number(counts?.messages ?? 0),
		deleted: Number(counts?.deleted ?? 0),
		files: { waiting: 0, stored: 0, dead: 0, ...Object.fromEntries(files.map((row) => [row.state, Number(row.count)])) },
		syncedAt: state.synced_at,
		windowFrom: from === null ? null : timeOf(from),
		problem: state.problem
	};
}

function covered(interval: Gap, gaps: readonly Gap[]): number {
	const width = interval.to - interval.from + 1n;
	if (width <= 0n) return 1;
	const missing = gaps.reduce((sum, { from, to }) => sum + to - from + 1n, 0n);
	return Number(((width - missing) * 1000n) / width) / 1000;
}
