import type { Database } from '../../../database/Database';
import type { Snowflake } from '../../../database/ids';
import type { ChannelProblem } from '../../../entities/ChannelSync';
import type { ChannelsReading } from '../../snapshots/GuildReader';
import { newState, readStates, writeStates, type ChannelState, type Followed } from './channelStates';
import { isThreadType } from './channelTypes';

/**
 * Notes why channels are not read: hidden ones are said to be hidden; only those that a complete list lacks are gone.
 * @param hiddenIds those of the hidden channels that are archived
 */
export async function noteUnseen(
	db: Database,
	guildId: Snowflake,
	{ visible, hidden, complete }: ChannelsReading,
	hiddenIds: readonly Snowflake[],
	followed: ReadonlyMap<Snowflake, Followed>,
	now: number
): Promise<void> {
	const named = new Set([...visible, ...hidden].map(({ id }) => id));
	const lacking = [...followed].filter(([id, { type }]) => type !== null && !isThreadType(type) && !named.has(id)).map(([id]) => id);
	const problems = new Map<Snowflake, ChannelProblem>([
		...(complete ? lacking : []).map((id) => [id, 'gone'] as const),
		...hiddenIds.map((id) => [id, 'hidden'] as const)
	]);
	await noteProblems(db, guildId, problems, now);
}

/** Channels that cannot be read, each for its reason. Those that are known to be like that cost no write. */
export async function noteProblems(
	db: Database,
	guildId: Snowflake,
	problems: ReadonlyMap<Snowflake, ChannelProblem>,
	now: number
): Promise<void> {
	const states = await db.read((reader) => readStates(db, reader, [...problems.keys()]));
	const changed = [...problems].flatMap(([id, problem]): ChannelState[] => {
		const before = states.get(id) ?? newState(guildId, id);
		return before.problem === problem && !before.due ? [] : [{ ...before, due: false, problem, problem_at: now }];
	});
	if (changed.length > 0) await db.write((tx) => writeStates(db, tx, changed));
}
