import {
	ChannelType,
	PermissionFlagsBits as P,
	type APIAttachment,
	type APIChannel,
	type APIMessage,
	type APIOverwrite,
	type APIRole,
	type APIUser
} from 'discord-api-types/v10';
import type { Actor } from './actions/audit';
import { ban, unban } from './actions/bans';
import { createChannel, deleteChannel, deleteOverwrite, setOverwrite, updateChannel } from './actions/channels';
import { updateGuild } from './actions/guilds';
import { removeMember, updateMember } from './actions/members';
import { deleteMessage, deleteMessages, messagesIn, postMessage, replaceMessage, type Place } from './actions/messages';
import { vote } from './actions/polls';
import { addReaction, removeAllReactions, removeEmojiReactions, removeReaction, type ReactionEmoji } from './actions/reactions';
import { createRole, deleteRole, updateRole } from './actions/roles';
import { channelDefaults, type ChannelOptions } from './generate/builders';
import { NotPossible, type OptionFile } from './interactions/acts';
import { store } from './interactions/messages/attachments';
import { compose } from './interactions/messages/compose';
import type { SimGuild, Snowflake, World } from './model';
import { overwritesOf, channelPermissions, guildPermissions } from './permissions';

/** A person of a guild, who does things in Discord's client. */
export function actAs(world: World, userId: Snowflake): Person {
	return new Person(world, userId);
}

export interface SendOptions {
	readonly content?: string;
	readonly files?: readonly OptionFile[];
	/** The simulator's address; needed with files, for their links. */
	readonly origin?: string;
	readonly replyTo?: APIMessage;
	readonly fields?: Partial<APIMessage>;
}

type At = Pick<APIMessage, 'id' | 'channel_id'>;

/** Each method changes the world at once and tells it, as the same act by a bot's request does; `NotPossible` without the permission. */
export class Person {
	public constructor(
		private readonly world: World,
		private readonly userId: Snowflake
	) {}

	public createChannel(guildId: Snowflake, options: ChannelOptions): APIChannel {
		const guild = this.may(guildId, P.ManageChannels);
		const { at: _at, ...fields } = options;
		const position = Math.max(-1, ...[...guild.channels.values()].map((channel) => ('position' in channel ? channel.position : 0))) + 1;
		return createChannel(this.world, guild, { position, ...channelDefaults(options.type), ...fields }, this.actor());
	}

	public updateChannel(guildId: Snowflake, id: Snowflake, changes: object): APIChannel {
		return updateChannel(this.world, this.mayIn(guildId, id, P.ManageChannels), id, changes, this.actor());
	}

	public deleteChannel(guildId: Snowflake, id: Snowflake): APIChannel {
		return deleteChannel(this.world, this.mayIn(guildId, id, P.ManageChannels), id, this.actor());
	}

	public setOverwrite(guildId: Snowflake, channelId: Snowflake, overwrite: APIOverwrite): void {
		setOverwrite(this.world, this.mayIn(guildId, channelId, P.ManageRoles), channelId, overwrite, this.actor());
	}

	public deleteOverwrite(guildId: Snowflake, channelId: Snowflake, targetId: Snowflake): void {
		const guild = this.mayIn(guildId, channelId, P.ManageRoles);
		const overwrite = overwritesOf(this.channel(guild, channelId)).find(({ id }) => id === targetId);
		if (!overwrite) throw new NotPossible(`Channel ${channelId} has no overwrite of ${targetId}`);
		deleteOverwrite(this.world, guild, channelId, overwrite, this.actor());
	}

	public createRole(guildId: Snowflake, fields: Partial<APIRole>): APIRole {
		return createRole(this.world, this.may(guildId, P.ManageRoles), fields, this.actor());
	}

	public updateRole(guildId: Snowflake, id: Snowflake, changes: Partial<APIRole>): APIRole {
		return updateRole(this.world, this.may(guildId, P.ManageRoles), id, changes, this.actor());
	}

	public deleteRole(guildId: Snowflake, id: Snowflake): void {
		deleteRole(this.world, this.may(guildId, P.ManageRoles), id, this.actor());
	}

	/** Sets which roles a member has. */
	public setRoles(guildId: Snowflake, memberId: Snowflake, roles: readonly Snowflake[]): void {
		updateMember(this.world, this.may(guildId, P.ManageRoles), memberId, { roles: [...roles] }, this.actor());
	}

	public ban(guildId: Snowflake, userId: Snowflake, reason?: string): void {
		ban(this.world, this.may(guildId, P.BanMembers), this.user(userId), this.actor(reason));
	}

	public unban(guildId: Snowflake, userId: Snowflake): void {
		unban(this.world, this.may(guildId, P.BanMembers), userId, this.actor());
	}

	public kick(guildId: Snowflake, userId: Snowflake): void {
		removeMember(this.world, this.may(guildId, P.KickMembers), userId);
	}

	public updateGuild(guildId: Snowflake, changes: Partial<SimGuild['settings']>): void {
		updateGuild(this.world, this.may(guildId, P.ManageGuild), changes, this.actor());
	}

	public send(guildId: Snowflake, channelId: Snowflake, options: SendOptions): APIMessage {
		const place = this.place(guildId, channelId);
		this.mayIn(guildId, channelId, place.guild.threads.has(channelId) ? P.SendMessagesInThreads : P.SendMessages);
		const attachments = (options.files ?? []).map((file) => this.upload(channelId, file, options.origin));
		const { replyTo } = options;
		const message = compose(this.world, {
			channelId,
			author: this.user(this.userId),
			body: options.content === undefined ? {} : { content: options.content },
			files: [],
			origin: options.origin ?? '',
			fields: {
				attachments,
				...(replyTo && {
					type: 19,
					message_reference: { type: 0, channel_id: channelId, guild_id: guildId, message_id: replyTo.id },
					referenced_message: replyTo
				}),
				...options.fields
			}
		});
		return postMessage(this.world, place, message);
	}

	public editMessage(guildId: Snowflake, message: At, content: string): APIMessage {
		const place = this.place(guildId, message.channel_id);
		const before = this.message(place, message.id);
		if (before.author.id !== this.userId) throw new NotPossible('Only its author edits a message');
		return replaceMessage(this.world, place, { ...before, content, edited_timestamp: new Date(this.world.clock.now()).toISOString() });
	}

	public deleteMessage(guildId: Snowflake, message: At): void {
		const place = this.place(guildId, message.channel_id);
		if (this.message(place, message.id).author.id !== this.userId) this.mayIn(guildId, message.channel_id, P.ManageMessages);
		deleteMessage(this.world, place, message.id, this.actor());
	}

	public react(guildId: Snowflake, message: At, emoji: ReactionEmoji, burst = false): void {
		this.mayIn(guildId, message.channel_id, P.AddReactions);
		addReaction(this.world, this.place(guildId, message.channel_id), message.id, emoji, this.userId, burst);
	}

	public unreact(guildId: Snowflake, message: At, emoji: ReactionEmoji, burst = false): void {
		removeReaction(this.world, this.place(guildId, message.channel_id), message.id, emoji, this.userId, burst);
	}

	/** Takes away all reactions, or those with one emoji. */
	public clearReactions(guildId: Snowflake, message: At, emoji?: ReactionEmoji): void {
		this.mayIn(guildId, message.channel_id, P.ManageMessages);
		const place = this.place(guildId, message.channel_id);
		if (emoji) removeEmojiReactions(this.world, place, message.id, emoji);
		else removeAllReactions(this.world, place, message.id);
	}

	public vote(guildId: Snowflake, message: At, answerId: number, given = true): void {
		vote(this.world, this.place(guildId, message.channel_id), message.id, answerId, this.userId, given);
	}

	/** By way of a bot that does so. */
	public deleteMessages(guildId: Snowflake, channelId: Snowflake, ids: readonly Snowflake[]): void {
		this.mayIn(guildId, channelId, P.ManageMessages);
		deleteMessages(this.world, this.place(guildId, channelId), ids);
	}

	private actor(reason?: string): Actor {
		return { userId: this.userId, reason: reason ?? null };
	}

	private guild(id: Snowflake): SimGuild {
		const guild = this.world.guilds.get(id);
		if (!guild?.members.has(this.userId)) throw new NotPossible(`User ${this.userId} is not in a guild ${id}`);
		return guild;
	}

	private may(guildId: Snowflake, permission: bigint): SimGuild {
		const guild = this.guild(guildId);
		if ((guildPermissions(this.world, guild, this.userId) & permission) === 0n)
			throw new NotPossible(`User ${this.userId} may not do that in guild ${guildId}`);
		return guild;
	}

	private mayIn(guildId: Snowflake, channelId: Snowflake, permission: bigint): SimGuild {
		const guild = this.guild(guildId);
		const permissions = channelPermissions(this.world, guild, this.channel(guild, channelId), this.userId);
		if ((permissions & permission) === 0n) throw new NotPossible(`User ${this.userId} may not do that in channel ${channelId}`);
		return guild;
	}

	private channel(guild: SimGuild, id: Snowflake): APIChannel {
		const channel = guild.channels.get(id) ?? guild.threads.get(id);
		if (!channel) throw new NotPossible(`There is no channel ${id}`);
		return channel;
	}

	private place(guildId: Snowflake, channelId: Snowflake): Place & { readonly guild: SimGuild } {
		const guild = this.guild(guildId);
		const channel = this.channel(guild, channelId);
		if (channel.type === ChannelType.GuildCategory) throw new NotPossible('Categories hold no messages');
		return { guild, channel };
	}

	private message(place: Place, id: Snowflake): APIMessage {
		const message = messagesIn(this.world, place).get(id);
		if (!message) throw new NotPossible(`There is no message ${id}`);
		return message;
	}

	private user(id: Snowflake): APIUser {
		const user = this.world.users.get(id);
		if (!user) throw new NotPossible(`There is no user ${id}`);
		return user;
	}

	private upload(channelId: Snowflake, file: OptionFile, origin: string | undefined): APIAttachment {
		if (origin === undefined) throw new Error('Files need the origin of the simulator');
		return store(this.world, file, { channelId, origin, filename: file.filename, ephemeral: false });
	}
}
