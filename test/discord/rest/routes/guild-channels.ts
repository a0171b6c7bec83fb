import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { RESTPatchAPIGuildChannelPositionsJSONBody } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { createChannel } from '../../actions/channels';
import type { SimGuild } from '../../model';
import { visibleChannels } from '../../obfuscation';
import { actorOf, caller, guildOf, requirePermissions } from '../access';
import { objectBody, pickSet } from '../bodies';
import { checkFields, readTags } from '../channels/fields';
import type { Fields } from '../channels/fields';
import { readOverwrites } from '../channels/overwrites';
import type { SentOverwrite } from '../channels/overwrites';
import { requireParentRoom } from '../channels/parents';
import { moveChannels } from '../channels/positions';
import { defaultsOfType, fieldsOfType, requireTypeAllowed, sortGroup } from '../channels/types';
import { limitReached } from '../errors';
import { NO_CONTENT, ok } from '../route';
import type { Call, Reply, Route } from '../route';

const MAX_CHANNELS = 500;
const MAX_CATEGORIES = 50;
const PATH = '/guilds/:guild_id/channels';
const SNOWFLAKE = z.string().check(z.regex(/^\d{1,20}$/));

/** Inline in Discord's document. */
const POSITIONS = z.array(
	z.strictObject({
		id: SNOWFLAKE,
		position: z.nullish(z.int32().check(z.minimum(0))),
		parent_id: z.nullish(SNOWFLAKE),
		lock_permissions: z.nullish(z.boolean())
	})
);

export const guildChannelRoutes: readonly Route[] = [
	{ method: 'GET', path: PATH, query: [], response: { array: 'GuildChannelResponse' }, handle: listChannels },
	{ method: 'POST', path: PATH, query: [], request: 'CreateGuildChannelRequest', response: 'GuildChannelResponse', handle: postChannel },
	{ method: 'PATCH', path: PATH, query: [], request: POSITIONS, response: null, handle: patchPositions }
];

/** Leaves out every channel that the bot cannot view. */
function listChannels(call: Call): Reply {
	const guild = guildOf(call);
	const visible = visibleChannels(call.world, guild, caller(call).bot.id);
	return ok([...guild.channels.values()].filter(({ id }) => visible.has(id)));
}

interface Sent extends Fields {
	type?: ChannelType | null;
	name: string;
	position?: number | null;
	parent_id?: string | null;
	permission_overwrites?: SentOverwrite[] | null;
}

function postChannel(call: Call): Reply {
	const guild = guildOf(call);
	requirePermissions(call, guild, P.ManageChannels);
	const body = objectBody<Sent>(call.body);
	const type = body.type ?? ChannelType.GuildText;
	requireRoom(guild, type);
	requireTypeAllowed(call.world, guild, type);
	checkFields(guild, type, body);
	const parentId = body.parent_id ?? null;
	requireParentRoom(guild, type, parentId);
	const fields = {
		type,
		name: body.name,
		parent_id: parentId,
		position: body.position ?? nextPosition(guild, type),
		...defaultsOfType(type),
		...pickSet(body as Record<string, unknown>, fieldsOfType(type)),
		...(body.available_tags && { available_tags: readTags(call.world, body.available_tags, []) }),
		permission_overwrites: newOverwrites(call, guild, body.permission_overwrites, parentId)
	};
	return { status: 201, body: createChannel(call.world, guild, fields, actorOf(call)) };
}

/** Without a list a new channel takes over those of its category. */
function newOverwrites(call: Call, guild: SimGuild, sent: SentOverwrite[] | null | undefined, parentId: string | null): unknown[] {
	if (sent) return readOverwrites(call, guild, sent);
	const parent = parentId === null ? undefined : guild.channels.get(parentId);
	return parent && 'permission_overwrites' in parent ? [...(parent.permission_overwrites ?? [])] : [];
}

function requireRoom(guild: SimGuild, type: ChannelType): void {
	if (guild.channels.size >= MAX_CHANNELS) throw limitReached(30013, 'guild channels', MAX_CHANNELS);
	if (type !== ChannelType.GuildCategory) return;
	const categories = [...guild.channels.values()].filter((channel) => channel.type === ChannelType.GuildCategory);
	if (categories.length >= MAX_CATEGORIES) throw limitReached(30013, 'categories', MAX_CATEGORIES);
}

/** New channels land at the end of their group. */
function nextPosition(guild: SimGuild, type: ChannelType): number {
	let highest = -1;
	for (const channel of guild.channels.values()) {
		if (sortGroup(channel.type) === sortGroup(type) && 'position' in channel) highest = Math.max(highest, channel.position);
	}
	return highest + 1;
}

function patchPositions(call: Call): Reply {
	moveChannels(call, guildOf(call), call.body as RESTPatchAPIGuildChannelPositionsJSONBody);
	return NO_CONTENT;
}
