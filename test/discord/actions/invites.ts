import { AuditLogEvent, GatewayDispatchEvents, PermissionFlagsBits } from 'discord-api-types/v10';
import type { SimGuild, SimInvite, World } from '../model';
import { audit, changesBetween } from './audit';
import type { Actor } from './audit';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A new invitation, told to those who may manage its channel. */
export function createInvite(
	world: World,
	guild: SimGuild,
	fields: Partial<SimInvite> & Pick<SimInvite, 'channelId'>,
	actor: Actor
): SimInvite {
	const invite: SimInvite = {
		code: Array.from({ length: 10 }, () => ALPHABET.charAt(Math.floor(world.random() * ALPHABET.length))).join(''),
		inviterId: actor.userId,
		createdAt: world.clock.now(),
		maxAge: 86_400,
		maxUses: 0,
		temporary: false,
		roleIds: [],
		uses: 0,
		...fields
	};
	guild.invites.set(invite.code, invite);
	const inviter = world.users.get(invite.inviterId);
	tell(world, guild, GatewayDispatchEvents.InviteCreate, invite, {
		created_at: new Date(invite.createdAt).toISOString(),
		expires_at: expiryOf(invite),
		...(inviter && { inviter }),
		max_age: invite.maxAge,
		max_uses: invite.maxUses,
		temporary: invite.temporary,
		uses: 0,
		...(invite.roleIds.length > 0 && { role_ids: [...invite.roleIds] })
	});
	audit(world, guild, actor, { type: AuditLogEvent.InviteCreate, targetId: null, changes: changesBetween({}, invite) });
	return invite;
}

export function deleteInvite(world: World, guild: SimGuild, code: string, actor: Actor): void {
	const invite = guild.invites.get(code);
	if (!invite) throw new Error(`There is no invite ${code}`);
	guild.invites.delete(code);
	tell(world, guild, GatewayDispatchEvents.InviteDelete, invite, {});
	audit(world, guild, actor, { type: AuditLogEvent.InviteDelete, targetId: null, changes: changesBetween(invite, {}) });
}

/** Invitations that work still: nobody is told when one runs out. */
export function livingInvites(world: World, guild: SimGuild): SimInvite[] {
	for (const invite of [...guild.invites.values()]) {
		const expiry = expiryOf(invite);
		if (expiry !== null && Date.parse(expiry) <= world.clock.now()) guild.invites.delete(invite.code);
	}
	return [...guild.invites.values()];
}

export function expiryOf({ createdAt, maxAge }: SimInvite): string | null {
	return maxAge === 0 ? null : new Date(createdAt + maxAge * 1000).toISOString();
}

function tell(world: World, guild: SimGuild, event: GatewayDispatchEvents, invite: SimInvite, more: object): void {
	const data = { channel_id: invite.channelId, code: invite.code, guild_id: guild.id, ...more };
	const channelPermission = PermissionFlagsBits.ManageChannels;
	if (guild.channels.has(invite.channelId)) {
		world.emit({ event, data, guildId: guild.id, channelId: invite.channelId, channelPermission });
	}
}
