import type { APIRole } from 'discord-api-types/v10';
import type { SimApplication, SimGuild, World } from '../model';
import { addMember } from './members';
import { createRole } from './roles';

/** Lets a bot join with its managed role, as an invite with these permissions does. Its role lands at the bottom, as on Discord. */
export function inviteBot(world: World, guild: SimGuild, application: SimApplication, permissions: bigint): APIRole {
	const role = createRole(
		world,
		guild,
		{ name: application.bot.username, permissions: permissions.toString(), managed: true, tags: { bot_id: application.id } },
		{ userId: guild.settings.owner_id }
	);
	addMember(world, guild, application.bot.id, { roles: [role.id] });
	return role;
}
