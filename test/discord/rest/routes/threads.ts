import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIThreadChannel } from 'discord-api-types/v10';
import { joinThread, leaveThread, membersOf } from '../../actions/threads';
import { canViewThread } from '../../gateway/guild-create';
import type { SimGuild } from '../../model';
import { compareIds } from '../../snowflake';
import { caller, channelOf, guildOf, requirePermissions } from '../access';
import { ApiError, BadQuery, missingAccess, unknown } from '../errors';
import { boolean, integer, snowflake } from '../query';
import { NO_CONTENT, ok } from '../route';
import type { Call, Reply, Route } from '../route';

const MEMBERS = '/channels/:channel_id/thread-members';
const ARCHIVED = '/channels/:channel_id/threads/archived';
const PAGE = ['before', 'limit'];

export const threadRoutes: readonly Route[] = [
	{ method: 'GET', path: '/guilds/:guild_id/threads/active', query: [], response: 'ThreadsResponse', handle: listActive },
	{ method: 'GET', path: `${ARCHIVED}/public`, query: PAGE, response: 'ThreadsResponse', handle: listPublic },
	{ method: 'GET', path: `${ARCHIVED}/private`, query: PAGE, response: 'ThreadsResponse', handle: listPrivate },
	{
		method: 'GET',
		path: '/channels/:channel_id/users/@me/threads/archived/private',
		query: PAGE,
		response: 'ThreadsResponse',
		handle: listJoined
	},
	{
		method: 'GET',
		path: MEMBERS,
		query: ['with_member', 'limit', 'after'],
		response: { array: 'ThreadMemberResponse' },
		handle: listMembers
	},
	{ method: 'PUT', path: `${MEMBERS}/@me`, query: [], response: null, handle: (call) => join(call, caller(call).bot.id) },
	{ method: 'DELETE', path: `${MEMBERS}/@me`, query: [], response: null, handle: (call) => leave(call, caller(call).bot.id) },
	{ method: 'PUT', path: `${MEMBERS}/:user_id`, query: [], response: null, handle: (call) => join(call, call.params.user_id ?? '') },
	{ method: 'DELETE', path: `${MEMBERS}/:user_id`, query: [], response: null, handle: (call) => leave(call, call.params.user_id ?? '') }
];

/** All active threads that the bot may see, newest first. */
function listActive(call: Call): Reply {
	const guild = guildOf(call);
	const threads = threadsOf(guild)
		.filter((thread) => !isArchived(thread) && canViewThread(call.world, guild, thread, caller(call).bot.id))
		.sort((left, right) => compareIds(right.id, left.id));
	return ok(listed(call, guild, threads, false));
}

function listPublic(call: Call): Reply {
	const { guild, channel } = channelOf(call);
	requirePermissions(call, guild, P.ReadMessageHistory, channel);
	return byTime(call, guild, (thread) => thread.type !== ChannelType.PrivateThread);
}

function listPrivate(call: Call): Reply {
	const { guild, channel } = channelOf(call);
	requirePermissions(call, guild, P.ReadMessageHistory | P.ManageThreads, channel);
	return byTime(call, guild, (thread) => thread.type === ChannelType.PrivateThread);
}

/** The last archived first; `before` is a time. */
function byTime(call: Call, guild: SimGuild, wanted: (thread: APIThreadChannel) => boolean): Reply {
	const before = timeOf(call.query, 'before');
	const threads = archivedIn(call, guild)
		.filter((thread) => wanted(thread) && archivedAt(thread) < before)
		.sort((left, right) => archivedAt(right) - archivedAt(left) || compareIds(right.id, left.id));
	return ok(page(call, guild, threads));
}

/** Private threads that the bot has joined, the newest first; `before` is an id. */
function listJoined(call: Call): Reply {
	const { guild, channel } = channelOf(call);
	requirePermissions(call, guild, P.ReadMessageHistory, channel);
	const before = snowflake(call.query, 'before');
	const { bot } = caller(call);
	const threads = archivedIn(call, guild)
		.filter((thread) => thread.type === ChannelType.PrivateThread && membersOf(guild, thread.id).has(bot.id))
		.filter((thread) => before === null || compareIds(thread.id, before) < 0)
		.sort((left, right) => compareIds(right.id, left.id));
	return ok(page(call, guild, threads));
}

function page(call: Call, guild: SimGuild, threads: readonly APIThreadChannel[]): object {
	const limit = integer(call.query, 'limit', 2, 100, 50);
	return listed(call, guild, threads.slice(0, limit), threads.length > limit);
}

function listed(call: Call, guild: SimGuild, threads: readonly APIThreadChannel[], hasMore: boolean): object {
	const { bot } = caller(call);
	const members = threads.flatMap((thread) => membersOf(guild, thread.id).get(bot.id) ?? thread.member ?? []);
	return { threads, members, has_more: hasMore };
}

function archivedIn(call: Call, guild: SimGuild): APIThreadChannel[] {
	return threadsOf(guild).filter((thread) => thread.parent_id === call.params.channel_id && isArchived(thread));
}

function threadsOf(guild: SimGuild): APIThreadChannel[] {
	return [...guild.threads.values()] as APIThreadChannel[];
}

function isArchived(thread: APIThreadChannel): boolean {
	return thread.thread_metadata?.archived ?? false;
}

function archivedAt(thread: APIThreadChannel): number {
	return Date.parse(thread.thread_metadata?.archive_timestamp ?? '');
}

function timeOf(query: URLSearchParams, name: string): number {
	const text = query.get(name);
	if (text === null) return Infinity;
	const time = Date.parse(text);
	if (Number.isNaN(time)) throw new BadQuery(name, 'DATE_TIME_TYPE_PARSE', `Could not parse ${text}.`);
	return time;
}

interface InThread {
	readonly guild: SimGuild;
	readonly thread: APIThreadChannel;
}

function threadOf(call: Call): InThread {
	const { guild, channel } = channelOf(call);
	if (!guild.threads.has(channel.id)) throw new ApiError(400, 50024, 'Cannot execute action on this channel type');
	return { guild, thread: channel as APIThreadChannel };
}

/** Needs the privileged intent; pages only with `with_member`. */
function listMembers(call: Call): Reply {
	const { guild, thread } = threadOf(call);
	if (!caller(call).privileged.members) throw missingAccess();
	const withMember = boolean(call.query, 'with_member');
	const limit = integer(call.query, 'limit', 1, 100, 100);
	const after = snowflake(call.query, 'after') ?? '0';
	const members = [...membersOf(guild, thread.id).values()].sort((left, right) => compareIds(left.user_id ?? '0', right.user_id ?? '0'));
	if (!withMember) return ok(members);
	const rest = members.filter(({ user_id: id }) => compareIds(id ?? '0', after) > 0).slice(0, limit);
	return ok(rest.map((member) => ({ ...member, member: guild.members.get(member.user_id ?? '') })));
}

/** Adding someone needs the right to send there; a thread that is archived takes nobody. */
function join(call: Call, userId: string): Reply {
	const { guild, thread } = threadOf(call);
	const isSelf = userId === caller(call).bot.id;
	if (isArchived(thread)) throw new ApiError(400, 50083, 'Thread is archived');
	if (!isSelf) requirePermissions(call, guild, P.SendMessagesInThreads, thread);
	if (!guild.members.has(userId)) throw unknown('Member');
	joinThread(call.world, guild, thread, userId);
	return NO_CONTENT;
}

function leave(call: Call, userId: string): Reply {
	const { guild, thread } = threadOf(call);
	const { bot } = caller(call);
	if (isArchived(thread)) throw new ApiError(400, 50083, 'Thread is archived');
	const isOwn = thread.type === ChannelType.PrivateThread && thread.owner_id === bot.id;
	if (userId !== bot.id && !isOwn) requirePermissions(call, guild, P.ManageThreads, thread);
	leaveThread(call.world, guild, thread, userId);
	return NO_CONTENT;
}
