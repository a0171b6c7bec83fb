import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import type { Place } from '../../actions/messages';
import { messagesIn } from '../../actions/messages';
import { withFreshLinks } from '../../cdn/links';
import { withoutContent } from '../../gateway/message-content';
import { channelPermissions } from '../../permissions';
import { directChannelsOf } from '../../world';
import { caller, channelOf, requirePermissions } from '../access';
import { ApiError, missingAccess, unknown } from '../errors';
import type { Call } from '../route';

const HOLDS_NO_MESSAGES = [ChannelType.GuildCategory, ChannelType.GuildForum, ChannelType.GuildMedia, ChannelType.GuildDirectory];

/** The channel of the path as a place of messages. In voice channels messages need CONNECT too. */
export function placeOf(call: Call): Place {
	const direct = directChannelsOf(call.world).get(call.params.channel_id ?? '');
	if (direct?.applicationId === caller(call).id) return { guild: null, channel: direct.channel, applicationId: direct.applicationId };
	const { guild, channel } = channelOf(call);
	if (HOLDS_NO_MESSAGES.includes(channel.type)) throw new ApiError(400, 50008, 'Cannot send messages in a non-text channel');
	const isVoice = channel.type === ChannelType.GuildVoice || channel.type === ChannelType.GuildStageVoice;
	if (isVoice && !may(call, { guild, channel }, P.Connect)) throw missingAccess();
	return { guild, channel };
}

/** A bot can write only to people with whom it shares a guild. */
export function requireCommonGuild(call: Call, { guild, channel }: Place): void {
	if (guild || !('recipients' in channel)) return;
	const [recipient] = channel.recipients ?? [];
	const { bot } = caller(call);
	const isShared = [...call.world.guilds.values()].some(({ members }) => members.has(bot.id) && members.has(recipient?.id ?? ''));
	if (!isShared) throw new ApiError(403, 50007, 'Cannot send messages to this user');
}

/** Whether the bot has all these permissions there. In a direct channel it has what it needs. */
export function may(call: Call, { guild, channel }: Place, needed: bigint): boolean {
	if (!guild) return true;
	return (channelPermissions(call.world, guild, channel, caller(call).bot.id) & needed) === needed;
}

export function requireIn(call: Call, { guild, channel }: Place, needed: bigint): void {
	if (guild) requirePermissions(call, guild, needed, channel);
}

/** The message of the path. Without the right to read the history there is none. */
export function messageOf(call: Call, place: Place): APIMessage {
	if (!may(call, place, P.ReadMessageHistory)) throw missingAccess();
	const message = messagesIn(call.world, place).get(call.params.message_id ?? '');
	if (!message) throw unknown('Message');
	return message;
}

/** A message as the calling bot may see it, with fresh links. */
export function shown(call: Call, place: Place, message: APIMessage): APIMessage {
	const { bot, privileged } = caller(call);
	const visible = place.guild && !privileged.messageContent ? withoutContent(message, bot.id) : message;
	return withFreshLinks(call.world, visible);
}
