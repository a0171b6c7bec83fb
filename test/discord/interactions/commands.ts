import {
	InteractionContextType,
	PermissionFlagsBits,
	type APIApplicationCommand,
	type ApplicationCommandType
} from 'discord-api-types/v10';
import type { SimApplication, World } from '../model';
import { channelPermissions } from '../permissions';
import { type Act, NotPossible } from './acts';

export interface FoundCommand {
	readonly command: APIApplicationCommand;
	readonly application: SimApplication;
}

/** The registered command that a person means, if Discord's client offers it there. A guild's own command hides a global one. */
export function findCommand(world: World, act: Act & { readonly name: string }, type: ApplicationCommandType): FoundCommand {
	const found = [...world.applications.values()]
		.filter((application) => act.applicationId === undefined || application.id === act.applicationId)
		.flatMap((application) => [...application.commands.values()].map((command): FoundCommand => ({ command, application })))
		.filter(({ command }) => command.name === act.name && command.type === type)
		.filter(({ command }) => command.guild_id === undefined || command.guild_id === act.guildId)
		.sort((left, right) => Number(right.command.guild_id !== undefined) - Number(left.command.guild_id !== undefined))[0];
	if (!found) throw new NotPossible(`There is no command ${act.name} of type ${type}`);
	checkOffered(world, act, found);
	return found;
}

function checkOffered(world: World, act: Act & { readonly name: string }, { command, application }: FoundCommand): void {
	const guild = world.guilds.get(act.guildId);
	const channel = guild?.channels.get(act.channelId) ?? guild?.threads.get(act.channelId);
	if (!guild || !channel) throw new NotPossible(`There is no channel ${act.channelId} in guild ${act.guildId}`);
	if (!guild.members.has(application.bot.id)) throw new NotPossible(`The application of ${act.name} is not in the guild`);
	if (command.contexts && !command.contexts.includes(InteractionContextType.Guild)) throw new NotPossible(`${act.name} is not for guilds`);
	if (command.nsfw && !('nsfw' in channel && channel.nsfw)) throw new NotPossible(`${act.name} is for age-restricted channels`);
	const permissions = channelPermissions(world, guild, channel, act.user);
	if ((permissions & PermissionFlagsBits.UseApplicationCommands) === 0n)
		throw new NotPossible(`User ${act.user} may not use commands there`);
	const needed = command.default_member_permissions;
	if (act.force || needed === null || needed === undefined) return;
	const isAdministrator = (permissions & PermissionFlagsBits.Administrator) !== 0n;
	const bits = BigInt(needed);
	if (isAdministrator || (bits !== 0n && (permissions & bits) === bits)) return;
	throw new NotPossible(`User ${act.user} lacks the permissions that ${act.name} asks for`);
}
