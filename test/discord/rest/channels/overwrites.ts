import { OverwriteType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIChannel, APIOverwrite } from 'discord-api-types/v10';
import type { SimGuild } from '../../model';
import { parentOf } from '../../obfuscation';
import { ALL_PERMISSIONS, channelPermissions, guildPermissions, overwritesOf } from '../../permissions';
import { switchesOf } from '../../switches';
import { caller } from '../access';
import { bits } from '../bodies';
import { invalidField, limitReached, missingPermissions, unknown } from '../errors';
import type { Call } from '../route';

const MAX_PER_CHANNEL = 1000;

/** An overwrite as clients send it. */
export interface SentOverwrite {
	readonly id: string;
	readonly type?: OverwriteType | null;
	readonly allow?: unknown;
	readonly deny?: unknown;
}

/** Reads and checks a list of overwrites. `channel`: the one that is changed; absent for a new one. */
export function readOverwrites(call: Call, guild: SimGuild, sent: readonly SentOverwrite[], channel?: APIChannel): APIOverwrite[] {
	const overwrites = new Map<string, APIOverwrite>();
	for (const one of sent) overwrites.set(one.id, readOverwrite(call, guild, one));
	for (const overwrite of overwrites.values()) requireOwn(call, guild, overwrite, channel);
	return [...overwrites.values()];
}

export function readOverwrite(call: Call, guild: SimGuild, { id, type, allow, deny }: SentOverwrite): APIOverwrite {
	const kind = type ?? (guild.roles.has(id) ? OverwriteType.Role : OverwriteType.Member);
	const allowed = bits(allow ?? '0', 'allow');
	const denied = bits(deny ?? '0', 'deny');
	if ((allowed & denied) !== 0n) throw invalidField('allow', 'OVERWRITE_CONFLICT', 'A permission is both allowed and denied.');
	if (!exists(call, guild, id, kind)) throw unknown('permission overwrite');
	return { id, type: kind, allow: allowed.toString(), deny: denied.toString() };
}

/** Only permissions that the bot has itself, in the guild or the parent; MANAGE_ROLES only for administrators. */
export function requireOwn(call: Call, guild: SimGuild, overwrite: APIOverwrite, channel?: APIChannel): void {
	const touched = BigInt(overwrite.allow) | BigInt(overwrite.deny);
	const held = grantable(call, guild, channel);
	if (held !== ALL_PERMISSIONS && ((touched & ~held) !== 0n || (touched & P.ManageRoles) !== 0n)) throw missingPermissions();
}

/** Refuses one overwrite too many. */
export function requireRoom(channel: APIChannel, id: string): void {
	const overwrites = overwritesOf(channel);
	if (overwrites.length < MAX_PER_CHANNEL || overwrites.some((overwrite) => overwrite.id === id)) return;
	throw limitReached(30060, 'permission overwrites', MAX_PER_CHANNEL);
}

function grantable(call: Call, guild: SimGuild, channel: APIChannel | undefined): bigint {
	const { bot } = caller(call);
	const own = guildPermissions(call.world, guild, bot.id);
	const parent = channel ? guild.channels.get(parentOf(channel) ?? '') : undefined;
	return parent ? own | channelPermissions(call.world, guild, parent, bot.id) : own;
}

function exists(call: Call, guild: SimGuild, id: string, type: OverwriteType): boolean {
	const switches = switchesOf(call.world);
	if (type === OverwriteType.Role) return guild.roles.has(id) || switches.overwritesForUnknownRoles;
	return guild.members.has(id) || (call.world.users.has(id) && switches.overwritesForNonMembers);
}
