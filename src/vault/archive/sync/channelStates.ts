import { In, type EntityManager } from 'typeorm';
import type { Database, Tx } from '../../../database/Database';
import { padId, unpadId, type Snowflake } from '../../../database/ids';
import { execute, inChunks, insertRows, selectRows, type Row } from '../../../database/rows';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import { ChannelSyncRow, type ChannelProblem } from '../../../entities/ChannelSync';
import { Coverage } from '../../../entities/Coverage';
import { ThreadListRow } from '../../../entities/ThreadList';
import type { CoverageRange } from '../coverage';

/** How a channel that is kept current stands. */
export type ChannelState = Pick<ChannelSyncRow, keyof ChannelSyncRow>;

type RawState = Readonly<Record<keyof ChannelSyncRow, string | number | null>>;

/** By channel. */
export async function readStates(
	db: Database,
	reader: EntityManager,
	channelIds: readonly Snowflake[]
): Promise<Map<Snowflake, ChannelState>> {
	const rows = await selectRows<RawState>(db, reader, ChannelSyncRow, 'channel_id', channelIds.map(padId));
	return new Map(rows.map((row) => [unpadId(String(row.channel_id)), stateOf(row)]));
}

/** Ranges by channel, ascending. */
export async function readRanges(
	db: Database,
	reader: EntityManager,
	channelIds: readonly Snowflake[]
): Promise<Map<Snowflake, CoverageRange[]>> {
	const rows = await selectRows<Readonly<Record<keyof Coverage, string | number>>>(
		db,
		reader,
		Coverage,
		'channel_id',
		channelIds.map(padId)
	);
	const found = new Map<Snowflake, CoverageRange[]>();
	for (const row of rows.sort((left, right) => (left.from_id < right.from_id ? -1 : 1))) {
		const id = unpadId(String(row.channel_id));
		const range = {
			from: BigInt(row.from_id),
			to: BigInt(row.to_id),
			hasContent: Boolean(Number(row.has_content)),
			readAt: Number(row.read_at)
		};
		found.set(id, [...(found.get(id) ?? []), range]);
	}
	return found;
}

/** Writes states as they are. The first statement of a transaction may be this one. */
export async function writeStates(db: Database, tx: Tx, states: readonly ChannelState[]): Promise<void> {
	await insertRows(db, tx, ChannelSyncRow, states.map(rowOf), { mode: 'replace' });
}

/** What the archive knows of a channel that is kept current; of one that it never saw, nothing. */
export interface Followed {
	readonly type: number | null;
	/** The category of a channel, the channel of a thread. */
	readonly parentId: Snowflake | null;
}

/** Channels and threads of a guild that are kept current. */
export async function readFollowed(db: Database, reader: EntityManager, guildId: Snowflake): Promise<Map<Snowflake, Followed>> {
	const rows: { id: string; type: number | null; parent_id: string | null }[] = await reader.query(
		`SELECT state.channel_id AS id, channel.type, channel.parent_id FROM ${db.table(ChannelSyncRow)} state
			LEFT JOIN ${db.table(ArchivedChannel)} channel ON channel.id = state.channel_id WHERE state.guild_id = ?`,
		[padId(guildId)]
	);
	return new Map(
		rows.map(({ id, type, parent_id: parent }) => [unpadId(id), { type, parentId: parent === null ? null : unpadId(parent) }])
	);
}

/** By channel or thread what it is in, as far as the archive knows. */
export async function readParents(
	reader: EntityManager,
	guildId: Snowflake,
	channelIds: readonly Snowflake[]
): Promise<Map<Snowflake, Snowflake | null>> {
	const rows = await reader.findBy(ArchivedChannel, { guild_id: guildId, id: In([...channelIds]) });
	return new Map(rows.map(({ id, parent_id: parent }) => [id, parent]));
}

/** No longer keeps channels current. What is archived of them stays. The first statement of a transaction may be this one. */
export async function removeStates(db: Database, tx: Tx, channelIds: readonly Snowflake[]): Promise<void> {
	for (const entity of [ChannelSyncRow, ThreadListRow]) {
		for (const ids of inChunks(channelIds.map(padId))) {
			await execute(tx, `DELETE FROM ${db.table(entity)} WHERE channel_id IN (${ids.map(() => '?').join(', ')})`, ids);
		}
	}
}

export function newState(guildId: Snowflake, channelId: Snowflake): ChannelState {
	return {
		channel_id: channelId,
		guild_id: guildId,
		last_message_id: null,
		due: false,
		window_next: null,
		window_to: null,
		window_from: null,
		refreshed_at: null,
		archived_at: null,
		pins_at: null,
		pins_due: false,
		synced_at: null,
		problem: null,
		problem_at: null
	};
}

function stateOf(row: RawState): ChannelState {
	const id = (value: string | number | null) => (value === null ? null : unpadId(String(value)));
	const time = (value: string | number | null) => (value === null ? null : Number(value));
	return {
		channel_id: unpadId(String(row.channel_id)),
		guild_id: unpadId(String(row.guild_id)),
		last_message_id: id(row.last_message_id),
		due: Boolean(Number(row.due)),
		window_next: id(row.window_next),
		window_to: id(row.window_to),
		window_from: id(row.window_from),
		refreshed_at: time(row.refreshed_at),
		archived_at: time(row.archived_at),
		pins_at: row.pins_at === null ? null : String(row.pins_at),
		pins_due: Boolean(Number(row.pins_due)),
		synced_at: time(row.synced_at),
		problem: row.problem as ChannelProblem | null,
		problem_at: time(row.problem_at)
	};
}

const ids = ['channel_id', 'guild_id', 'last_message_id', 'window_next', 'window_to', 'window_from'] as const;

function rowOf(state: ChannelState): Row {
	const padded = Object.fromEntries(ids.map((column) => [column, state[column] === null ? null : padId(state[column])]));
	return { ...state, ...padded };
}
