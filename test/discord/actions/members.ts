import { AuditLogEvent, GatewayDispatchEvents } from 'discord-api-types/v10';
import type { APIGuildMember } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { audit, changesBetween } from './audit';
import type { Actor } from './audit';

/** Lets a user (or an application's bot) join. */
export function addMember(world: World, guild: SimGuild, userId: Snowflake, changes: Partial<APIGuildMember> = {}): APIGuildMember {
	const user = world.users.get(userId);
	if (!user) throw new Error(`There is no user ${userId}`);
	const member = {
		user,
		nick: null,
		avatar: null,
		banner: null,
		roles: [],
		joined_at: new Date(world.clock.now()).toISOString(),
		premium_since: null,
		deaf: false,
		mute: false,
		flags: 0 as APIGuildMember['flags'],
		pending: false,
		communication_disabled_until: null,
		...changes
	} as APIGuildMember;
	guild.members.set(userId, member);
	world.emit({ event: GatewayDispatchEvents.GuildMemberAdd, data: { ...member, guild_id: guild.id }, guildId: guild.id });
	if (world.applications.has(userId)) {
		world.emit({ event: GatewayDispatchEvents.GuildCreate, data: { id: guild.id }, guildId: guild.id, applicationId: userId });
	}
	return member;
}

/** Takes a member out: it left, was kicked or banned. */
export function removeMember(world: World, guild: SimGuild, userId: Snowflake): void {
	const member = guild.members.get(userId);
	if (!member) return;
	guild.members.delete(userId);
	world.emit({ event: GatewayDispatchEvents.GuildMemberRemove, data: { guild_id: guild.id, user: member.user }, guildId: guild.id });
	if (world.applications.has(userId)) {
		world.emit({ event: GatewayDispatchEvents.GuildDelete, data: { id: guild.id }, guildId: guild.id, applicationId: userId });
	}
}

/** Changes a member and tells it. */
export function updateMember(
	world: World,
	guild: SimGuild,
	userId: Snowflake,
	changes: Partial<APIGuildMember>,
	actor: Actor
): APIGuildMember {
	const before = guild.members.get(userId);
	if (!before) throw new Error(`User ${userId} is not a member`);
	const member = { ...before, ...changes };
	guild.members.set(userId, member);
	const { roles: rolesBefore, ...fieldsBefore } = before;
	const { roles, ...fields } = member;
	const roleChanges = roleDifferences(guild, rolesBefore, roles);
	const fieldChanges = changesBetween(fieldsBefore, fields);
	if (roleChanges.length + fieldChanges.length === 0) return member;
	world.emit({ event: GatewayDispatchEvents.GuildMemberUpdate, data: { ...member, guild_id: guild.id }, guildId: guild.id });
	if (roleChanges.length > 0) audit(world, guild, actor, { type: AuditLogEvent.MemberRoleUpdate, targetId: userId, changes: roleChanges });
	if (fieldChanges.length > 0) audit(world, guild, actor, { type: AuditLogEvent.MemberUpdate, targetId: userId, changes: fieldChanges });
	return member;
}

function roleDifferences(guild: SimGuild, before: readonly string[], after: readonly string[]): { key: string; new_value: unknown }[] {
	const describe = (ids: readonly string[]): unknown => ids.map((id) => ({ id, name: guild.roles.get(id)?.name ?? '' }));
	const added = after.filter((id) => !before.includes(id));
	const removed = before.filter((id) => !after.includes(id));
	return [
		...(added.length > 0 ? [{ key: '$add', new_value: describe(added) }] : []),
		...(removed.length > 0 ? [{ key: '$remove', new_value: describe(removed) }] : [])
	];
}
