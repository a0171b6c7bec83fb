import { PermissionFlagsBits, type GuildMember } from 'discord.js';
import { placeOf } from '../vault/archive/search/places';

/**
 * Where in the guild the member may read messages now, as the search writes it; `undefined`: everywhere, also in channels that are gone.
 * Messages of private threads are for those who may manage the channel's threads.
 */
export function visiblePlaces(member: GuildMember): string[] | undefined {
	if (member.permissions.has(PermissionFlagsBits.Administrator)) return undefined;
	const { ViewChannel, ReadMessageHistory, ManageThreads } = PermissionFlagsBits;
	return [...member.guild.channels.cache.values()].flatMap((channel) => {
		if (channel.isThread()) return [];
		const permissions = channel.permissionsFor(member);
		if (!permissions.has(ViewChannel | ReadMessageHistory)) return [];
		return [placeOf(channel.id, false), ...(permissions.has(ManageThreads) ? [placeOf(channel.id, true)] : [])];
	});
}
