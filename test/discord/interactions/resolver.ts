import type {
	APIAttachment,
	APIChannel,
	APIGuildMember,
	APIInteractionDataResolvedChannel,
	APIInteractionDataResolvedGuildMember,
	APIMessage,
	APIRole,
	APIUser,
	ChannelType
} from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { channelPermissions } from '../permissions';
import { NotPossible, type OptionFile } from './acts';
import { signLink } from '../cdn/links';
import { store } from './messages/attachments';

export interface Resolved {
	users?: Record<Snowflake, APIUser>;
	members?: Record<Snowflake, APIInteractionDataResolvedGuildMember>;
	roles?: Record<Snowflake, APIRole>;
	channels?: Record<Snowflake, APIInteractionDataResolvedChannel>;
	messages?: Record<Snowflake, APIMessage>;
	attachments?: Record<Snowflake, APIAttachment>;
}

export interface Scene {
	readonly world: World;
	readonly guild: SimGuild;
	readonly channel: APIChannel;
	readonly userId: Snowflake;
	readonly botId: Snowflake;
	readonly origin: string;
}

/** Collects the objects that an interaction names by id. */
export class Resolver {
	public readonly resolved: Resolved = {};

	public constructor(private readonly scene: Scene) {}

	/** What was collected, or undefined when it is nothing. */
	public get result(): Resolved | undefined {
		return Object.keys(this.resolved).length > 0 ? this.resolved : undefined;
	}

	public user(id: Snowflake): void {
		const { world, guild, channel } = this.scene;
		const user = world.users.get(id);
		if (!user) throw new NotPossible(`There is no user ${id}`);
		(this.resolved.users ??= {})[id] = user;
		const member = guild.members.get(id);
		if (!member) return;
		(this.resolved.members ??= {})[id] = {
			...withoutUser(member),
			permissions: channelPermissions(world, guild, channel, id).toString()
		};
	}

	public role(id: Snowflake): void {
		const role = this.scene.guild.roles.get(id);
		if (!role) throw new NotPossible(`There is no role ${id}`);
		(this.resolved.roles ??= {})[id] = role;
	}

	public mentionable(id: Snowflake): void {
		if (this.scene.guild.roles.has(id)) this.role(id);
		else this.user(id);
	}

	public channel(id: Snowflake, types?: readonly ChannelType[]): void {
		const { world, guild, userId, botId } = this.scene;
		const channel = guild.channels.get(id) ?? guild.threads.get(id);
		if (!channel) throw new NotPossible(`There is no channel ${id}`);
		if (types && types.length > 0 && !types.includes(channel.type))
			throw new NotPossible(`Channel ${id} has type ${channel.type}, not one of ${types.join(', ')}`);
		const resolved = {
			id,
			type: channel.type,
			name: channel.name,
			guild_id: guild.id,
			flags: channel.flags ?? 0,
			parent_id: 'parent_id' in channel ? channel.parent_id : null,
			permissions: channelPermissions(world, guild, channel, userId).toString(),
			app_permissions: channelPermissions(world, guild, channel, botId).toString(),
			...('position' in channel && { position: channel.position }),
			...('topic' in channel && { topic: channel.topic }),
			...('thread_metadata' in channel && { thread_metadata: channel.thread_metadata })
		};
		(this.resolved.channels ??= {})[id] = resolved as unknown as APIInteractionDataResolvedChannel;
	}

	public message(message: APIMessage): void {
		(this.resolved.messages ??= {})[message.id] = message;
	}

	public attachment(file: OptionFile): Snowflake {
		const { world, channel, origin } = this.scene;
		const attachment = store(world, file, { channelId: channel.id, origin, filename: file.filename, ephemeral: true });
		const url = signLink(world, attachment.url);
		(this.resolved.attachments ??= {})[attachment.id] = { ...attachment, url, proxy_url: url };
		return attachment.id;
	}
}

function withoutUser(member: APIGuildMember): Omit<APIGuildMember, 'user' | 'deaf' | 'mute'> {
	const { user: _user, deaf: _deaf, mute: _mute, ...rest } = member;
	return rest;
}
