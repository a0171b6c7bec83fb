import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { votersOf } from '../../actions/polls';
import { reactorsOf, type ReactionEmoji } from '../../actions/reactions';
import type { Snowflake } from '../../model';
import { compareIds } from '../../snowflake';
import { ApiError, unknown } from '../errors';
import { messageOf, placeOf, requireIn } from '../messages/place';
import { integer, snowflake } from '../query';
import { ok } from '../route';
import type { Call, Reply, Route } from '../route';

/** Who reacted, and who voted. */
export const peopleRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/channels/:channel_id/messages/:message_id/reactions/:emoji_name',
		query: ['after', 'limit', 'type'],
		response: { array: 'UserResponse' },
		handle: listReactors
	},
	{
		method: 'GET',
		path: '/channels/:channel_id/polls/:message_id/answers/:answer_id',
		query: ['after', 'limit'],
		response: 'PollAnswerDetailsResponse',
		handle: listVoters
	}
];

function listReactors(call: Call): Reply {
	const place = placeOf(call);
	requireIn(call, place, P.ReadMessageHistory);
	const message = messageOf(call, place);
	const burst = integer(call.query, 'type', 0, 1, 0) === 1;
	return ok(page(call, reactorsOf(call.world, message.id, emojiOf(call.params.emoji_name ?? ''), burst)));
}

function listVoters(call: Call): Reply {
	const place = placeOf(call);
	requireIn(call, place, P.ReadMessageHistory);
	const message = messageOf(call, place);
	const answerId = Number(call.params.answer_id);
	if (!message.poll?.answers.some(({ answer_id: id }) => id === answerId)) throw unknown('Message');
	return ok({ users: page(call, votersOf(call.world, message.id, answerId)) });
}

/** `name:id`, or the characters themselves. A custom emoji without its id is unknown. */
function emojiOf(text: string): ReactionEmoji {
	const [, name = '', id] = /^(\w+):(\d{17,20})$/.exec(text) ?? [];
	if (id !== undefined) return { id, name };
	if (/^\w{2,}$/.test(text)) throw new ApiError(400, 10014, 'Unknown Emoji');
	return { id: null, name: text };
}

function page({ world, query }: Call, people: ReadonlySet<Snowflake>): unknown[] {
	const limit = integer(query, 'limit', 1, 100, 25);
	const after = snowflake(query, 'after') ?? '0';
	const ids = [...people].filter((id) => compareIds(id, after) > 0).sort(compareIds);
	return ids.slice(0, limit).flatMap((id) => world.users.get(id) ?? []);
}
