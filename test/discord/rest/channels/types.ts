import { ChannelType, GuildFeature } from 'discord-api-types/v10';
import type { SimGuild, World } from '../../model';
import { switchesOf } from '../../switches';
import { invalidField } from '../errors';

const T = ChannelType;
const TEXT = [T.GuildText, T.GuildAnnouncement];
const VOICE = [T.GuildVoice, T.GuildStageVoice];
const POSTS = [T.GuildForum, T.GuildMedia];

/** Types of channels that can be made in a guild. */
const CREATABLE: readonly ChannelType[] = [...TEXT, ...VOICE, ...POSTS, T.GuildCategory];

/** Which fields a channel of which type has (resources/channel, Channel Structure). */
const FIELD_TYPES: Readonly<Record<string, readonly ChannelType[]>> = {
	topic: [...TEXT, ...POSTS, T.GuildStageVoice],
	nsfw: [...TEXT, ...VOICE, ...POSTS],
	rate_limit_per_user: [...TEXT, ...VOICE, ...POSTS],
	bitrate: VOICE,
	user_limit: VOICE,
	rtc_region: VOICE,
	video_quality_mode: VOICE,
	default_auto_archive_duration: [...TEXT, ...POSTS],
	default_thread_rate_limit_per_user: [...TEXT, ...POSTS],
	available_tags: POSTS,
	default_reaction_emoji: POSTS,
	default_sort_order: POSTS,
	default_tag_setting: POSTS,
	default_forum_layout: [T.GuildForum]
};

const DEFAULTS: Readonly<Record<string, unknown>> = {
	topic: null,
	nsfw: false,
	rate_limit_per_user: 0,
	bitrate: 64_000,
	user_limit: 0,
	rtc_region: null,
	available_tags: [],
	default_reaction_emoji: null,
	default_sort_order: null,
	default_forum_layout: 0
};

/** The fields that a type of channel has, besides those that all have. */
export function fieldsOfType(type: ChannelType): string[] {
	return Object.keys(FIELD_TYPES).filter((field) => FIELD_TYPES[field]?.includes(type));
}

/** What a new channel of the type holds where the request says nothing. */
export function defaultsOfType(type: ChannelType): Record<string, unknown> {
	const fields = fieldsOfType(type).filter((field) => field in DEFAULTS);
	const lastMessage = type === T.GuildCategory ? {} : { last_message_id: null };
	return { ...lastMessage, ...Object.fromEntries(fields.map((field) => [field, DEFAULTS[field]])) };
}

/** Refuses a type that the guild's features do not allow. Discord's exact error is not documented. */
export function requireTypeAllowed(world: World, guild: SimGuild, type: ChannelType): void {
	const feature = featureFor(world, type);
	if (!CREATABLE.includes(type) || (feature && !guild.settings.features.includes(feature))) {
		throw invalidField('type', 'BASE_TYPE_CHOICES', `This guild cannot have channels of type ${type}.`);
	}
}

function featureFor(world: World, type: ChannelType): GuildFeature | null {
	if (type === T.GuildAnnouncement) return GuildFeature.News;
	if (type === T.GuildStageVoice) return GuildFeature.Community;
	return POSTS.includes(type) && !switchesOf(world).forumsWithoutCommunity ? GuildFeature.Community : null;
}

/** Channels are sorted within these groups: voice below text, categories by themselves. */
export function sortGroup(type: ChannelType): 'text' | 'voice' | 'category' {
	if (type === T.GuildCategory) return 'category';
	return VOICE.includes(type) ? 'voice' : 'text';
}
