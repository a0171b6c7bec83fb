import { ChannelType as T, GuildFeature } from 'discord-api-types/v10';

/**
 * What a type of channel needs of the server, and what takes its place where the server lacks it.
 * https://discord.com/developers/docs/resources/guild#guild-object-guild-features; of forums the documentation says nothing.
 */
const needs: Readonly<Record<number, { readonly feature: GuildFeature; readonly instead: T }>> = {
	[T.GuildAnnouncement]: { feature: GuildFeature.News, instead: T.GuildText },
	[T.GuildStageVoice]: { feature: GuildFeature.Community, instead: T.GuildVoice },
	[T.GuildForum]: { feature: GuildFeature.Community, instead: T.GuildText },
	[T.GuildMedia]: { feature: GuildFeature.Community, instead: T.GuildText }
};

/** The type that a channel can have in this server. */
export function possibleType(has: (feature: string) => boolean, type: number): number {
	const need = needs[type];
	return !need || has(need.feature) ? type : need.instead;
}

/** Whether channels of the type need something of the server. */
export function isSpecial(type: number): boolean {
	return type in needs;
}

const text: readonly number[] = [T.GuildText, T.GuildAnnouncement];
const voice: readonly number[] = [T.GuildVoice, T.GuildStageVoice];
const posts: readonly number[] = [T.GuildForum, T.GuildMedia];
const category: readonly unknown[] = [T.GuildCategory];
const spoken = [...text, ...voice, ...posts];

/** Which types have which fields. https://discord.com/developers/docs/resources/guild#create-guild-channel */
const fieldTypes: Readonly<Record<string, readonly number[]>> = {
	topic: [...text, ...posts, T.GuildStageVoice],
	nsfw: spoken,
	rate_limit_per_user: spoken,
	bitrate: voice,
	user_limit: voice,
	rtc_region: voice,
	video_quality_mode: voice,
	default_auto_archive_duration: [...text, ...posts],
	default_thread_rate_limit_per_user: [...text, ...posts],
	available_tags: posts,
	default_reaction_emoji: posts,
	default_sort_order: posts,
	default_forum_layout: [T.GuildForum]
};

/** The fields beside name and place that a channel of the type has. */
export function fieldsOfType(type: number): string[] {
	return Object.keys(fieldTypes).filter((field) => fieldTypes[field]?.includes(type));
}

/** Channels are shown in these groups within a category: voice below text. */
export function displayGroup(type: number): number {
	if (isCategory(type)) return 0;
	return voice.includes(type) ? 2 : 1;
}

export function isCategory(type: unknown): boolean {
	return category.includes(type);
}

/** Whether it holds posts: forums and media channels. */
export function isForum(type: number): boolean {
	return posts.includes(type);
}
