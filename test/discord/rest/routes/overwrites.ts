import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { deleteOverwrite, setOverwrite } from '../../actions/channels';
import { overwritesOf } from '../../permissions';
import { actorOf, channelOf, requirePermissions } from '../access';
import { objectBody } from '../bodies';
import { readOverwrite, requireOwn, requireRoom } from '../channels/overwrites';
import type { SentOverwrite } from '../channels/overwrites';
import { ApiError, unknown } from '../errors';
import { NO_CONTENT } from '../route';
import type { Call, Reply, Route } from '../route';

const PATH = '/channels/:channel_id/permissions/:overwrite_id';
const BITS = z.nullish(z.union([z.int(), z.string().check(z.regex(/^\d{1,30}$/))]));

/** Inline in Discord's document. */
const BODY = z.strictObject({ type: z.nullish(z.literal([0, 1])), allow: BITS, deny: BITS });

export const overwriteRoutes: readonly Route[] = [
	{ method: 'PUT', path: PATH, query: [], request: BODY, response: null, handle: putOverwrite },
	{ method: 'DELETE', path: PATH, query: [], response: null, handle: removeOverwrite }
];

function putOverwrite(call: Call): Reply {
	const { guild, channel } = channelOf(call);
	if (!guild.channels.has(channel.id)) throw new ApiError(400, 50024, 'Cannot execute action on this channel type');
	requirePermissions(call, guild, P.ManageRoles, channel);
	const sent = objectBody<SentOverwrite>(call.body);
	const overwrite = readOverwrite(call, guild, { ...sent, id: call.params.overwrite_id ?? '' });
	requireOwn(call, guild, overwrite, channel);
	requireRoom(channel, overwrite.id);
	setOverwrite(call.world, guild, channel.id, overwrite, actorOf(call));
	return NO_CONTENT;
}

function removeOverwrite(call: Call): Reply {
	const { guild, channel } = channelOf(call);
	requirePermissions(call, guild, P.ManageRoles, channel);
	const overwrite = overwritesOf(channel).find(({ id }) => id === call.params.overwrite_id);
	if (!overwrite) throw unknown('permission overwrite');
	deleteOverwrite(call.world, guild, channel.id, overwrite, actorOf(call));
	return NO_CONTENT;
}
