import {
	GatewayIntentBits,
	PermissionFlagsBits,
	ShardClientUtil,
	Status,
	type Client,
	type Guild,
	type GuildBasedChannel,
	type NonThreadGuildBasedChannel,
	type Snowflake
} from 'discord.js';
import type { GuildRoll } from '../vault/guilds/LeftGuilds';
import type { Hearing } from '../vault/archive/live/LiveChannels';
import { sight, type Changeable } from '../vault/snapshots/GuildChanges';
import type { HiddenChannel } from '../vault/snapshots/GuildReader';
import { kinds } from '../vault/snapshots/kinds';

/**
 * Whether the gateway has named all of a guild's channels and tells of every change to them: the guild is available, its shard's
 * session stands, and the bot asked for the events.
 */
export function isTold(client: Client, guildId: Snowflake): boolean {
	const guild = client.guilds.cache.get(guildId);
	return guild !== undefined && guild.available && client.options.intents.has(GatewayIntentBits.Guilds) && hasSession(guild);
}

/** Whether the gateway tells of every change of this: for a kind, if the bot asked for its events. */
export function isWatched(client: Client, guildId: Snowflake, what: Changeable): boolean {
	return isTold(client, guildId) && (what === sight || client.options.intents.has([...kinds[what].freshness.intents]));
}

/** What the gateway tells of a guild's messages. Without content, where it can be had otherwise, it tells nothing that is of use. */
export function hearingOf(client: Client, guildId: Snowflake, seesContent: boolean): Hearing {
	const { intents } = client.options;
	const hasMessages = intents.has(GatewayIntentBits.GuildMessages) && (!seesContent || intents.has(GatewayIntentBits.MessageContent));
	if (!hasMessages || !isTold(client, guildId)) return 'nothing';
	const rest = [GatewayIntentBits.GuildMessageReactions, GatewayIntentBits.GuildMessagePolls];
	return intents.has(rest) ? 'everything' : 'messages';
}

/** Whether the bot may view a channel, by what the gateway told. */
export function sees(client: Client, guildId: Snowflake, channelId: Snowflake): boolean {
	const guild = client.guilds.cache.get(guildId);
	const me = guild?.members.me;
	const channel = guild?.channels.cache.get(channelId);
	return Boolean(me && channel?.permissionsFor(me).has(PermissionFlagsBits.ViewChannel));
}

/** What the gateway has told of a guild's channels, with those that are hidden from the bot: of these only place and type are true. */
export function gatewayChannels(client: Client, guildId: Snowflake): HiddenChannel[] {
	const channels = client.guilds.cache.get(guildId)?.channels.cache.filter(isNoThread).values() ?? [];
	return [...channels].map(({ id, type, rawPosition, parentId }) => ({ id, type, position: rawPosition, parent_id: parentId }));
}

/** Which guilds the bot is in, as this process knows it once it is ready. */
export function rollOf(client: Client): GuildRoll {
	const guilds = client.guilds.cache;
	const shards = client.options.shardCount ?? client.ws.shards.size;
	return {
		present: [...guilds.keys()],
		// Of a guild in an outage Discord tells the id alone.
		seen: [...guilds.filter(({ available }) => available).values()].map(({ id, name, ownerId }) => ({ id, name, ownerId })),
		isOurs: (guildId) => client.ws.shards.has(ShardClientUtil.shardIdForGuildId(guildId, shards))
	};
}

function hasSession(guild: Guild): boolean {
	return guild.client.ws.shards.get(guild.shardId)?.status === Status.Ready;
}

function isNoThread(channel: GuildBasedChannel): channel is NonThreadGuildBasedChannel {
	return !channel.isThread();
}
