import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIBan, RESTPostAPIGuildBulkBanJSONBody } from 'discord-api-types/v10';
import { ban, unban } from '../../actions/bans';
import type { SimGuild } from '../../model';
import { outranksMember } from '../../permissions';
import { compareIds } from '../../snowflake';
import { switchesOf } from '../../switches';
import { actorOf, caller, guildOf, requirePermissions } from '../access';
import { objectBody } from '../bodies';
import { ApiError, missingPermissions, unknown } from '../errors';
import { BANS_LIST } from '../limits';
import { integer, snowflake } from '../query';
import { NO_CONTENT, ok } from '../route';
import type { Call, Reply, Route } from '../route';

const BAN = PermissionFlagsBits.BanMembers;
const PATH = '/guilds/:guild_id/bans/:user_id';

export const banRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/guilds/:guild_id/bans',
		query: ['limit', 'before', 'after'],
		response: { array: 'GuildBanResponse' },
		limits: [BANS_LIST],
		handle: listBans
	},
	{ method: 'GET', path: PATH, query: [], response: 'GuildBanResponse', handle: getBan },
	{ method: 'PUT', path: PATH, query: [], request: 'BanUserFromGuildRequest', response: null, handle: putBan },
	{ method: 'DELETE', path: PATH, query: [], request: 'UnbanUserFromGuildRequest', response: null, handle: removeBan },
	{
		method: 'POST',
		path: '/guilds/:guild_id/bulk-ban',
		query: [],
		request: 'BulkBanUsersRequest',
		response: 'BulkBanUsersResponse',
		handle: bulkBan
	}
];

/** Always ascending by user id; with both cursors only `before` counts. */
function listBans(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, BAN);
	const limit = integer(call.query, 'limit', 1, 1000, 1000);
	const before = snowflake(call.query, 'before');
	const after = snowflake(call.query, 'after');
	const bans = sortedBans(guild);
	if (before !== null) return ok(bans.filter(({ user }) => compareIds(user.id, before) < 0).slice(-limit));
	return ok((after === null ? bans : bans.filter(({ user }) => compareIds(user.id, after) > 0)).slice(0, limit));
}

function sortedBans(guild: SimGuild): APIBan[] {
	return [...guild.bans.values()].sort((left, right) => compareIds(left.user.id, right.user.id));
}

function getBan(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, BAN);
	const found = guild.bans.get(call.params.user_id ?? '');
	if (!found) throw unknown('Ban');
	return ok(found);
}

function putBan(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, BAN);
	const user = call.world.users.get(call.params.user_id ?? '');
	if (!user) throw unknown('User');
	if (!outranksMember(guild, caller(call).bot.id, user.id)) throw missingPermissions();
	if (!mayBanMore(call, guild, user.id)) throw tooManyBans();
	ban(call.world, guild, user, actorOf(call));
	return NO_CONTENT;
}

function removeBan(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, BAN);
	const userId = call.params.user_id ?? '';
	if (!guild.bans.has(userId)) throw unknown('Ban');
	unban(call.world, guild, userId, actorOf(call));
	return NO_CONTENT;
}

/** Needs MANAGE_GUILD too. Users that are banned already count as failed; when none could be banned the whole call fails. */
function bulkBan(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, BAN | PermissionFlagsBits.ManageGuild);
	const { user_ids: ids = [] } = objectBody<RESTPostAPIGuildBulkBanJSONBody>(call.body);
	const banned: string[] = [];
	const failed: string[] = [];
	for (const id of new Set(ids)) {
		const user = call.world.users.get(id);
		const may = user && !guild.bans.has(id) && outranksMember(guild, caller(call).bot.id, id) && mayBanMore(call, guild, id);
		if (may) ban(call.world, guild, user, actorOf(call));
		(may ? banned : failed).push(id);
	}
	if (banned.length === 0 && isSpent(call, guild)) throw tooManyBans();
	if (banned.length === 0) throw new ApiError(400, 500000, 'Failed to ban users');
	return ok({ banned_users: banned, failed_users: failed });
}

const day = 24 * 60 * 60 * 1000;
const spent = new WeakMap<SimGuild, { until: number; count: number }>();

/** Counts a ban of somebody who is no member. */
function mayBanMore(call: Call, guild: SimGuild, userId: string): boolean {
	if (guild.members.has(userId) || guild.bans.has(userId)) return true;
	if (isSpent(call, guild)) return false;
	const now = call.world.clock.now();
	const window = spent.get(guild);
	if (window && window.until > now) window.count += 1;
	else spent.set(guild, { until: now + day, count: 1 });
	return true;
}

function isSpent({ world }: Call, guild: SimGuild): boolean {
	const window = spent.get(guild);
	return window !== undefined && window.until > world.clock.now() && window.count >= switchesOf(world).nonMemberBansPerDay;
}

/** Discord does not say when more may be banned. */
function tooManyBans(): ApiError {
	return new ApiError(400, 30035, 'Maximum number of bans for non-guild members have been exceeded');
}
