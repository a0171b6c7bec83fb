import {
	ChannelType,
	GatewayIntentBits,
	PermissionFlagsBits,
	type APIChannel,
	type APIGuildMember,
	type APIGuildScheduledEvent,
	type GatewayGuildCreateDispatchData,
	type GatewayThreadListSyncDispatchData
} from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { obfuscate, visibleChannels } from '../obfuscation';
import { channelPermissions } from '../permissions';
import { emojisOf, soundsOf, stickersOf } from '../world';
import type { Session } from './session';

/** A guild as a session gets it when it becomes available: with channels that the bot may not view obfuscated. */
export function guildCreate(world: World, guild: SimGuild, session: Session, obfuscation: boolean): GatewayGuildCreateDispatchData {
	const bot = guild.members.get(session.botId);
	if (!bot) throw new Error(`The bot ${session.botId} is not in guild ${guild.id}`);
	const visible = visibleChannels(world, guild, session.botId);
	const channels = [...guild.channels.values()].map((channel) =>
		obfuscation && !visible.has(channel.id) ? obfuscate(guild, channel) : channel
	);
	const data = {
		...withoutApproximations(guild),
		roles: [...guild.roles.values()],
		emojis: [...emojisOf(guild).values()],
		stickers: [...stickersOf(guild).values()],
		channels,
		threads: activeThreads(world, guild, session.botId),
		members: membersFor(guild, session, bot),
		member_count: guild.members.size,
		joined_at: bot.joined_at ?? new Date(world.clock.now()).toISOString(),
		large: guild.members.size > session.largeThreshold,
		unavailable: false,
		voice_states: [],
		presences: [],
		stage_instances: [],
		guild_scheduled_events: visibleEvents(world, guild, session.botId),
		soundboard_sounds: [...soundsOf(guild).values()]
	};
	return data as GatewayGuildCreateDispatchData;
}

/** Threads of channels that the bot has just come to see. */
export function threadListSync(
	world: World,
	guild: SimGuild,
	botId: Snowflake,
	channelIds: ReadonlySet<Snowflake>
): GatewayThreadListSyncDispatchData | null {
	const threads = activeThreads(world, guild, botId).filter((thread) => channelIds.has(thread.parent_id ?? ''));
	if (threads.length === 0) return null;
	const members = threads.flatMap((thread) => (thread.member ? [thread.member] : []));
	return { guild_id: guild.id, channel_ids: [...channelIds], threads, members } as GatewayThreadListSyncDispatchData;
}

type Thread = Extract<APIChannel, { thread_metadata?: unknown }>;

/** Whether a bot sees a thread: its parent, and a private one only as its member or with MANAGE_THREADS. */
export function canViewThread(world: World, guild: SimGuild, thread: APIChannel, botId: Snowflake): boolean {
	const permissions = channelPermissions(world, guild, thread, botId);
	if ((permissions & PermissionFlagsBits.ViewChannel) === 0n) return false;
	if (thread.type !== ChannelType.PrivateThread) return true;
	const hasJoined = thread.member?.user_id === botId || (guild.threadMembers.get(thread.id)?.has(botId) ?? false);
	return thread.owner_id === botId || hasJoined || (permissions & PermissionFlagsBits.ManageThreads) !== 0n;
}

function activeThreads(world: World, guild: SimGuild, botId: Snowflake): Thread[] {
	const threads = [...guild.threads.values()] as Thread[];
	return threads.filter((thread) => !thread.thread_metadata?.archived && canViewThread(world, guild, thread, botId));
}

/** Scheduled events, but for those in channels that the bot may not view. */
export function visibleEvents(world: World, guild: SimGuild, botId: Snowflake): APIGuildScheduledEvent[] {
	const visible = visibleChannels(world, guild, botId);
	return [...guild.scheduledEvents.values()].filter((event) => event.channel_id === null || visible.has(event.channel_id));
}

/**
 * Without the presences intent only the bot itself; with it the whole list of a guild that is not large
 * (Discord leaves out the offline ones of a large guild: nobody is online here).
 */
function membersFor(guild: SimGuild, session: Session, bot: APIGuildMember): APIGuildMember[] {
	const isSmall = guild.members.size <= session.largeThreshold;
	return session.has(GatewayIntentBits.GuildPresences) && isSmall ? [...guild.members.values()] : [bot];
}

/** The counts that only REST has. */
function withoutApproximations(guild: SimGuild): SimGuild['settings'] {
	const settings = { ...guild.settings };
	delete settings.approximate_member_count;
	delete settings.approximate_presence_count;
	return settings;
}
