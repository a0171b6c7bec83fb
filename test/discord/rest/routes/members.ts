import { GuildMemberFlags, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIGuildMember, RESTPatchAPIGuildMemberJSONBody } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { removeMember, updateMember } from '../../actions/members';
import type { SimGuild } from '../../model';
import { guildPermissions, outranksMember, outranksRole } from '../../permissions';
import { compareIds } from '../../snowflake';
import { actorOf, caller, guildOf, requirePermissions, roleOf } from '../access';
import { objectBody, pick } from '../bodies';
import { invalidField, missingAccess, missingPermissions, unknown } from '../errors';
import { integer, snowflake } from '../query';
import { NO_CONTENT, ok } from '../route';
import type { Call, Reply, Route } from '../route';

const MEMBER = '/guilds/:guild_id/members/:user_id';
const MEMBER_ROLE = `${MEMBER}/roles/:role_id`;
const SNOWFLAKE = z.string().check(z.regex(/^\d{1,20}$/));
const MAX_TIMEOUT_MS = 28 * 24 * 60 * 60 * 1000;

/** Inline in Discord's document. */
const PATCH = z.strictObject({
	nick: z.nullish(z.string().check(z.maxLength(32))),
	roles: z.nullish(z.array(SNOWFLAKE).check(z.maxLength(350))),
	mute: z.nullish(z.boolean()),
	deaf: z.nullish(z.boolean()),
	channel_id: z.nullish(SNOWFLAKE),
	communication_disabled_until: z.nullish(z.iso.datetime({ offset: true })),
	flags: z.nullish(z.int())
});

const PATCH_OWN = z.strictObject({
	nick: z.nullish(z.string().check(z.maxLength(32))),
	avatar: z.nullish(z.string()),
	banner: z.nullish(z.string()),
	bio: z.nullish(z.string().check(z.maxLength(190)))
});

export const memberRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/guilds/:guild_id/members',
		query: ['limit', 'after'],
		response: { array: 'GuildMemberResponse' },
		handle: listMembers
	},
	{ method: 'GET', path: MEMBER, query: [], response: 'GuildMemberResponse', handle: getMember },
	{ method: 'PATCH', path: MEMBER, query: [], request: PATCH, response: 'GuildMemberResponse', handle: patchMember },
	{
		method: 'PATCH',
		path: '/guilds/:guild_id/members/@me',
		query: [],
		request: PATCH_OWN,
		response: 'PrivateGuildMemberResponse',
		handle: patchOwnMember
	},
	{ method: 'DELETE', path: MEMBER, query: [], response: null, handle: kick },
	{ method: 'PUT', path: MEMBER_ROLE, query: [], response: null, handle: (call) => changeRole(call, true) },
	{ method: 'DELETE', path: MEMBER_ROLE, query: [], response: null, handle: (call) => changeRole(call, false) }
];

/** Needs the privileged intent; ascending by id. */
function listMembers(call: Call): Reply {
	const guild = guildOf(call);
	if (!caller(call).privileged.members) throw missingAccess();
	const limit = integer(call.query, 'limit', 1, 1000, 1);
	const after = snowflake(call.query, 'after') ?? '0';
	const ids = [...guild.members.keys()].filter((id) => compareIds(id, after) > 0).sort(compareIds);
	return ok(ids.slice(0, limit).map((id) => memberOf(guild, id)));
}

function getMember(call: Call): Reply {
	return ok(memberOf(guildOf(call), call.params.user_id ?? ''));
}

function memberOf(guild: SimGuild, id: string): APIGuildMember {
	const member = guild.members.get(id);
	if (!member) throw unknown('Member');
	return member;
}

function patchMember(call: Call): Reply {
	const guild = guildOf(call);
	const userId = call.params.user_id ?? '';
	const member = memberOf(guild, userId);
	const body = objectBody<RESTPatchAPIGuildMemberJSONBody>(call.body);
	const isSelf = userId === caller(call).bot.id;
	if (!isSelf && !outranksMember(guild, caller(call).bot.id, userId)) throw missingPermissions();
	if (body.nick !== undefined) requirePermissions(call, guild, isSelf ? P.ChangeNickname : P.ManageNicknames);
	if (body.roles) checkRoleList(call, guild, member.roles, body.roles);
	if (body.communication_disabled_until !== undefined) checkTimeout(call, guild, userId, body.communication_disabled_until);
	if (body.mute !== undefined || body.deaf !== undefined || body.channel_id !== undefined) {
		throw invalidField('channel_id', 'USER_NOT_IN_VOICE', 'Target user is not connected to voice.');
	}
	if (body.flags !== undefined) checkFlags(call, guild, member, body.flags ?? 0);
	const changes = { ...pick(body, ['nick', 'communication_disabled_until', 'flags']), ...(body.roles && { roles: [...body.roles] }) };
	return ok(updateMember(call.world, guild, userId, changes as Partial<APIGuildMember>, actorOf(call)));
}

function patchOwnMember(call: Call): Reply {
	const guild = guildOf(call);
	const { bot } = caller(call);
	const body = objectBody<{ nick: string | null }>(call.body);
	if (body.nick !== undefined) requirePermissions(call, guild, P.ChangeNickname);
	return ok(updateMember(call.world, guild, bot.id, pick(body, ['nick']), actorOf(call)));
}

function kick(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, P.KickMembers);
	const { user } = memberOf(guild, call.params.user_id ?? '');
	if (!outranksMember(guild, caller(call).bot.id, user.id)) throw missingPermissions();
	removeMember(call.world, guild, user.id);
	return NO_CONTENT;
}

function changeRole(call: Call, add: boolean): Reply {
	const guild = guildOf(call);
	const { user, roles } = memberOf(guild, call.params.user_id ?? '');
	const role = roleOf(call, guild);
	const others = roles.filter((id) => id !== role.id);
	const wanted = add ? [...others, role.id] : others;
	checkRoleList(call, guild, roles, wanted, [role.id]);
	updateMember(call.world, guild, user.id, { roles: wanted }, actorOf(call));
	return NO_CONTENT;
}

/** Roles that come or go must be below the bot's own, exist, and not be managed. */
function checkRoleList(
	call: Call,
	guild: SimGuild,
	before: readonly string[],
	after: readonly string[],
	named: readonly string[] = []
): void {
	requirePermissions(call, guild, P.ManageRoles);
	const differing = [...after.filter((id) => !before.includes(id)), ...before.filter((id) => !after.includes(id)), ...named];
	for (const id of new Set(differing)) {
		const role = guild.roles.get(id);
		if (!role) throw unknown('Role');
		if (role.managed || role.id === guild.id || !outranksRole(guild, caller(call).bot.id, role)) throw missingPermissions();
	}
}

function checkTimeout(call: Call, guild: SimGuild, userId: string, until: string | null): void {
	requirePermissions(call, guild, P.ModerateMembers);
	if ((guildPermissions(call.world, guild, userId) & P.Administrator) !== 0n) throw missingPermissions();
	if (until !== null && Date.parse(until) > call.world.clock.now() + MAX_TIMEOUT_MS) {
		throw invalidField('communication_disabled_until', 'INVALID_COMMUNICATION_DISABLED_TIMESTAMP', 'Timeout longer than 28 days.');
	}
}

/** Only BYPASSES_VERIFICATION can be set. */
function checkFlags(call: Call, guild: SimGuild, member: APIGuildMember, flags: number): void {
	requirePermissions(call, guild, P.ManageGuild | P.ManageRoles);
	if (((flags ^ member.flags) & ~GuildMemberFlags.BypassesVerification) !== 0) {
		throw invalidField('flags', 'INVALID_FLAGS', 'Only BYPASSES_VERIFICATION can be changed.');
	}
}
