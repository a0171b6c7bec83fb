import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIChannel } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from './model';
import { channelPermissions } from './permissions';

/** Flag of a channel that is hidden from the bot (resources/channel, Channel Flags). */
export const CHANNEL_OBFUSCATED = 1 << 17;
export const OBFUSCATED_NAME = '___hidden___';

/** Whether the member may view the channel itself; a category also when it may view any channel in it; a thread when its parent. */
export function canView(world: World, guild: SimGuild, channel: APIChannel, userId: Snowflake): boolean {
	if (hasView(world, guild, channel, userId)) return true;
	if (channel.type !== ChannelType.GuildCategory) return false;
	for (const child of guild.channels.values()) {
		if (parentOf(child) === channel.id && hasView(world, guild, child, userId)) return true;
	}
	return false;
}

/** Ids of the channels (not threads) that the member may view, in one pass. */
export function visibleChannels(world: World, guild: SimGuild, userId: Snowflake): Set<Snowflake> {
	const visible = new Set<Snowflake>();
	for (const channel of guild.channels.values()) {
		if (!hasView(world, guild, channel, userId)) continue;
		visible.add(channel.id);
		const parent = parentOf(channel);
		if (parent) visible.add(parent);
	}
	return visible;
}

/** What the gateway sends of a channel that the bot may not view: only id, type, position and parent are true. */
export function obfuscate(guild: SimGuild, channel: APIChannel): APIChannel {
	return {
		id: channel.id,
		type: channel.type,
		guild_id: guild.id,
		position: 'position' in channel ? channel.position : 0,
		parent_id: parentOf(channel),
		name: OBFUSCATED_NAME,
		topic: null,
		last_message_id: null,
		flags: CHANNEL_OBFUSCATED,
		permission_overwrites: [{ id: guild.id, type: OverwriteType.Role, allow: '0', deny: PermissionFlagsBits.ViewChannel.toString() }]
	} as APIChannel;
}

function hasView(world: World, guild: SimGuild, channel: APIChannel, userId: Snowflake): boolean {
	return (channelPermissions(world, guild, channel, userId) & PermissionFlagsBits.ViewChannel) !== 0n;
}

/** The category of a channel, or the channel of a thread. */
export function parentOf(channel: APIChannel): Snowflake | null {
	return 'parent_id' in channel ? (channel.parent_id ?? null) : null;
}
