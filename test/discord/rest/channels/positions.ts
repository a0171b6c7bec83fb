import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIChannel, RESTPatchAPIGuildChannelPositionsJSONBody } from 'discord-api-types/v10';
import { updateChannel } from '../../actions/channels';
import type { SimGuild } from '../../model';
import { canView, parentOf } from '../../obfuscation';
import { overwritesOf } from '../../permissions';
import { actorOf, caller, requirePermissions } from '../access';
import { ApiError, missingAccess, unknown } from '../errors';
import type { Call } from '../route';
import { requireParentRoom } from './parents';

type Entry = RESTPatchAPIGuildChannelPositionsJSONBody[number];

interface Move {
	readonly channel: APIChannel;
	readonly changes: object;
}

/**
 * `PATCH /guilds/{id}/channels` (resources/guild, Modify Guild Channel Positions): one parent at most may change; positions need no
 * sight of the channel, a parent does; `lock_permissions` needs MANAGE_ROLES. Nothing changes unless all of it may.
 */
export function moveChannels(call: Call, guild: SimGuild, entries: readonly Entry[]): void {
	requirePermissions(call, guild, P.ManageChannels);
	const moves = entries.map((entry) => moveOf(call, guild, entry));
	const parents = moves.filter(({ changes }) => 'parent_id' in changes);
	if (parents.length > 1) throw new ApiError(400, 40009, 'Only one channel can be moved to a different category at a time');
	for (const { channel, changes } of moves) updateChannel(call.world, guild, channel.id, changes, actorOf(call));
}

function moveOf(call: Call, guild: SimGuild, entry: Entry): Move {
	const channel = guild.channels.get(entry.id);
	if (!channel) throw unknown('Channel');
	return {
		channel,
		changes: {
			...(typeof entry.position === 'number' && { position: entry.position }),
			...(entry.parent_id !== undefined && entry.parent_id !== parentOf(channel) && moveToParent(call, guild, channel, entry))
		}
	};
}

function moveToParent(call: Call, guild: SimGuild, channel: APIChannel, entry: Entry): object {
	const { bot } = caller(call);
	if (!canView(call.world, guild, channel, bot.id)) throw missingAccess();
	const parentId = entry.parent_id ?? null;
	requireParentRoom(guild, channel.type, parentId);
	const parent = parentId === null ? undefined : guild.channels.get(parentId);
	if (!parent) return { parent_id: null };
	if (!canView(call.world, guild, parent, bot.id)) throw missingAccess();
	if (!entry.lock_permissions) return { parent_id: parentId };
	requirePermissions(call, guild, P.ManageRoles);
	return { parent_id: parentId, permission_overwrites: overwritesOf(parent) };
}
