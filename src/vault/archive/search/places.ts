import { ChannelType } from 'discord-api-types/v10';
import { padId, unpadId, type Snowflake } from '../../../database/ids';
import type { Lineage } from '../lineage';

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

/** The same places before restores made their channels again: who may read a channel may read its past. */
export function withPast(places: readonly string[], lineage: Lineage): string[] {
	if (lineage.size === 0) return [...places];
	return places.flatMap((place) => lineage.all(unpadId(place.slice(1))).map((id) => placeOf(id, place.startsWith('p'))));
}

export function isThread(type: number): boolean {
	return threads.has(type);
}
