import type { Client, Guild, GuildBasedChannel, Snowflake } from 'discord.js';
import type { SeenGuild } from '../vault/archive/names/SeenGuild';

/** What the gateway has told of a guild and what is in it; `null` while it has not. Of members only those whom it told of. */
export function gatewayNames(client: Client, guildId: Snowflake): SeenGuild | null {
	const guild = client.guilds.cache.get(guildId);
	return guild?.available ? seen(guild) : null;
}

/** Channels that are hidden from the bot come with a name that is none. https://discord.com/developers/docs/resources/channel#channel-object-channel-flags */
const obfuscated = 1 << 17;

function seen(guild: Guild): SeenGuild {
	const { id, name, icon, description, ownerId, roles, channels, members } = guild;
	return {
		guild: { id, name, icon, description, owner_id: ownerId },
		roles: roles.cache.map((role) => ({
			id: role.id,
			name: role.name,
			color: role.colors.primaryColor,
			icon: role.icon,
			unicode_emoji: role.unicodeEmoji
		})),
		channels: channels.cache.filter(isSeen).map((channel) => ({
			id: channel.id,
			type: channel.type,
			name: channel.name,
			parent_id: channel.parentId
		})),
		members: members.cache.map((member) => ({
			id: member.id,
			nick: member.nickname,
			avatar: member.avatar,
			roles: member.roles.cache.filter((role) => role.id !== id).map((role) => role.id)
		}))
	};
}

function isSeen({ flags }: GuildBasedChannel): boolean {
	return (flags.bitfield & obfuscated) === 0;
}
