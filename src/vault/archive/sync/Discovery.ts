import type { APIChannel, APIGuildChannel, APIThreadChannel, Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../../database/Database';
import type { ChannelProblem } from '../../../entities/ChannelSync';
import type { Clock } from '../../clock';
import { ReadError, type GuildReader } from '../../snapshots/GuildReader';
import { readLineage } from '../lineage';
import type { LiveChannels, SessionMark } from '../live/LiveChannels';
import type { ArchiveScope } from '../scope/ArchiveScope';
import { covers, type Parents, type ScopeRules } from '../scope/covers';
import { readFollowed, readParents, removeStates } from './channelStates';
import { holdsMessages, holdsPrivateThreads, holdsThreads, isThreadType } from './channelTypes';
import type { Window } from './decide';
import { recordChannels, type GuildLook } from './record';
import type { ThreadLists } from './ThreadLists';
import type { ThreadReader } from './ThreadReader';
import { noteProblems, noteUnseen } from './unseen';

export interface DiscoveryDependencies {
	readonly database: Database;
	readonly channels: Pick<GuildReader, 'channels'>;
	readonly threads: ThreadReader;
	readonly lists: ThreadLists;
	readonly scope: ArchiveScope;
	readonly live: LiveChannels;
	readonly clock: Clock;
	/** Whether content can be had (Message Content intent). */
	readonly seesContent: () => boolean;
	readonly window: (guildId: Snowflake) => Promise<Window>;
	/** Stores what was heard so far: it need not be read. */
	readonly flush: () => Promise<void>;
}

/** What was seen at a look at a guild. */
export interface Seen extends GuildLook {
	readonly rules: ScopeRules;
	readonly parents: Parents;
}

const minute = 60_000;
/** Between two looks for changes: of a guild whose events come, of any other. */
const rests = { heard: 15 * minute, unheard: 1440 * minute } as const;

/** Finds out, by two requests, which channels and active threads of a guild are archived, and what is to be read of them. */
export class Discovery {
	/** Guilds whose lists of archived threads were read in this session: events tell of what comes after. */
	private readonly listed = new Map<Snowflake, SessionMark>();

	public constructor(private readonly dependencies: DiscoveryDependencies) {}

	/**
	 * @param isAsked somebody wants it now: changes are looked for, however short ago they were
	 * @throws ReadError when Discord cannot be read
	 */
	public async look(guildId: Snowflake, isAsked: boolean): Promise<Seen> {
		const { database, channels, clock, flush, live, scope, seesContent, threads, window } = this.dependencies;
		const followed = await database.read((reader) => readFollowed(database, reader, guildId));
		live.follow(guildId, followed.keys());
		const mark = live.mark(guildId);
		const now = clock.now();
		const rest = isAsked ? 0 : live.hearsAll(guildId) ? rests.heard : rests.unheard;
		const rules = await scope.rules(guildId);
		const reading = await channels.channels(guildId);
		const active = await threads.active(guildId);
		await flush();
		const parents = new Map([
			...[...followed].map(([id, { parentId }]) => [id, parentId] as const),
			...[...reading.visible, ...reading.hidden, ...active].map(parentOf)
		]);
		const seen: Seen = { guildId, mark, now, rest, needContent: seesContent(), window: await window(guildId), rules, parents };
		const isCovered = (id: Snowflake) => covers(rules, guildId, id, parents);
		const lineage = await database.read((reader) => readLineage(reader, guildId));
		// What is archived of a channel that was made again stays, as the past of the new one.
		const left = [...followed.keys()].filter((id) => !isCovered(id) || lineage.isReplaced(id));
		const kept = new Map([...followed].filter(([id]) => !left.includes(id)));
		if (left.length > 0) await database.write((tx) => removeStates(database, tx, left));
		live.unfollow(left);
		const hidden = reading.hidden.filter(({ id, type }) => holdsMessages(type) && isCovered(id)).map(({ id }) => id);
		await noteUnseen(database, guildId, reading, hidden, kept, now);
		await this.record(seen, [...(reading.visible as readonly APIChannel[]), ...active, ...(await this.chosenThreads(seen))]);
		await this.orderLists(
			seen,
			reading.visible.filter(({ id }) => isCovered(id))
		);
		return seen;
	}

	/** Notes channels and threads, as far as they are archived. */
	public async record(seen: Seen, channels: readonly APIChannel[]): Promise<void> {
		const { database, live } = this.dependencies;
		const parents = new Map([...seen.parents, ...channels.map(parentOf)]);
		const isCovered = ({ id }: APIChannel) => covers(seen.rules, seen.guildId, id, parents);
		const wanted = channels.filter((channel) => !isThreadType(channel.type) || isCovered(channel));
		await recordChannels(database, live, wanted, (channel) => holdsMessages(channel.type) && isCovered(channel), seen);
	}

	/** Notes channels that an event told of. `mark`: where the session stood then. */
	public async note(guildId: Snowflake, channels: readonly APIChannel[], mark: SessionMark | null): Promise<void> {
		const { clock, database, scope, seesContent, window } = this.dependencies;
		const rules = await scope.rules(guildId);
		const ids = channels.map(({ id }) => id);
		const parents = await database.read((reader) =>
			readParents(reader, guildId, [...ids, ...channels.map((channel) => parentOf(channel)[1] ?? '0')])
		);
		const look = { guildId, mark, now: clock.now(), rest: rests.heard, needContent: seesContent(), window: await window(guildId) };
		await this.record({ ...look, rules, parents }, channels);
	}

	/** All lists of archived threads have been read. */
	public listsAreRead({ guildId, mark }: Seen): void {
		if (mark !== null) this.listed.set(guildId, mark);
	}

	/** Threads that were chosen one by one may be archived, in a channel that is not: they are asked for. */
	private async chosenThreads({ guildId, rules, parents, now }: Seen): Promise<APIThreadChannel[]> {
		const { database, live, threads } = this.dependencies;
		const chosen = [...rules].filter(([id, included]) => included && id !== guildId && !parents.has(id) && !live.isCurrent(guildId, id));
		const found: APIThreadChannel[] = [];
		const problems = new Map<Snowflake, ChannelProblem>();
		for (const [id] of chosen) {
			try {
				const thread = await threads.one(id);
				if (thread?.guild_id === guildId) found.push(thread);
			} catch (error) {
				if (!(error instanceof ReadError) || error.reason === 'failed') throw error;
				problems.set(id, error.reason === 'unavailable' ? 'gone' : 'missing_permission');
			}
		}
		await noteProblems(database, guildId, problems, now);
		return found;
	}

	/** Once a session, and of channels that are new in the archive. */
	private async orderLists({ guildId }: Seen, channels: readonly APIGuildChannel[]): Promise<void> {
		const { lists, live, threads } = this.dependencies;
		const isHeard = live.isUnbroken(guildId, this.listed.get(guildId) ?? null);
		const wanted = channels
			.filter(({ type }) => holdsThreads(type))
			.flatMap(({ id: channelId, type }) => [
				{ channelId, list: 'public' as const },
				...(holdsPrivateThreads(type)
					? [{ channelId, list: threads.maySeePrivate(guildId, channelId) ? ('private' as const) : ('joined' as const) }]
					: [])
			]);
		await lists.order(guildId, wanted, !isHeard);
	}
}

function parentOf(
	channel: { readonly id: Snowflake; readonly parent_id?: Snowflake | null } | APIChannel
): readonly [Snowflake, Snowflake | null] {
	return [channel.id, ('parent_id' in channel ? channel.parent_id : null) ?? null];
}
