import { ChannelType } from 'discord-api-types/v10';
import type { APIGuildForumTag } from 'discord-api-types/v10';
import type { SimGuild, World } from '../../model';
import { emojisOf } from '../../world';
import { ApiError, invalidField, unknown } from '../errors';

const MAX_TOPIC = 1024;
const MAX_TAG_NAME = 20;

/** Highest bitrate by boost tier, in bits per second. */
const BITRATES = [96_000, 128_000, 256_000, 384_000];
const MAX_STAGE_BITRATE = 64_000;
const MAX_USERS = { voice: 99, stage: 10_000 };

export interface Fields {
	topic?: string | null;
	bitrate?: number | null;
	user_limit?: number | null;
	available_tags?: SentTag[] | null;
	default_reaction_emoji?: { emoji_id?: string | null } | null;
}

/** Limits that depend on the channel's type or the guild, which a schema cannot say. */
export function checkFields(guild: SimGuild, type: ChannelType, fields: Fields): void {
	requireEmojis(guild, [...(fields.available_tags ?? []), fields.default_reaction_emoji ?? {}]);
	const isText = type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement;
	if (isText && (fields.topic?.length ?? 0) > MAX_TOPIC) {
		throw invalidField('topic', 'BASE_TYPE_MAX_LENGTH', `Must be ${MAX_TOPIC} or fewer in length.`);
	}
	const isStage = type === ChannelType.GuildStageVoice;
	if ((fields.bitrate ?? 0) > maxBitrate(guild, isStage)) throw new ApiError(400, 30052, 'Bitrate is too high for channel of this type');
	const maxUsers = isStage ? MAX_USERS.stage : MAX_USERS.voice;
	if ((fields.user_limit ?? 0) > maxUsers) {
		throw invalidField('user_limit', 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${maxUsers}.`);
	}
}

/** Custom emojis are the guild's own. */
function requireEmojis(guild: SimGuild, named: readonly { readonly emoji_id?: string | null }[]): void {
	for (const { emoji_id: id } of named) if (typeof id === 'string' && !emojisOf(guild).has(id)) throw unknown('Emoji');
}

function maxBitrate({ settings }: SimGuild, isStage: boolean): number {
	if (isStage) return MAX_STAGE_BITRATE;
	const isVip = settings.features.some((feature) => feature === 'VIP_REGIONS');
	return BITRATES[isVip ? 3 : settings.premium_tier] ?? 96_000;
}

type SentTag = Partial<APIGuildForumTag> & { name: string };

/** Tags as they are kept: new ones get an id of Discord's. */
export function readTags(world: World, sent: readonly SentTag[], before: readonly APIGuildForumTag[]): APIGuildForumTag[] {
	if (new Set(sent.map(({ name }) => name)).size < sent.length) throw new ApiError(400, 40061, 'Tag names must be unique');
	return sent.map((tag) => {
		if (tag.name.length > MAX_TAG_NAME) {
			throw invalidField('available_tags', 'BASE_TYPE_MAX_LENGTH', `Must be ${MAX_TAG_NAME} or fewer in length.`);
		}
		const known = before.find(({ id }) => id === tag.id);
		if (tag.id && !known) throw new ApiError(404, 10087, 'Unknown Tag');
		return {
			id: known?.id ?? world.snowflake(),
			name: tag.name,
			moderated: tag.moderated ?? false,
			emoji_id: tag.emoji_id ?? null,
			emoji_name: tag.emoji_name ?? null
		};
	});
}
