import { ChannelFlags, ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIChannel, APIGuildForumTag, APIThreadChannel, RESTPatchAPIChannelJSONBody } from 'discord-api-types/v10';
import { updateThread } from '../../actions/threads';
import type { SimGuild } from '../../model';
import { channelPermissions } from '../../permissions';
import { actorOf, caller, requirePermissions } from '../access';
import { objectBody, pick } from '../bodies';
import { ApiError, invalidField, limitReached, missingPermissions, unknown } from '../errors';
import type { Call } from '../route';

type Sent = Partial<RESTPatchAPIChannelJSONBody> & { applied_tags?: string[] | null; flags?: number | null };

/** Posts that a forum may have pinned (30047). */
const MAX_PINNED_POSTS = 1;
/** Active threads of a guild: not documented, reported by users. */
const MAX_ACTIVE = 1000;

/** What someone may change of a thread of his own without MANAGE_THREADS. */
const OWN = new Set(['name', 'archived', 'auto_archive_duration', 'invitable', 'applied_tags']);

/** `PATCH /channels/{id}` of a thread. An archived one is immutable but for becoming active again. */
export function changeThread(call: Call, guild: SimGuild, thread: APIThreadChannel): APIChannel {
	const body = objectBody<Sent>(call.body);
	requireRights(call, guild, thread, body);
	const isArchived = thread.thread_metadata?.archived ?? false;
	if (isArchived && body.archived !== false) throw new ApiError(400, 50083, 'Thread is archived');
	if (isArchived) requireRoomForActive(guild, thread.type);
	if (body.invitable !== undefined && thread.type !== ChannelType.PrivateThread) {
		throw invalidField('invitable', 'BASE_TYPE_CHOICES', 'Only private threads have it.');
	}
	const parent = guild.channels.get(thread.parent_id ?? '');
	if (body.applied_tags) requireTags(call, guild, parent, body.applied_tags, thread);
	if (body.flags !== undefined && body.flags !== null) requireFlags(guild, thread, parent, body.flags);
	const changes = pick(body, ['name', 'rate_limit_per_user', 'flags', 'applied_tags']);
	const unpinned = body.archived ? { flags: (body.flags ?? thread.flags ?? 0) & ~ChannelFlags.Pinned } : {};
	const metadata = pick(body, ['archived', 'locked', 'auto_archive_duration', 'invitable']);
	return updateThread(call.world, guild, thread, { ...changes, ...unpinned }, metadata, actorOf(call));
}

function requireRights(call: Call, guild: SimGuild, thread: APIThreadChannel, body: Sent): void {
	const { bot } = caller(call);
	const may = (bit: bigint): boolean => (channelPermissions(call.world, guild, thread, bot.id) & bit) !== 0n;
	const keys = Object.keys(body);
	const wakes = keys.length === 1 && body.archived === false && !thread.thread_metadata?.locked;
	if (wakes && may(P.SendMessagesInThreads)) return;
	if (thread.owner_id === bot.id && !thread.thread_metadata?.locked && keys.every((key) => OWN.has(key))) return;
	requirePermissions(call, guild, P.ManageThreads, thread);
}

export function requireRoomForActive(guild: SimGuild, type: ChannelType): void {
	const active = [...guild.threads.values()].filter((thread) => !(thread as APIThreadChannel).thread_metadata?.archived).length;
	if (active < MAX_ACTIVE) return;
	if (type === ChannelType.AnnouncementThread) throw limitReached(160007, 'active announcement threads', MAX_ACTIVE);
	throw limitReached(160006, 'active threads', MAX_ACTIVE);
}

/** Tags must be the forum's; moderated ones are for moderators. */
export function requireTags(
	call: Call,
	guild: SimGuild,
	parent: APIChannel | undefined,
	applied: readonly string[],
	place: APIChannel
): void {
	const tags: readonly APIGuildForumTag[] = parent && 'available_tags' in parent ? parent.available_tags : [];
	for (const id of applied) {
		const tag = tags.find((known) => known.id === id);
		if (!tag) throw unknown('Tag');
		const moderates = (channelPermissions(call.world, guild, place, caller(call).bot.id) & P.ManageThreads) !== 0n;
		if (tag.moderated && !moderates) throw missingPermissions();
	}
}

/** Only PINNED can be set, in forums and media channels, for one post at a time. */
function requireFlags(guild: SimGuild, thread: APIThreadChannel, parent: APIChannel | undefined, flags: number): void {
	const changed = flags ^ (thread.flags ?? 0);
	if ((changed & ~ChannelFlags.Pinned) !== 0) throw invalidField('flags', 'INVALID_FLAGS', 'Only PINNED can be changed.');
	if ((changed & flags & ChannelFlags.Pinned) === 0) return;
	if (parent?.type !== ChannelType.GuildForum && parent?.type !== ChannelType.GuildMedia) {
		throw invalidField('flags', 'INVALID_FLAGS', 'Only posts can be pinned.');
	}
	const posts = ([...guild.threads.values()] as APIThreadChannel[]).filter((other) => other.parent_id === parent.id);
	const pinned = posts.filter((other) => ((other.flags ?? 0) & ChannelFlags.Pinned) !== 0).length;
	if (pinned >= MAX_PINNED_POSTS) throw limitReached(30047, 'pinned threads in a forum channel', MAX_PINNED_POSTS);
}
