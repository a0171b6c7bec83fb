import { AuditLogEvent, GatewayDispatchEvents, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIUser } from 'discord-api-types/v10';
import type { SimGuild, World } from '../model';
import { audit } from './audit';
import type { Actor } from './audit';
import { removeMember } from './members';

const MAY_HEAR = PermissionFlagsBits.BanMembers | PermissionFlagsBits.ViewAuditLog;

/** Bans a user, member or not; nothing happens to one who is banned already. */
export function ban(world: World, guild: SimGuild, user: APIUser, actor: Actor): void {
	if (guild.bans.has(user.id)) return;
	guild.bans.set(user.id, { user, reason: actor.reason ?? null });
	removeMember(world, guild, user.id);
	world.emit({ event: GatewayDispatchEvents.GuildBanAdd, data: { guild_id: guild.id, user }, guildId: guild.id, permission: MAY_HEAR });
	audit(world, guild, actor, { type: AuditLogEvent.MemberBanAdd, targetId: user.id });
}

/** Lifts a ban. */
export function unban(world: World, guild: SimGuild, userId: string, actor: Actor): void {
	const lifted = guild.bans.get(userId);
	if (!lifted) throw new Error(`User ${userId} is not banned`);
	guild.bans.delete(userId);
	world.emit({
		event: GatewayDispatchEvents.GuildBanRemove,
		data: { guild_id: guild.id, user: lifted.user },
		guildId: guild.id,
		permission: MAY_HEAR
	});
	audit(world, guild, actor, { type: AuditLogEvent.MemberBanRemove, targetId: userId });
}
