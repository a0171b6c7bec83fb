import { MessageReferenceType, MessageType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIMessage, APIMessageReferenceSend } from 'discord-api-types/v10';
import { deleteMessage, messagesIn, postMessage, replaceMessage } from '../../actions/messages';
import type { Place } from '../../actions/messages';
import { compose, edit } from '../../interactions/messages/compose';
import type { MessageBody } from '../../interactions/messages/body';
import { compareIds } from '../../snowflake';
import { actorOf, caller } from '../access';
import { objectBody } from '../bodies';
import { ApiError, invalidField } from '../errors';
import { MESSAGE_CREATE, MESSAGES_LIST } from '../limits';
import { may, messageOf, placeOf, requireCommonGuild, requireIn, shown } from '../messages/place';
import { integer, snowflake } from '../query';
import { NO_CONTENT, ok } from '../route';
import type { Call, Reply, Route } from '../route';

const LIST = '/channels/:channel_id/messages';
const ONE = `${LIST}/:message_id`;
const CURSORS = ['before', 'after', 'around'] as const;
/** Recipient changes, calls, name and icon changes and thread starters stay. */
const UNDELETABLE = [1, 2, 3, 4, 5, 21];

export const messageRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: LIST,
		query: [...CURSORS, 'limit'],
		response: { array: 'MessageResponse' },
		limits: [MESSAGES_LIST],
		handle: listMessages
	},
	{
		method: 'POST',
		path: LIST,
		query: [],
		request: 'MessageCreateRequest',
		response: 'MessageResponse',
		limits: [MESSAGE_CREATE],
		handle: createMessage
	},
	{ method: 'GET', path: ONE, query: [], response: 'MessageResponse', handle: getMessage },
	{ method: 'PATCH', path: ONE, query: [], request: 'MessageEditRequestPartial', response: 'MessageResponse', handle: editMessage },
	{ method: 'DELETE', path: ONE, query: [], response: null, handle: removeMessage }
];

/** Newest first, whatever the cursor; nothing without the right to read the history. */
function listMessages(call: Call): Reply {
	const place = placeOf(call);
	const limit = integer(call.query, 'limit', 1, 100, 50);
	const cursors = CURSORS.filter((name) => call.query.has(name));
	if (cursors.length > 1) throw invalidField(cursors[1] ?? '', 'MUTUALLY_EXCLUSIVE', 'Only one of before, after and around.');
	if (!may(call, place, P.ReadMessageHistory)) return ok([]);
	const ids = pageOf(messagesIn(call.world, place).ids, call.query, limit);
	return ok(ids.reverse().map((id) => shown(call, place, messagesIn(call.world, place).get(id) as APIMessage)));
}

/** Ids of a page, ascending. `ids` is ascending. */
function pageOf(ids: readonly string[], query: URLSearchParams, limit: number): string[] {
	const after = snowflake(query, 'after');
	if (after !== null) return ids.slice(lowerBound(ids, after, true), lowerBound(ids, after, true) + limit);
	const around = snowflake(query, 'around');
	if (around !== null) {
		const start = Math.max(0, lowerBound(ids, around, false) - Math.floor(limit / 2));
		return ids.slice(start, start + limit);
	}
	const before = snowflake(query, 'before');
	const end = before === null ? ids.length : lowerBound(ids, before, false);
	return ids.slice(Math.max(0, end - limit), end);
}

/** Index of the first id that is not below the given one (`past`: that is above it). */
function lowerBound(ids: readonly string[], id: string, past: boolean): number {
	let low = 0;
	let high = ids.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const order = compareIds(ids[middle] ?? '', id);
		if (order < 0 || (past && order === 0)) low = middle + 1;
		else high = middle;
	}
	return low;
}

function getMessage(call: Call): Reply {
	const place = placeOf(call);
	return ok(shown(call, place, messageOf(call, place)));
}

type Sent = MessageBody & {
	message_reference?: APIMessageReferenceSend | null;
	nonce?: string | number | null;
	enforce_nonce?: boolean | null;
};

function createMessage(call: Call): Reply {
	const place = placeOf(call);
	requireCommonGuild(call, place);
	const isThread = place.guild?.threads.has(place.channel.id) ?? false;
	requireIn(call, place, isThread ? P.SendMessagesInThreads : P.SendMessages);
	const body = objectBody<Sent>(call.body);
	requireContentRights(call, place, body);
	const repeated = body.enforce_nonce ? findNonce(call, place, body.nonce) : undefined;
	if (repeated) return ok(shown(call, place, repeated));
	const message = compose(call.world, {
		channelId: place.channel.id,
		author: caller(call).bot,
		body,
		files: call.files,
		origin: call.origin,
		fields: { ...replyFields(call, place, body), ...(body.nonce !== undefined && body.nonce !== null && { nonce: body.nonce }) }
	});
	return ok(shown(call, place, postMessage(call.world, place, message)));
}

function requireContentRights(call: Call, place: Place, body: Partial<Sent>): void {
	if (call.files.length > 0) requireIn(call, place, P.AttachFiles);
	if (body.tts) requireIn(call, place, P.SendTTSMessages);
	if (body.message_reference && !may(call, place, P.ReadMessageHistory)) {
		throw new ApiError(403, 160002, 'Cannot reply without permission to read message history');
	}
}

/** A message that the bot sent with the same nonce: it is not made again. */
function findNonce(call: Call, place: Place, nonce: string | number | null | undefined): APIMessage | undefined {
	if (nonce === undefined || nonce === null) return undefined;
	const { bot } = caller(call);
	return [...messagesIn(call.world, place).values()].find((message) => message.nonce === nonce && message.author.id === bot.id);
}

function replyFields(call: Call, place: Place, { message_reference: reference }: Partial<Sent>): Partial<APIMessage> {
	if (!reference) return {};
	const referenced = messagesIn(call.world, place).get(String(reference.message_id));
	if (!referenced && (reference.fail_if_not_exists ?? true))
		throw invalidField('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
	if (!referenced) return {};
	const { referenced_message: _inner, ...flat } = referenced;
	return {
		type: MessageType.Reply,
		message_reference: {
			type: MessageReferenceType.Default,
			channel_id: place.channel.id,
			message_id: referenced.id,
			...(place.guild && { guild_id: place.guild.id })
		},
		referenced_message: flat
	};
}

function editMessage(call: Call): Reply {
	const place = placeOf(call);
	const message = messageOf(call, place);
	if (message.author.id !== caller(call).bot.id) throw new ApiError(403, 50005, 'Cannot edit a message authored by another user');
	const body = objectBody<MessageBody>(call.body);
	const edited = edit(call.world, message, { body, files: call.files, origin: call.origin });
	return ok(shown(call, place, replaceMessage(call.world, place, edited)));
}

function removeMessage(call: Call): Reply {
	const place = placeOf(call);
	const message = messageOf(call, place);
	if (UNDELETABLE.includes(message.type)) throw new ApiError(403, 50021, 'Cannot execute action on a system message');
	if (message.author.id !== caller(call).bot.id) requireIn(call, place, P.ManageMessages);
	deleteMessage(call.world, place, message.id, actorOf(call));
	return NO_CONTENT;
}
