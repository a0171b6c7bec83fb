import { ChannelType } from 'discord-api-types/v10';
import { isForum } from './channelTypes';
import type { Situation } from './Situation';

/** Longest topic of a channel that is no forum. */
const longestTopic = 1024;
/** Bits per second by boost tier. https://discord.com/developers/docs/resources/channel#modify-channel */
const bitrates = [96_000, 128_000, 256_000, 384_000];
const stageBitrate = 64_000;
/** People in a voice channel; a stage has room for more. */
const mostUsers = 99;

export function highestBitrate(situation: Situation, type: number): number {
	if (type === (ChannelType.GuildStageVoice as number)) return stageBitrate;
	return bitrates[situation.has('VIP_REGIONS') ? 3 : situation.tier] ?? bitrates[0] ?? stageBitrate;
}

/** A body within the limits of the type and of the boosts: a channel may take the place of another type, or boosts may have run out. */
export function limited(situation: Situation, body: Record<string, unknown>, type: number): Record<string, unknown> {
	const { topic, bitrate, user_limit: users } = body;
	return {
		...body,
		...(typeof topic === 'string' && !isForum(type) && { topic: topic.slice(0, longestTopic) }),
		...(typeof bitrate === 'number' && { bitrate: Math.min(bitrate, highestBitrate(situation, type)) }),
		...(typeof users === 'number' && type === (ChannelType.GuildVoice as number) && { user_limit: Math.min(users, mostUsers) })
	};
}
