import {
	ChannelFlags,
	ChannelType,
	ForumLayoutType,
	VideoQualityMode,
	type APIGuildChannel,
	type APIGuildForumDefaultReactionEmoji,
	type APIGuildForumTag
} from 'discord-api-types/v10';
import { SnapshotChannel } from '../../../entities/SnapshotChannel';
import { canonicalJson } from '../canonical';
import type { HiddenChannel } from '../GuildReader';
import { isWhole, type GuildState, type Values } from '../model';
import type { Freshness, InnerReference, Kind } from './Kind';

/** The list of channels comes with their overwrites. */
export const channelFreshness: Freshness = { events: ['CHANNEL_CREATE', 'CHANNEL_UPDATE', 'CHANNEL_DELETE'], intents: ['Guilds'] };

const tagIds: readonly InnerReference[] = [
	{ path: ['*', 'id'], references: 'tag' },
	{ path: ['*', 'emoji_id'], references: 'emoji' }
];

/** https://discord.com/developers/docs/resources/channel#channel-object */
export const channel: Kind = {
	name: 'channel',
	entity: SnapshotChannel,
	ids: ['channel'],
	fields: [
		{ key: 0, name: 'type', type: 'integer', since: 1 },
		{ key: 1, name: 'name', type: 'text', since: 1 },
		{ key: 2, name: 'position', type: 'rank', since: 1 },
		{ key: 3, name: 'parent_id', type: 'reference', references: 'channel', since: 1 },
		{ key: 4, name: 'topic', type: 'text', mentions: true, since: 1 },
		{ key: 5, name: 'nsfw', type: 'boolean', since: 1 },
		{ key: 6, name: 'rate_limit_per_user', type: 'integer', since: 1 },
		{ key: 7, name: 'bitrate', type: 'integer', since: 1 },
		{ key: 8, name: 'user_limit', type: 'integer', since: 1 },
		{ key: 9, name: 'rtc_region', type: 'text', since: 1 },
		{ key: 10, name: 'video_quality_mode', type: 'integer', since: 1 },
		{ key: 11, name: 'flags', type: 'integer', since: 1 },
		{ key: 12, name: 'default_auto_archive_duration', type: 'integer', since: 1 },
		{ key: 13, name: 'default_thread_rate_limit_per_user', type: 'integer', since: 1 },
		{ key: 14, name: 'available_tags', type: 'json', within: tagIds, since: 1 },
		{ key: 15, name: 'default_reaction_emoji', type: 'json', within: [{ path: ['emoji_id'], references: 'emoji' }], since: 1 },
		{ key: 16, name: 'default_sort_order', type: 'integer', since: 1 },
		{ key: 17, name: 'default_forum_layout', type: 'integer', since: 1 },
		{ key: 18, name: 'default_tag_setting', type: 'text', since: 1 },
		{ key: 19, name: 'theme_color', type: 'integer', since: 1 }
	],
	order: { field: 'position', ties: 'older_first', group: channelGroup },
	mostNodes: 2_000,
	freshness: channelFreshness,
	unseen: 'channels_hidden',
	async read(source) {
		const { visible, hidden, complete } = await source.channels();
		const nodes = new Map<string, Values>();
		for (const item of visible) nodes.set(item.id, visibleValues(item));
		for (const item of hidden) nodes.set(item.id, hiddenValues(item));
		return { status: 'read', nodes, complete };
	},
	/** A list that may lack channels lacks those that are hidden from the bot. */
	couldSee: (state) => isWhole(state.captures.channel)
};

/** Whether what is in the channel was seen, if there was such a channel. */
export function sawChannel(state: GuildState, id: string): boolean {
	const node = state.nodes.channel.get(id);
	return node ? 'name' in node.values && !node.unseen.includes('name') : isWhole(state.captures.channel);
}

/**
 * Discord shows what is in no category first, and wherever it is: text before voice before categories, each sorted by itself.
 * https://discord.com/developers/docs/resources/channel#channel-object-channel-structure
 */
function channelGroup({ parent_id: parent, type }: Values): string {
	return `${parent ?? ''}/${type === ChannelType.GuildCategory ? 2 : voiceTypes.includes(Number(type)) ? 1 : 0}`;
}

const voiceTypes: readonly number[] = [ChannelType.GuildVoice, ChannelType.GuildStageVoice];
const postTypes: readonly number[] = [ChannelType.GuildForum, ChannelType.GuildMedia];
const threadTypes: readonly number[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ...postTypes];

/** The flags that somebody sets; all others are Discord's own. Of them `IsSpoilerChannel` is newer than the types. */
const settableFlags = ChannelFlags.RequireTag | ChannelFlags.HideMediaDownloadOptions | (1 << 21);

/** Fields that only some types of channels have. */
interface OwnFields {
	readonly position?: number;
	readonly topic?: string | null;
	readonly rate_limit_per_user?: number;
	readonly bitrate?: number;
	readonly user_limit?: number;
	readonly rtc_region?: string | null;
	readonly video_quality_mode?: number;
	readonly default_auto_archive_duration?: number;
	readonly default_thread_rate_limit_per_user?: number;
	readonly available_tags?: readonly APIGuildForumTag[];
	readonly default_reaction_emoji?: APIGuildForumDefaultReactionEmoji | null;
	readonly default_sort_order?: number | null;
	readonly default_forum_layout?: number;
	readonly default_tag_setting?: string | null;
	readonly theme_color?: number | null;
}

/** Fields that a channel's type does not have are `null`: known to be nothing. What Discord leaves out has its default. */
function visibleValues(item: APIGuildChannel & OwnFields): Values {
	const isPosts = postTypes.includes(item.type);
	return {
		type: item.type,
		name: item.name,
		position: item.position ?? 0,
		parent_id: item.parent_id ?? null,
		topic: item.topic ?? null,
		nsfw: item.nsfw ?? false,
		rate_limit_per_user: item.rate_limit_per_user ?? null,
		bitrate: item.bitrate ?? null,
		user_limit: item.user_limit ?? null,
		rtc_region: item.rtc_region ?? null,
		video_quality_mode: voiceTypes.includes(item.type) ? (item.video_quality_mode ?? VideoQualityMode.Auto) : null,
		flags: (item.flags ?? 0) & settableFlags,
		default_auto_archive_duration: item.default_auto_archive_duration ?? null,
		default_thread_rate_limit_per_user: threadTypes.includes(item.type) ? (item.default_thread_rate_limit_per_user ?? 0) : null,
		available_tags: isPosts ? canonicalJson((item.available_tags ?? []).map(tagOf)) : null,
		default_reaction_emoji: item.default_reaction_emoji ? canonicalJson(emojiOf(item.default_reaction_emoji)) : null,
		default_sort_order: item.default_sort_order ?? null,
		default_forum_layout: item.type === ChannelType.GuildForum ? (item.default_forum_layout ?? ForumLayoutType.NotSet) : null,
		default_tag_setting: item.default_tag_setting ?? null,
		theme_color: item.theme_color ?? null
	};
}

function tagOf({ id, name, moderated, ...emoji }: APIGuildForumTag) {
	return { id, name, moderated, ...emojiOf(emoji) };
}

function emojiOf({ emoji_id, emoji_name }: APIGuildForumDefaultReactionEmoji): APIGuildForumDefaultReactionEmoji {
	return { emoji_id: emoji_id ?? null, emoji_name: emoji_name ?? null };
}

function hiddenValues(item: HiddenChannel): Values {
	return { type: item.type, position: item.position, parent_id: item.parent_id };
}
