import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIChannel, APIRole } from 'discord-api-types/v10';
import { canViewThread } from '../gateway/guild-create';
import type { SimApplication, SimGuild, World } from '../model';
import { canView } from '../obfuscation';
import { channelPermissions, guildPermissions } from '../permissions';
import { ApiError, missingAccess, missingPermissions, unknown } from './errors';
import type { Call } from './route';

/** Permissions that need the application owner's two-factor authentication where the guild asks for it (topics/permissions). */
const NEEDS_MFA =
	P.KickMembers |
	P.BanMembers |
	P.Administrator |
	P.ManageChannels |
	P.ManageGuild |
	P.ManageMessages |
	P.ManageRoles |
	P.ManageWebhooks |
	P.ManageGuildExpressions |
	P.ManageThreads |
	P.ViewCreatorMonetizationAnalytics;

/** The application that calls. Routes without a token have none. */
export function caller(call: Call): SimApplication {
	if (!call.application) throw new ApiError(401, 0, '401: Unauthorized');
	return call.application;
}

/** The guild of the path, of which the bot must be a member. */
export function guildOf(call: Call): SimGuild {
	const guild = call.world.guilds.get(call.params.guild_id ?? '');
	if (!guild) throw unknown('Guild');
	if (!guild.members.has(caller(call).bot.id)) throw missingAccess();
	return guild;
}

/** Refuses unless the bot has all these permissions in the guild (or in a channel of it). */
export function requirePermissions(call: Call, guild: SimGuild, needed: bigint, channel?: APIChannel): void {
	const { bot, ownerMfa } = caller(call);
	const held = channel ? channelPermissions(call.world, guild, channel, bot.id) : guildPermissions(call.world, guild, bot.id);
	if ((held & needed) !== needed) throw missingPermissions();
	if (guild.settings.mfa_level === 1 && !ownerMfa && (needed & NEEDS_MFA) !== 0n) {
		throw new ApiError(403, 60003, 'Two factor is required for this operation');
	}
}

export interface GuildChannel {
	readonly guild: SimGuild;
	readonly channel: APIChannel;
}

/** A channel or thread of any guild, seen or not. */
export function findChannel(world: World, id: string): GuildChannel | null {
	for (const guild of world.guilds.values()) {
		const channel = guild.channels.get(id) ?? guild.threads.get(id);
		if (channel) return { guild, channel };
	}
	return null;
}

/** The guild channel or thread of the path, which the bot must be able to view. */
export function channelOf(call: Call, id = call.params.channel_id ?? ''): GuildChannel {
	const found = findChannel(call.world, id);
	if (!found) throw unknown('Channel');
	const sees = found.guild.threads.has(id) ? canViewThread : canView;
	if (!sees(call.world, found.guild, found.channel, caller(call).bot.id)) throw missingAccess();
	return found;
}

/** The role of the path. */
export function roleOf(call: Call, guild: SimGuild): APIRole {
	const role = guild.roles.get(call.params.role_id ?? '');
	if (!role) throw unknown('Role');
	return role;
}

/** The person behind a call, for mutations and the audit log. */
export function actorOf(call: Call): { userId: string; reason: string | null } {
	return { userId: caller(call).bot.id, reason: call.reason };
}
