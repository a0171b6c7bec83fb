import { GuildFeature, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIRole, RESTPatchAPIGuildRolePositionsJSONBody, RESTPostAPIGuildRoleJSONBody } from 'discord-api-types/v10';
import { createRole, deleteRole, updateRole } from '../../actions/roles';
import type { SimGuild, World } from '../../model';
import { ALL_PERMISSIONS, compareRoles, guildPermissions, highestRole, outranksRole } from '../../permissions';
import { actorOf, caller, guildOf, requirePermissions, roleOf } from '../access';
import { bits, objectBody, pickSet } from '../bodies';
import { ApiError, invalidField, limitReached, missingPermissions, unknown } from '../errors';
import { storeImage } from '../images';
import { ROLE_CREATE } from '../limits';
import { NO_CONTENT, ok } from '../route';
import type { Call, Reply, Route } from '../route';

const MAX_ROLES = 250;

export const roleRoutes: readonly Route[] = [
	{ method: 'GET', path: '/guilds/:guild_id/roles', query: [], response: { array: 'GuildRoleResponse' }, handle: listRoles },
	{
		method: 'POST',
		path: '/guilds/:guild_id/roles',
		query: [],
		request: 'CreateRoleRequest',
		response: 'GuildRoleResponse',
		limits: [ROLE_CREATE],
		handle: postRole
	},
	{
		method: 'PATCH',
		path: '/guilds/:guild_id/roles',
		query: [],
		request: { array: 'UpdateRolePositionsRequest' },
		response: { array: 'GuildRoleResponse' },
		handle: patchPositions
	},
	{ method: 'GET', path: '/guilds/:guild_id/roles/:role_id', query: [], response: 'GuildRoleResponse', handle: getRole },
	{
		method: 'PATCH',
		path: '/guilds/:guild_id/roles/:role_id',
		query: [],
		request: 'UpdateRoleRequestPartial',
		response: 'GuildRoleResponse',
		handle: patchRole
	},
	{ method: 'DELETE', path: '/guilds/:guild_id/roles/:role_id', query: [], response: null, handle: removeRole }
];

function listRoles(call: Call): Reply {
	return ok([...guildOf(call).roles.values()]);
}

function getRole(call: Call): Reply {
	return ok(roleOf(call, guildOf(call)));
}

function postRole(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, PermissionFlagsBits.ManageRoles);
	if (guild.roles.size >= MAX_ROLES) throw limitReached(30005, 'guild roles', MAX_ROLES);
	return ok(createRole(call.world, guild, fieldsOf(call, guild, 0n), actorOf(call)));
}

function patchRole(call: Call): Reply {
	const guild = guildOf(call);
	const role = roleOf(call, guild);
	requireAbove(call, guild, role);
	return ok(updateRole(call.world, guild, role.id, fieldsOf(call, guild, BigInt(role.permissions)), actorOf(call)));
}

function removeRole(call: Call): Reply {
	const guild = guildOf(call);
	const role = roleOf(call, guild);
	requireAbove(call, guild, role);
	if (role.id === guild.id || role.managed) throw new ApiError(400, 50028, 'Invalid Role');
	deleteRole(call.world, guild, role.id, actorOf(call));
	return NO_CONTENT;
}

function patchPositions(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, PermissionFlagsBits.ManageRoles);
	const entries = call.body as RESTPatchAPIGuildRolePositionsJSONBody;
	const moves = entries.flatMap(({ id, position }) => {
		const role = guild.roles.get(id);
		if (!role) throw unknown('Role');
		if (position === undefined || position === null || position === role.position) return [];
		requireMovable(call, guild, role, position);
		return [{ id, position }];
	});
	for (const { id, position } of moves) updateRole(call.world, guild, id, { position }, actorOf(call));
	return ok([...guild.roles.values()]);
}

/** Only roles below the bot's own highest one, and never to or above it. */
function requireMovable(call: Call, guild: SimGuild, role: APIRole, position: number): void {
	if (role.id === guild.id || position < 1) throw invalidField('position', 'ROLE_POSITION_INVALID', '@everyone stays at the bottom.');
	const { bot } = caller(call);
	if (!outranksRole(guild, bot.id, role)) throw missingPermissions();
	if (guild.settings.owner_id !== bot.id && compareRoles(highestRole(guild, bot.id), { ...role, position }) <= 0) {
		throw missingPermissions();
	}
}

function requireAbove(call: Call, guild: SimGuild, role: APIRole): void {
	requirePermissions(call, guild, PermissionFlagsBits.ManageRoles);
	if (!outranksRole(guild, caller(call).bot.id, role)) throw missingPermissions();
}

/** The fields of a role that a body sets; permissions only such as the bot has itself. */
function fieldsOf(call: Call, guild: SimGuild, held: bigint): Partial<APIRole> {
	const body = objectBody<RESTPostAPIGuildRoleJSONBody>(call.body);
	const isEveryone = call.params.role_id === guild.id;
	return {
		...(!isEveryone && (pickSet(body, ['name', 'hoist', 'mentionable']) as Partial<APIRole>)),
		...(body.permissions !== undefined && body.permissions !== null && { permissions: grant(call, guild, body.permissions, held) }),
		...(!isEveryone && { ...colorsOf(guild, body), ...iconOf(call.world, guild, body) })
	};
}

function grant(call: Call, guild: SimGuild, sent: unknown, held: bigint): string {
	const wanted = bits(sent, 'permissions');
	const own = guildPermissions(call.world, guild, caller(call).bot.id);
	// Administrators have every permission, also those that the list of names does not know.
	if (own !== ALL_PERMISSIONS && (wanted & ~held & ~own) !== 0n) throw missingPermissions();
	return wanted.toString();
}

function colorsOf(guild: SimGuild, { color, colors }: Partial<RESTPostAPIGuildRoleJSONBody>): Partial<APIRole> {
	if (colors) {
		const { primary_color: primary, secondary_color: secondary = null, tertiary_color: tertiary = null } = colors;
		if (secondary !== null || tertiary !== null) requireFeature(guild, 'ENHANCED_ROLE_COLORS', 'colors');
		return { color: primary, colors: { primary_color: primary, secondary_color: secondary, tertiary_color: tertiary } };
	}
	if (color === undefined || color === null) return {};
	return { color, colors: { primary_color: color, secondary_color: null, tertiary_color: null } };
}

function iconOf(world: World, guild: SimGuild, body: Partial<RESTPostAPIGuildRoleJSONBody>): Partial<APIRole> {
	const { icon, unicode_emoji: emoji } = body;
	if (icon || emoji) requireFeature(guild, GuildFeature.RoleIcons, icon ? 'icon' : 'unicode_emoji');
	return {
		...(icon !== undefined && { icon: storeImage(world, icon, 'icon') }),
		...(emoji !== undefined && { unicode_emoji: emoji })
	};
}

function requireFeature(guild: SimGuild, feature: string, field: string): void {
	if (guild.settings.features.some((held) => held === feature)) return;
	throw new ApiError(403, 50101, `This server needs more boosts to perform this action (${field})`);
}
