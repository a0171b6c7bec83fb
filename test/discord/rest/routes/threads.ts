import type { APIThreadChannel } from 'discord-api-types/v10';
import { canViewThread } from '../../gateway/guild-create';
import { compareIds } from '../../snowflake';
import { caller, guildOf } from '../access';
import { ok } from '../route';
import type { Call, Reply, Route } from '../route';

export const threadRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/guilds/:guild_id/threads/active',
		query: [],
		response: 'ThreadsResponse',
		handle: listActiveThreads
	}
];

/** All active threads that the bot may see, newest first. */
function listActiveThreads(call: Call): Reply {
	const guild = guildOf(call);
	const { bot } = caller(call);
	const threads = ([...guild.threads.values()] as APIThreadChannel[])
		.filter((thread) => !thread.thread_metadata?.archived && canViewThread(call.world, guild, thread, bot.id))
		.sort((left, right) => compareIds(right.id, left.id));
	return ok({ threads, members: threads.flatMap(({ member }) => member ?? []), has_more: false });
}
