import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { RESTPostAPIChannelInviteJSONBody } from 'discord-api-types/v10';
import { createInvite, deleteInvite, expiryOf, livingInvites } from '../../actions/invites';
import type { SimGuild, SimInvite } from '../../model';
import { guildPermissions } from '../../permissions';
import { actorOf, caller, channelOf, guildOf, requirePermissions } from '../access';
import { objectBody } from '../bodies';
import { ApiError, limitReached, missingPermissions, unknown } from '../errors';
import { ok } from '../route';
import type { Call, Reply, Route } from '../route';

const IN_CHANNEL = '/channels/:channel_id/invites';
const ONE = '/invites/:code';
const INVITE = 'GuildInviteResponse';

export const inviteRoutes: readonly Route[] = [
	{ method: 'GET', path: '/guilds/:guild_id/invites', query: [], response: { array: INVITE }, handle: listOfGuild },
	{ method: 'GET', path: IN_CHANNEL, query: [], response: { array: INVITE }, handle: listOfChannel },
	{ method: 'POST', path: IN_CHANNEL, query: [], request: 'CreateGuildInviteRequest', response: INVITE, handle: create },
	{ method: 'GET', path: ONE, query: ['with_counts', 'guild_scheduled_event_id'], response: INVITE, handle: getInvite },
	{ method: 'DELETE', path: ONE, query: [], response: INVITE, handle: remove }
];

/** Invitations of a guild (30016). */
const MAX_INVITES = 1000;
const WITHOUT_INVITES = [ChannelType.GuildCategory, ChannelType.GuildDirectory];
/** A week (resources/channel, Create Channel Invite). */
const MAX_AGE = 604_800;

/** Needs MANAGE_GUILD, or VIEW_AUDIT_LOG and then without what is told of their use. */
function listOfGuild(call: Call): Reply {
	const guild = guildOf(call);
	const held = guildPermissions(call.world, guild, caller(call).bot.id);
	if ((held & (P.ManageGuild | P.ViewAuditLog)) === 0n) throw missingPermissions();
	const isManager = (held & P.ManageGuild) !== 0n;
	return ok(livingInvites(call.world, guild).map((invite) => shown(call, guild, invite, isManager)));
}

function listOfChannel(call: Call): Reply {
	const { guild, channel } = channelOf(call);
	requirePermissions(call, guild, P.ManageChannels, channel);
	const invites = livingInvites(call.world, guild).filter(({ channelId }) => channelId === channel.id);
	return ok(invites.map((invite) => shown(call, guild, invite, true)));
}

function create(call: Call): Reply {
	const { guild, channel } = channelOf(call);
	requirePermissions(call, guild, P.CreateInstantInvite, channel);
	const body = objectBody<RESTPostAPIChannelInviteJSONBody & { role_ids?: string[] | string | null }>(call.body);
	if (WITHOUT_INVITES.includes(channel.type) || guild.threads.has(channel.id))
		throw new ApiError(400, 50024, 'Cannot execute action on this channel type');
	if (livingInvites(call.world, guild).length >= MAX_INVITES) throw limitReached(30016, 'invites', MAX_INVITES);
	const roleIds = [body.role_ids ?? []].flat();
	if (roleIds.length > 0) requirePermissions(call, guild, P.ManageRoles);
	for (const id of roleIds) if (!guild.roles.has(id)) throw unknown('Role');
	const invite = createInvite(
		call.world,
		guild,
		{
			channelId: channel.id,
			maxAge: Math.min(body.max_age ?? 86_400, MAX_AGE),
			maxUses: body.max_uses ?? 0,
			temporary: body.temporary ?? false,
			roleIds
		},
		actorOf(call)
	);
	return ok(shown(call, guild, invite, true));
}

function find(call: Call): { readonly guild: SimGuild; readonly invite: SimInvite } {
	for (const guild of call.world.guilds.values()) {
		const invite = livingInvites(call.world, guild).find(({ code }) => code === call.params.code);
		if (invite) return { guild, invite };
	}
	throw unknown('Invite');
}

function getInvite(call: Call): Reply {
	const { guild, invite } = find(call);
	return ok(shown(call, guild, invite, false));
}

function remove(call: Call): Reply {
	const { guild, invite } = find(call);
	const held = guildPermissions(call.world, guild, caller(call).bot.id);
	if ((held & P.ManageGuild) === 0n) requirePermissions(call, guild, P.ManageChannels, guild.channels.get(invite.channelId));
	deleteInvite(call.world, guild, invite.code, actorOf(call));
	return ok(shown(call, guild, invite, true));
}

function shown(call: Call, guild: SimGuild, invite: SimInvite, withMetadata: boolean): object {
	const channel = guild.channels.get(invite.channelId);
	const inviter = call.world.users.get(invite.inviterId);
	const { settings } = guild;
	return {
		type: 0,
		code: invite.code,
		...(inviter && { inviter }),
		expires_at: expiryOf(invite),
		guild: {
			id: guild.id,
			name: settings.name,
			splash: settings.splash,
			banner: settings.banner,
			description: settings.description,
			icon: settings.icon,
			features: settings.features,
			verification_level: settings.verification_level,
			vanity_url_code: settings.vanity_url_code,
			nsfw_level: settings.nsfw_level,
			nsfw: false,
			premium_subscription_count: settings.premium_subscription_count ?? 0
		},
		guild_id: guild.id,
		channel: { id: invite.channelId, type: channel?.type ?? 0, name: channel?.name ?? null },
		...(invite.roleIds.length > 0 && { roles: invite.roleIds.flatMap((id) => rolesOf(guild, id)) }),
		...(withMetadata && {
			uses: invite.uses,
			max_uses: invite.maxUses,
			max_age: invite.maxAge,
			temporary: invite.temporary,
			created_at: new Date(invite.createdAt).toISOString()
		})
	};
}

function rolesOf(guild: SimGuild, id: string): object[] {
	const role = guild.roles.get(id);
	if (!role) return [];
	const { name, position, color, colors, icon = null, unicode_emoji = null } = role;
	return [{ id, name, position, color, colors, icon, unicode_emoji }];
}
