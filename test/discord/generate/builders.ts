import {
	ChannelType,
	MessageType,
	type APIBan,
	type APIChannel,
	type APIGuildMember,
	type APIMessage,
	type APIRole,
	type APIUser
} from 'discord-api-types/v10';
import { createGuild } from '../actions/guilds';
import { MessageMap } from '../MessageMap';
import type { SimGuild, Snowflake, World } from '../model';

export interface GuildOptions {
	readonly id?: Snowflake;
	readonly name?: string;
	readonly owner: APIUser;
	/** When the guild was made; default now. */
	readonly at?: number;
	readonly settings?: Partial<SimGuild['settings']>;
	readonly everyonePermissions?: bigint;
}

/** A guild with its @everyone role and its owner, and nothing else. */
export function addGuild(world: World, { owner, at, ...options }: GuildOptions): SimGuild {
	const guild = createGuild(world, { ...options, id: options.id ?? world.snowflake(at), ownerId: owner.id });
	addMember(world, guild, owner, { at });
	return guild;
}

export interface RoleOptions extends Partial<Omit<APIRole, 'permissions'>> {
	readonly name: string;
	readonly permissions?: bigint;
	readonly at?: number;
}

/** A role above all others of the guild, unless a position is given. */
export function addRole(world: World, guild: SimGuild, { at, permissions = 0n, ...options }: RoleOptions): APIRole {
	const color = options.color ?? 0;
	const role: APIRole = {
		id: world.snowflake(at),
		position: Math.max(-1, ...[...guild.roles.values()].map((other) => other.position)) + 1,
		colors: { primary_color: color, secondary_color: null, tertiary_color: null },
		hoist: false,
		managed: false,
		mentionable: false,
		icon: null,
		unicode_emoji: null,
		flags: 0 as APIRole['flags'],
		...options,
		color,
		permissions: permissions.toString()
	};
	guild.roles.set(role.id, role);
	return role;
}

export interface MemberOptions {
	readonly roles?: readonly Snowflake[];
	readonly nick?: string | null;
	readonly at?: number;
}

export function addMember(world: World, guild: SimGuild, user: APIUser, options: MemberOptions = {}): APIGuildMember {
	const member: APIGuildMember = {
		user,
		nick: options.nick ?? null,
		avatar: null,
		banner: null,
		roles: [...(options.roles ?? [])],
		joined_at: new Date(options.at ?? world.clock.now()).toISOString(),
		premium_since: null,
		communication_disabled_until: null,
		pending: false,
		deaf: false,
		mute: false,
		flags: 0 as APIGuildMember['flags']
	};
	guild.members.set(user.id, member);
	return member;
}

export function addBan(guild: SimGuild, user: APIUser, reason: string | null): APIBan {
	const ban: APIBan = { user, reason };
	guild.bans.set(user.id, ban);
	return ban;
}

/** A channel with all fields that Discord sends for its type; at the end of the list, unless a position is given. */
export function addChannel(world: World, guild: SimGuild, options: ChannelOptions): APIChannel {
	const { at, ...fields } = options;
	const channel = {
		id: world.snowflake(at),
		guild_id: guild.id,
		position: guild.channels.size,
		flags: 0,
		permission_overwrites: [],
		parent_id: null,
		...channelDefaults(options.type),
		...fields
	} as unknown as APIChannel;
	guild.channels.set(channel.id, channel);
	return channel;
}

export interface ChannelOptions {
	readonly type: ChannelType;
	readonly name: string;
	readonly at?: number;
	readonly [field: string]: unknown;
}

/** What Discord sends of a channel by its type, beside the fields that all have. */
export function channelDefaults(type: ChannelType): Record<string, unknown> {
	const messages = { last_message_id: null, rate_limit_per_user: 0, nsfw: false };
	const voice = { ...messages, bitrate: 64_000, user_limit: 0, rtc_region: null, video_quality_mode: 1 };
	switch (type) {
		case ChannelType.GuildCategory:
			return {};
		case ChannelType.GuildVoice:
		case ChannelType.GuildStageVoice:
			return voice;
		case ChannelType.GuildForum:
		case ChannelType.GuildMedia:
			return {
				...messages,
				topic: null,
				available_tags: [],
				default_reaction_emoji: null,
				default_sort_order: null,
				default_forum_layout: 0
			};
		default:
			return { ...messages, topic: null };
	}
}

export interface MessageOptions {
	readonly content?: string;
	readonly at?: number;
	readonly replyTo?: APIMessage;
	readonly fields?: Partial<APIMessage>;
}

/** A message as it stands in the history: no event is told of it. Messages must be added in the order of their time. */
export function addMessage(world: World, channel: APIChannel, author: APIUser, options: MessageOptions = {}): APIMessage {
	const at = options.at ?? world.clock.now();
	const { replyTo } = options;
	const message: APIMessage = {
		id: world.snowflake(at),
		channel_id: channel.id,
		author,
		type: replyTo ? MessageType.Reply : MessageType.Default,
		content: options.content ?? '',
		timestamp: new Date(at).toISOString(),
		edited_timestamp: null,
		tts: false,
		mention_everyone: false,
		mentions: replyTo ? [replyTo.author] : [],
		mention_roles: [],
		attachments: [],
		embeds: [],
		components: [],
		pinned: false,
		flags: 0 as APIMessage['flags'],
		...(replyTo && {
			message_reference: {
				type: 0,
				channel_id: channel.id,
				message_id: replyTo.id,
				guild_id: 'guild_id' in channel ? channel.guild_id : undefined
			}
		}),
		...options.fields
	};
	messagesOf(world, channel.id).set(message.id, message);
	if ('last_message_id' in channel) channel.last_message_id = message.id;
	return message;
}

export function messagesOf(world: World, channelId: Snowflake): MessageMap {
	let messages = world.messages.get(channelId);
	if (!messages) world.messages.set(channelId, (messages = new MessageMap()));
	return messages;
}

export interface ThreadOptions {
	readonly name: string;
	readonly owner: APIUser;
	readonly type?: ChannelType.PublicThread | ChannelType.PrivateThread | ChannelType.AnnouncementThread;
	readonly at?: number;
	/** The thread of a message, or the first post in a forum, has the message's id. */
	readonly id?: Snowflake;
	readonly archived?: boolean;
	readonly appliedTags?: readonly Snowflake[];
}

export function addThread(world: World, guild: SimGuild, parent: APIChannel, options: ThreadOptions): APIChannel {
	const time = new Date(options.at ?? world.clock.now()).toISOString();
	const type = options.type ?? ChannelType.PublicThread;
	const thread = {
		id: options.id ?? world.snowflake(options.at),
		type,
		guild_id: guild.id,
		parent_id: parent.id,
		name: options.name,
		owner_id: options.owner.id,
		last_message_id: null,
		rate_limit_per_user: 0,
		message_count: 0,
		member_count: 1,
		total_message_sent: 0,
		flags: 0,
		thread_metadata: {
			archived: options.archived ?? false,
			archive_timestamp: time,
			auto_archive_duration: 4320,
			locked: false,
			create_timestamp: time,
			...(type === ChannelType.PrivateThread && { invitable: true })
		},
		...(options.appliedTags && { applied_tags: [...options.appliedTags] })
	} as unknown as APIChannel;
	guild.threads.set(thread.id, thread);
	return thread;
}
