import { ChannelType, GatewayDispatchEvents } from 'discord-api-types/v10';
import type { APIDMChannel, RESTPostAPICurrentUserCreateDMChannelJSONBody } from 'discord-api-types/v10';
import { guildPermissions } from '../../permissions';
import { compareIds } from '../../snowflake';
import { directChannelsOf } from '../../world';
import { caller } from '../access';
import { objectBody } from '../bodies';
import { ApiError, unknown } from '../errors';
import { boolean, integer, snowflake } from '../query';
import { ok } from '../route';
import type { Call, Reply, Route } from '../route';

export const userRoutes: readonly Route[] = [
	{ method: 'GET', path: '/users/@me', query: [], response: 'UserPIIResponse', handle: getCurrentUser },
	{ method: 'GET', path: '/users/:user_id', query: [], response: 'UserResponse', handle: getUser },
	{
		method: 'GET',
		path: '/users/@me/guilds',
		query: ['before', 'after', 'limit', 'with_counts'],
		response: { array: 'MyGuildResponse' },
		handle: getCurrentUserGuilds
	},
	{
		method: 'POST',
		path: '/users/@me/channels',
		query: [],
		request: 'CreatePrivateChannelRequest',
		response: 'PrivateChannelResponse',
		handle: createDirectChannel
	}
];

function getCurrentUser(call: Call): Reply {
	const { bot, ownerMfa } = caller(call);
	return ok({ ...bot, mfa_enabled: ownerMfa, locale: 'en-US', premium_type: 0, email: null, verified: true });
}

function getUser(call: Call): Reply {
	const user = call.world.users.get(call.params.user_id ?? '');
	if (!user) throw unknown('User');
	return ok(user);
}

function getCurrentUserGuilds(call: Call): Reply {
	const { bot } = caller(call);
	const limit = integer(call.query, 'limit', 1, 200, 200);
	const before = snowflake(call.query, 'before');
	const after = snowflake(call.query, 'after');
	const withCounts = boolean(call.query, 'with_counts');
	const guilds = [...call.world.guilds.values()]
		.filter((guild) => guild.members.has(bot.id))
		.filter(({ id }) => (before === null || compareIds(id, before) < 0) && (after === null || compareIds(id, after) > 0))
		.sort((left, right) => compareIds(left.id, right.id));
	const page = before !== null && after === null ? guilds.slice(-limit) : guilds.slice(0, limit);
	return ok(
		page.map((guild) => ({
			id: guild.id,
			name: guild.settings.name,
			icon: guild.settings.icon,
			banner: guild.settings.banner,
			owner: guild.settings.owner_id === bot.id,
			permissions: guildPermissions(call.world, guild, bot.id).toString(),
			features: guild.settings.features,
			...(withCounts && { approximate_member_count: guild.members.size, approximate_presence_count: 0 })
		}))
	);
}

function createDirectChannel(call: Call): Reply {
	const { world } = call;
	const application = caller(call);
	const { recipient_id: recipientId } = objectBody<RESTPostAPICurrentUserCreateDMChannelJSONBody>(call.body);
	const recipient = world.users.get(String(recipientId));
	if (!recipient) throw unknown('User');
	if (recipient.bot) throw new ApiError(400, 50007, 'Cannot send messages to this user');
	for (const direct of directChannelsOf(world).values()) {
		if (direct.applicationId === application.id && direct.channel.recipients?.[0]?.id === recipient.id) return ok(direct.channel);
	}
	const id = world.snowflake();
	const channel = { id, type: ChannelType.DM, last_message_id: null, flags: 0, recipients: [recipient] } as unknown as APIDMChannel;
	directChannelsOf(world).set(id, { channel, applicationId: application.id });
	world.emit({ event: GatewayDispatchEvents.ChannelCreate, data: channel, applicationId: application.id });
	return ok(channel);
}
