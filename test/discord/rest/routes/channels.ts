import { GuildFeature, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { deleteChannel, deleteThread } from '../../actions/channels';
import type { SimGuild } from '../../model';
import { directChannelsOf } from '../../world';
import { actorOf, caller, channelOf, requirePermissions } from '../access';
import { changeChannel } from '../channels/change';
import { ApiError } from '../errors';
import { CHANNEL_RENAME } from '../limits';
import { ok } from '../route';
import type { Call, Component, Reply, Route } from '../route';

const ANY_CHANNEL: Component = { oneOf: ['GuildChannelResponse', 'ThreadResponse', 'PrivateChannelResponse'] };
const PATH = '/channels/:channel_id';

export const channelRoutes: readonly Route[] = [
	{ method: 'GET', path: PATH, query: [], response: ANY_CHANNEL, handle: getChannel },
	{
		method: 'PATCH',
		path: PATH,
		query: [],
		request: { oneOf: ['UpdateGuildChannelRequestPartial', 'UpdateThreadRequestPartial'] },
		response: ANY_CHANNEL,
		limits: [CHANNEL_RENAME],
		handle: patchChannel
	},
	{ method: 'DELETE', path: PATH, query: [], response: ANY_CHANNEL, handle: removeChannel }
];

function getChannel(call: Call): Reply {
	const direct = directChannelsOf(call.world).get(call.params.channel_id ?? '');
	if (direct?.applicationId === caller(call).id) return ok(direct.channel);
	return ok(channelOf(call).channel);
}

function patchChannel(call: Call): Reply {
	const { guild, channel } = channelOf(call);
	return ok(changeChannel(call, guild, channel));
}

function removeChannel(call: Call): Reply {
	const { guild, channel } = channelOf(call);
	if (guild.threads.has(channel.id)) {
		requirePermissions(call, guild, P.ManageThreads, channel);
		return ok(deleteThread(call.world, guild, channel.id, actorOf(call)));
	}
	requirePermissions(call, guild, P.ManageChannels, channel);
	if (isNeededByCommunity(guild, channel.id)) {
		throw new ApiError(400, 50074, 'Cannot delete a channel required for Community guilds');
	}
	return ok(deleteChannel(call.world, guild, channel.id, actorOf(call)));
}

function isNeededByCommunity({ settings }: SimGuild, id: string): boolean {
	const isNamed = settings.rules_channel_id === id || settings.public_updates_channel_id === id;
	return isNamed && settings.features.includes(GuildFeature.Community);
}
