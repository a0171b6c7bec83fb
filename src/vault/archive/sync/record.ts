import type { APIChannel } from 'discord-api-types/v10';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/Database';
import { padId, type Snowflake } from '../../../database/ids';
import { insertRows, selectRows, type Row } from '../../../database/rows';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import type { LiveChannels, SessionMark } from '../live/LiveChannels';
import { channelRow } from '../rows';
import { newState, readRanges, readStates, writeStates, type ChannelState } from './channelStates';
import { decide, type Look, type Task, type Told } from './decide';

/** A look at a guild. */
export interface GuildLook extends Look {
	readonly guildId: Snowflake;
	/** Where the gateway session stood before Discord was asked. */
	readonly mark: SessionMark | null;
}

/** Notes channels and threads as Discord tells them, and what is to be read of those that hold messages. @returns how many are to be read */
export async function recordChannels(
	db: Database,
	live: LiveChannels,
	found: readonly APIChannel[],
	isFollowed: (channel: APIChannel) => boolean,
	look: GuildLook
): Promise<number> {
	const followed = found.filter(isFollowed);
	const ids = followed.map(({ id }) => id);
	const { states, ranges, rows } = await db.read(async (reader) => ({
		states: await readStates(db, reader, ids),
		ranges: await readRanges(db, reader, ids),
		rows: await changedChannels(db, reader, found, look)
	}));
	const decided = followed.map((channel) => {
		const before = states.get(channel.id) ?? null;
		const told = toldOf(channel, look.guildId, live);
		const task = decide(told, before, ranges.get(channel.id) ?? [], look);
		return { before, after: stateAfter(before ?? newState(look.guildId, channel.id), told, task), task };
	});
	const changed = decided.filter(({ before, after }) => !isSame(before, after)).map(({ after }) => after);
	if (changed.length > 0 || rows.length > 0) {
		await db.write(async (tx) => {
			await insertRows(db, tx, ArchivedChannel, rows, { mode: 'replace' });
			await writeStates(db, tx, changed);
		});
	}
	live.follow(look.guildId, ids);
	for (const { after, task } of decided) {
		if (task.window?.isNew) live.beginWindow(after.channel_id, look.mark);
		if (!after.due) connect(live, look, after, task);
	}
	return decided.filter(({ after }) => after.due).length;
}

/** Nothing of it is to be read: from now on events tell what is new. */
function connect(live: LiveChannels, { guildId, mark }: GuildLook, state: ChannelState, { isEarly }: Task): void {
	if (!live.isConnected(state.channel_id)) live.connect(guildId, state.channel_id, mark, !isEarly);
}

function stateAfter(before: ChannelState, told: Told, { hasGap, window, pins, isEarly }: Task): ChannelState {
	const due = hasGap || window !== null || pins;
	return {
		...before,
		last_message_id: told.lastMessageId === null ? null : String(told.lastMessageId),
		due,
		window_next: window ? String(window.next) : null,
		window_to: window ? String(window.to) : null,
		window_from: window?.isNew ? null : before.window_from,
		archived_at: isEarly || told.isBehind ? before.archived_at : told.archivedAt,
		pins_due: pins,
		pins_at: pins ? told.pinsAt : before.pins_at,
		...(due && before.problem !== 'hidden' && before.problem !== 'gone' ? {} : { problem: null, problem_at: null })
	};
}

function isSame(before: ChannelState | null, after: ChannelState): boolean {
	return before !== null && (Object.keys(after) as (keyof ChannelState)[]).every((key) => before[key] === after[key]);
}

function toldOf(channel: APIChannel, guildId: Snowflake, live: LiveChannels): Told {
	const metadata = 'thread_metadata' in channel ? channel.thread_metadata : undefined;
	return {
		id: BigInt(channel.id),
		lastMessageId: 'last_message_id' in channel && channel.last_message_id ? BigInt(channel.last_message_id) : null,
		pinsAt: ('last_pin_timestamp' in channel && channel.last_pin_timestamp) || null,
		archivedAt: metadata?.archived === true ? Date.parse(metadata.archive_timestamp) : null,
		isCurrent: live.isCurrent(guildId, channel.id),
		isWindowTrue: live.isWindowTrue(channel.id),
		isBehind: live.isBehind(channel.id)
	};
}

/** Rows of those channels that are not stored like that already. */
async function changedChannels(
	db: Database,
	reader: EntityManager,
	channels: readonly APIChannel[],
	{ guildId, now }: GuildLook
): Promise<Row[]> {
	const rows = new Map(channels.map((channel) => [padId(channel.id) as string, channelRow(channel, guildId, now)]));
	const known = await selectRows<{ id: string; payload: string }>(db, reader, ArchivedChannel, 'id', [...rows.keys()]);
	for (const { id, payload } of known) if (rows.get(id)?.['payload'] === payload) rows.delete(id);
	return [...rows.values()];
}
