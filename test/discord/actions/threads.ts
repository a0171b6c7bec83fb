import { AuditLogEvent, ChannelType, GatewayDispatchEvents } from 'discord-api-types/v10';
import type { APIChannel, APIThreadChannel, APIThreadMember } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { audit, changesBetween } from './audit';
import type { Actor } from './audit';

export interface NewThread {
	/** The id of the message that it starts from, or of its first post; default a new one. */
	readonly id?: Snowflake;
	readonly type: ChannelType.AnnouncementThread | ChannelType.PublicThread | ChannelType.PrivateThread;
	readonly name: string;
	/** Minutes; default those of the parent, or a day. */
	readonly autoArchive?: number;
	readonly slowmode?: number;
	readonly invitable?: boolean;
	readonly appliedTags?: readonly Snowflake[];
}

/** Starts a thread, with the actor as its owner and first member, and tells it. */
export function createThread(world: World, guild: SimGuild, parent: APIChannel, fields: NewThread, actor: Actor): APIThreadChannel {
	const now = new Date(world.clock.now()).toISOString();
	const defaults = parent as { default_auto_archive_duration?: number; default_thread_rate_limit_per_user?: number };
	const thread = {
		id: fields.id ?? world.snowflake(),
		type: fields.type,
		guild_id: guild.id,
		parent_id: parent.id,
		name: fields.name,
		owner_id: actor.userId,
		last_message_id: null,
		rate_limit_per_user: fields.slowmode ?? defaults.default_thread_rate_limit_per_user ?? 0,
		message_count: 0,
		member_count: 1,
		total_message_sent: 0,
		flags: 0,
		thread_metadata: {
			archived: false,
			archive_timestamp: now,
			auto_archive_duration: fields.autoArchive ?? defaults.default_auto_archive_duration ?? 1440,
			locked: false,
			create_timestamp: now,
			...(fields.type === ChannelType.PrivateThread && { invitable: fields.invitable ?? true })
		},
		...(fields.appliedTags && { applied_tags: [...fields.appliedTags] })
	} as unknown as APIThreadChannel;
	guild.threads.set(thread.id, thread);
	membersOf(guild, thread.id).set(actor.userId, threadMember(world, thread.id, actor.userId));
	const data = { ...thread, newly_created: true };
	world.emit({ event: GatewayDispatchEvents.ThreadCreate, data, guildId: guild.id, channelId: thread.id });
	audit(world, guild, actor, { type: AuditLogEvent.ThreadCreate, targetId: thread.id, changes: changesBetween({}, thread) });
	return thread;
}

/** Changes a thread and tells it. `metadata`: the part of it that is in `thread_metadata`. */
export function updateThread(
	world: World,
	guild: SimGuild,
	before: APIThreadChannel,
	changes: object,
	metadata: object,
	actor: Actor
): APIThreadChannel {
	const old = before.thread_metadata;
	const toggled = 'archived' in metadata && metadata.archived !== old?.archived;
	const stamp = toggled ? { archive_timestamp: new Date(world.clock.now()).toISOString() } : {};
	const thread = { ...before, ...changes, thread_metadata: { ...old, ...metadata, ...stamp } } as APIThreadChannel;
	const differences = changesBetween({ ...before, ...old }, { ...thread, ...thread.thread_metadata });
	if (differences.length === 0) return before;
	guild.threads.set(thread.id, thread);
	world.emit({ event: GatewayDispatchEvents.ThreadUpdate, data: thread, guildId: guild.id, channelId: thread.id });
	audit(world, guild, actor, { type: AuditLogEvent.ThreadUpdate, targetId: thread.id, changes: differences });
	return thread;
}

/** Who has joined the thread. */
export function membersOf(guild: SimGuild, threadId: Snowflake): Map<Snowflake, APIThreadMember> {
	let members = guild.threadMembers.get(threadId);
	if (!members) guild.threadMembers.set(threadId, (members = new Map()));
	return members;
}

/** Lets someone join a thread and tells it. */
export function joinThread(world: World, guild: SimGuild, thread: APIThreadChannel, userId: Snowflake): void {
	const members = membersOf(guild, thread.id);
	if (members.has(userId)) return;
	members.set(userId, threadMember(world, thread.id, userId));
	tellMembers(world, guild, thread, { added_members: [{ ...members.get(userId), presence: null, member: guild.members.get(userId) }] });
}

/** Takes someone out of a thread and tells it. */
export function leaveThread(world: World, guild: SimGuild, thread: APIThreadChannel, userId: Snowflake): void {
	if (membersOf(guild, thread.id).delete(userId)) tellMembers(world, guild, thread, { removed_member_ids: [userId] });
}

function threadMember(world: World, id: Snowflake, userId: Snowflake): APIThreadMember {
	return { id, user_id: userId, join_timestamp: new Date(world.clock.now()).toISOString(), flags: 0 as APIThreadMember['flags'] };
}

function tellMembers(world: World, guild: SimGuild, thread: APIThreadChannel, change: object): void {
	const data = { id: thread.id, guild_id: guild.id, member_count: membersOf(guild, thread.id).size, ...change };
	world.emit({ event: GatewayDispatchEvents.ThreadMembersUpdate, data, guildId: guild.id, channelId: thread.id });
}
