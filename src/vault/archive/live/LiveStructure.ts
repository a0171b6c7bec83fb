import type { APIChannel, APIThreadChannel, Snowflake } from 'discord-api-types/v10';
import type { Database } from '../../../database/Database';
import { ArchivedChannel } from '../../../entities/ArchivedChannel';
import type { ChannelProblem } from '../../../entities/ChannelSync';
import type { Clock } from '../../clock';
import { readFollowed } from '../sync/channelStates';
import { isThreadType } from '../sync/channelTypes';
import type { Discovery } from '../sync/Discovery';
import { noteProblems } from '../sync/unseen';
import type { Dispatch } from './events';
import type { LiveChannels } from './LiveChannels';

export interface LiveStructureDependencies {
	readonly database: Database;
	readonly channels: LiveChannels;
	readonly discovery: Pick<Discovery, 'note'>;
	readonly clock: Clock;
	/** Stores what was heard of messages so far. */
	readonly flush: () => Promise<void>;
	/** Whether the bot may view a channel (of a thread, its parent), by what the gateway told. */
	readonly sees: (guildId: Snowflake, channelId: Snowflake) => boolean;
	/** The bot itself. */
	readonly me: () => Snowflake;
	readonly onError: (error: unknown) => void;
}

/** Of a channel that the bot may not view. https://discord.com/developers/docs/resources/channel#channel-object-channel-flags */
const obfuscated = 1 << 17;

const told: ReadonlySet<string> = new Set(['CHANNEL_CREATE', 'CHANNEL_UPDATE', 'THREAD_CREATE', 'THREAD_UPDATE']);
const sightChanges: ReadonlySet<string> = new Set([
	'CHANNEL_UPDATE',
	'GUILD_ROLE_UPDATE',
	'GUILD_ROLE_DELETE',
	'GUILD_MEMBER_UPDATE',
	'GUILD_UPDATE'
]);

/** Takes up channels and threads that are new in what is archived, and notes which are gone or cannot be seen any more. */
export class LiveStructure {
	private working: Promise<void> = Promise.resolve();

	public constructor(private readonly dependencies: LiveStructureDependencies) {}

	/** Every event of the gateway. */
	public hear({ t, d }: Dispatch): void {
		const data = d as { id?: Snowflake; guild_id?: Snowflake; flags?: number; user?: { id: Snowflake } } | null;
		const guildId = t === 'GUILD_UPDATE' || t === 'GUILD_DELETE' ? data?.id : data?.guild_id;
		if (guildId === undefined || !this.dependencies.channels.follows(guildId)) return;
		// Left, or an outage: what happens until it is back is not told.
		if (t === 'GUILD_DELETE') this.dependencies.channels.lostIn(guildId);
		if (t === 'CHANNEL_DELETE' || t === 'THREAD_DELETE') this.then(() => this.gone(guildId, data?.id ?? ''));
		else if (told.has(t) && ((data?.flags ?? 0) & obfuscated) === 0) this.note(guildId, [d as APIChannel]);
		else if (t === 'THREAD_LIST_SYNC') this.note(guildId, (d as { threads: APIThreadChannel[] }).threads);
		if (sightChanges.has(t) && (t !== 'GUILD_MEMBER_UPDATE' || data?.user?.id === this.dependencies.me())) {
			this.then(() => this.loseSight(guildId));
		}
	}

	/** Waits for what is being noted. */
	public async settle(): Promise<void> {
		await this.working;
	}

	/**
	 * Until it is noted, events of the channel are kept: it may be one that is archived. What came before is stored first: of a thread that is
	 * known to be archived nobody asks for it again.
	 */
	private note(guildId: Snowflake, channels: readonly APIChannel[]): void {
		const { channels: live, discovery, flush } = this.dependencies;
		const mark = live.mark(guildId);
		const done = live.look(guildId);
		this.then(async () => {
			try {
				await flush();
				await discovery.note(guildId, channels, mark);
			} finally {
				done();
			}
		});
	}

	private async gone(guildId: Snowflake, channelId: Snowflake): Promise<void> {
		const { channels, clock, database } = this.dependencies;
		const children = await database.read((reader) => reader.findBy(ArchivedChannel, { guild_id: guildId, parent_id: channelId }));
		const threads = children.filter(({ type }) => isThreadType(type)).map(({ id }) => id);
		const followed = [channelId, ...threads].filter((id) => channels.guildOf(id) === guildId);
		for (const id of followed) channels.disconnect(id);
		const problems = new Map<Snowflake, ChannelProblem>(followed.map((id) => [id, 'gone']));
		if (problems.size > 0) await noteProblems(database, guildId, problems, clock.now());
	}

	/** Of channels that the bot does not see any more events are missed from now on. */
	private async loseSight(guildId: Snowflake): Promise<void> {
		const { channels, database, sees } = this.dependencies;
		const connected = channels.connectedIn(guildId);
		if (connected.length === 0) return;
		const followed = await database.read((reader) => readFollowed(database, reader, guildId));
		for (const id of connected) {
			const { type, parentId } = followed.get(id) ?? { type: null, parentId: null };
			const judged = type !== null && isThreadType(type) ? (parentId ?? id) : id;
			if (!sees(guildId, judged)) channels.disconnect(id);
		}
	}

	/** One after the other, after discord.js has looked at the event. */
	private then(work: () => Promise<void>): void {
		this.working = this.working.then(work).catch(this.dependencies.onError);
	}
}
