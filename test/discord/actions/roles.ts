import { AuditLogEvent, GatewayDispatchEvents } from 'discord-api-types/v10';
import type { APIRole } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { overwritesOf, everyone } from '../permissions';
import { audit, changesBetween } from './audit';
import type { Actor } from './audit';

/** A new role: at position 1, just above @everyone, with the permissions of @everyone unless told otherwise. */
export function createRole(world: World, guild: SimGuild, fields: Partial<APIRole>, actor: Actor): APIRole {
	const role: APIRole = {
		id: world.snowflake(),
		name: 'new role',
		permissions: everyone(guild).permissions,
		position: 1,
		color: 0,
		colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
		hoist: false,
		managed: false,
		mentionable: false,
		icon: null,
		unicode_emoji: null,
		flags: 0 as APIRole['flags'],
		...fields
	};
	guild.roles.set(role.id, role);
	world.emit({ event: GatewayDispatchEvents.GuildRoleCreate, data: { guild_id: guild.id, role }, guildId: guild.id });
	audit(world, guild, actor, { type: AuditLogEvent.RoleCreate, targetId: role.id, changes: changesBetween({}, role) });
	return role;
}

/** Changes a role and tells it. */
export function updateRole(world: World, guild: SimGuild, id: Snowflake, changes: Partial<APIRole>, actor: Actor): APIRole {
	const before = guild.roles.get(id);
	if (!before) throw new Error(`There is no role ${id}`);
	const role = { ...before, ...changes };
	const differences = changesBetween(before, role);
	if (differences.length === 0) return before;
	guild.roles.set(id, role);
	world.emit({ event: GatewayDispatchEvents.GuildRoleUpdate, data: { guild_id: guild.id, role }, guildId: guild.id });
	audit(world, guild, actor, { type: AuditLogEvent.RoleUpdate, targetId: id, changes: differences });
	return role;
}

/** Deletes a role: members lose it, and so do the overwrites of channels. */
export function deleteRole(world: World, guild: SimGuild, id: Snowflake, actor: Actor): void {
	const role = guild.roles.get(id);
	if (!role) throw new Error(`There is no role ${id}`);
	guild.roles.delete(id);
	for (const [userId, member] of guild.members) {
		if (member.roles.includes(id)) guild.members.set(userId, { ...member, roles: member.roles.filter((held) => held !== id) });
	}
	for (const [channelId, channel] of guild.channels) {
		const overwrites = overwritesOf(channel);
		if (!overwrites.some((overwrite) => overwrite.id === id)) continue;
		const changed = { ...channel, permission_overwrites: overwrites.filter((overwrite) => overwrite.id !== id) };
		guild.channels.set(channelId, changed as typeof channel);
	}
	world.emit({ event: GatewayDispatchEvents.GuildRoleDelete, data: { guild_id: guild.id, role_id: id }, guildId: guild.id });
	audit(world, guild, actor, { type: AuditLogEvent.RoleDelete, targetId: id, changes: changesBetween(role, {}) });
}
