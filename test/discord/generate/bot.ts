import type { APIGuildMember } from 'discord-api-types/v10';
import { inviteBot } from '../actions/bots';
import { addMember } from '../actions/members';
import type { SimApplication, SimGuild, World } from '../model';

export interface BotOptions {
	/** What the invite link asks for. */
	readonly permissions: bigint;
	/** False: as if the role that Discord made had been deleted since. Default true. */
	readonly ownRole?: boolean;
}

/**
 * A bot joins as by an invite link: Discord makes a managed role of its own with the link's permissions, at the bottom of the
 * hierarchy, and none when the link asks for no permissions.
 *
 * Source: Discord's documentation, "OAuth2, Bot Authorization Flow".
 */
export function addBot(world: World, guild: SimGuild, application: SimApplication, options: BotOptions): APIGuildMember {
	const id = application.bot.id;
	if (options.permissions === 0n || options.ownRole === false) return addMember(world, guild, id);
	inviteBot(world, guild, application, options.permissions);
	return guild.members.get(id) as APIGuildMember;
}
