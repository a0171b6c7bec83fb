import { ChannelType } from 'discord-api-types/v10';

const threads: ReadonlySet<number> = new Set([ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread]);

const channelsWithMessages: ReadonlySet<number> = new Set([
	ChannelType.GuildText,
	ChannelType.GuildVoice,
	ChannelType.GuildAnnouncement,
	ChannelType.GuildStageVoice
]);

const channelsWithThreads: ReadonlySet<number> = new Set([
	ChannelType.GuildText,
	ChannelType.GuildAnnouncement,
	ChannelType.GuildForum,
	ChannelType.GuildMedia
]);

export function isThreadType(type: number): boolean {
	return threads.has(type);
}

/** Of a forum only its posts hold messages, and these are threads. */
export function holdsMessages(type: number): boolean {
	return threads.has(type) || channelsWithMessages.has(type);
}

export function holdsThreads(type: number): boolean {
	return channelsWithThreads.has(type);
}

/** Private threads are made in text channels alone. https://discord.com/developers/docs/topics/threads */
export function holdsPrivateThreads(type: number): boolean {
	return type === (ChannelType.GuildText as number);
}
