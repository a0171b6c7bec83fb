import { ChannelType } from 'discord-api-types/v10';
import { padId, type Snowflake } from '../../../database/ids';

const privateThread: number = ChannelType.PrivateThread;
const threads: ReadonlySet<number> = new Set([ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread]);

/**
 * Whose permissions let people see a message, as the index writes it: the channel, or that of a thread. Private threads of a channel are a
 * place of their own.
 */
export function placeOf(channelId: Snowflake, isPrivate: boolean): string {
	return `${isPrivate ? 'p' : 'o'}${padId(channelId)}`;
}

/** The place of what is written in a channel or thread of the archive. */
export function placeOfChannel(id: Snowflake, type: number, parentId: Snowflake | null): string {
	return placeOf((isThread(type) ? parentId : null) ?? id, type === privateThread);
}

export function isThread(type: number): boolean {
	return threads.has(type);
}
