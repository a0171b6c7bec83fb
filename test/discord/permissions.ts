import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIChannel, APIGuildMember, APIOverwrite, APIRole } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from './model';
import { compareIds } from './snowflake';

/** Every permission there is: what the owner and administrators have. */
export const ALL_PERMISSIONS = Object.values(P).reduce((all, bit) => all | bit, 0n);

const TIMED_OUT = P.ViewChannel | P.ReadMessageHistory;
const NEEDS_SEND_MESSAGES = P.MentionEveryone | P.SendTTSMessages | P.AttachFiles | P.EmbedLinks;

/** What a member may do in the guild as a whole (topics/permissions); nothing for someone who is not a member. */
export function guildPermissions(world: World, guild: SimGuild, userId: Snowflake): bigint {
	const member = guild.members.get(userId);
	if (!member) return 0n;
	const base = rolePermissions(guild, member, userId);
	return base === ALL_PERMISSIONS ? base : limitTimedOut(world, member, base);
}

/** What a member may do in a channel or thread, the implicit rules included. */
export function channelPermissions(world: World, guild: SimGuild, channel: APIChannel, userId: Snowflake): bigint {
	const member = guild.members.get(userId);
	if (!member) return 0n;
	const base = rolePermissions(guild, member, userId);
	if (base === ALL_PERMISSIONS) return base;
	const place = overwriteHolder(guild, channel);
	const permissions = applyOverwrites(guild, member, userId, base, overwritesOf(place));
	return applyImplicitRules(place, limitTimedOut(world, member, permissions));
}

/** A member's highest role: ties in position go to the older role. */
export function highestRole(guild: SimGuild, userId: Snowflake): APIRole {
	let highest = everyone(guild);
	for (const id of guild.members.get(userId)?.roles ?? []) {
		const role = guild.roles.get(id);
		if (role && compareRoles(role, highest) > 0) highest = role;
	}
	return highest;
}

/** Above 0 when the first role ranks above the second. */
export function compareRoles(left: APIRole, right: APIRole): number {
	return left.position - right.position || compareIds(right.id, left.id);
}

/** Whether the member ranks above the role; the owner ranks above all. */
export function outranksRole(guild: SimGuild, userId: Snowflake, role: APIRole): boolean {
	return guild.settings.owner_id === userId || compareRoles(highestRole(guild, userId), role) > 0;
}

/** Whether the member may act on another one. Nobody acts on the owner; anyone on who is not a member. */
export function outranksMember(guild: SimGuild, userId: Snowflake, targetId: Snowflake): boolean {
	if (guild.settings.owner_id === targetId) return false;
	return !guild.members.has(targetId) || outranksRole(guild, userId, highestRole(guild, targetId));
}

/** The role that everyone has: its id is the guild's. */
export function everyone(guild: SimGuild): APIRole {
	const role = guild.roles.get(guild.id);
	if (!role) throw new Error(`Guild ${guild.id} has no @everyone role`);
	return role;
}

export function overwritesOf(channel: APIChannel): APIOverwrite[] {
	return 'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : [];
}

/** Permissions of the member's roles, all of them for the owner and administrators. */
function rolePermissions(guild: SimGuild, member: APIGuildMember, userId: Snowflake): bigint {
	if (guild.settings.owner_id === userId) return ALL_PERMISSIONS;
	let base = BigInt(everyone(guild).permissions);
	for (const id of member.roles) base |= BigInt(guild.roles.get(id)?.permissions ?? 0);
	return (base & P.Administrator) === P.Administrator ? ALL_PERMISSIONS : base;
}

function applyOverwrites(guild: SimGuild, member: APIGuildMember, userId: Snowflake, base: bigint, overwrites: APIOverwrite[]): bigint {
	let permissions = base;
	let roleAllow = 0n;
	let roleDeny = 0n;
	let own: APIOverwrite | undefined;
	for (const overwrite of overwrites) {
		if (overwrite.id === guild.id) permissions = (permissions & ~BigInt(overwrite.deny)) | BigInt(overwrite.allow);
		else if (overwrite.id === userId) own = overwrite;
		else if (member.roles.includes(overwrite.id)) {
			roleAllow |= BigInt(overwrite.allow);
			roleDeny |= BigInt(overwrite.deny);
		}
	}
	permissions = (permissions & ~roleDeny) | roleAllow;
	return own ? (permissions & ~BigInt(own.deny)) | BigInt(own.allow) : permissions;
}

/** Threads have no overwrites of their own. */
function overwriteHolder(guild: SimGuild, channel: APIChannel): APIChannel {
	if (!guild.threads.has(channel.id)) return channel;
	const parent = 'parent_id' in channel && channel.parent_id ? guild.channels.get(channel.parent_id) : undefined;
	return parent ?? channel;
}

function limitTimedOut(world: World, member: APIGuildMember, permissions: bigint): bigint {
	const until = member.communication_disabled_until;
	return until && Date.parse(until) > world.clock.now() ? permissions & TIMED_OUT : permissions;
}

function applyImplicitRules(channel: APIChannel, permissions: bigint): bigint {
	if (!(permissions & P.ViewChannel)) return 0n;
	const isVoice = channel.type === ChannelType.GuildVoice || channel.type === ChannelType.GuildStageVoice;
	// Seeing a voice channel without the right to connect leaves nothing else.
	if (isVoice && !(permissions & P.Connect)) return permissions & P.ViewChannel;
	return permissions & P.SendMessages ? permissions : permissions & ~NEEDS_SEND_MESSAGES;
}
