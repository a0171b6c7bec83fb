import { MessageType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { messagesIn } from '../../actions/messages';
import { pinMessage, pinsIn, unpinMessage } from '../../actions/pins';
import { actorOf, caller } from '../access';
import { ApiError, BadQuery, limitReached } from '../errors';
import { may, messageOf, placeOf, requireIn, shown } from '../messages/place';
import { integer } from '../query';
import { NO_CONTENT, ok } from '../route';
import type { Call, Reply, Route } from '../route';

const LIST = '/channels/:channel_id/messages/pins';
const ONE = `${LIST}/:message_id`;
/** Pins of a channel (topics/opcodes-and-status-codes, 30003). */
const MAX_PINS = 250;
const PINNABLE: readonly MessageType[] = [
	MessageType.Default,
	MessageType.Reply,
	MessageType.ChatInputCommand,
	MessageType.ContextMenuCommand,
	MessageType.PollResult
];

/** The routes of June 2025; those before are deprecated and know only 50 pins. */
export const pinRoutes: readonly Route[] = [
	{ method: 'GET', path: LIST, query: ['before', 'limit'], response: 'PinnedMessagesResponse', handle: listPins },
	{ method: 'PUT', path: ONE, query: [], response: null, handle: putPin },
	{ method: 'DELETE', path: ONE, query: [], response: null, handle: removePin }
];

/** The last pinned first; nothing, and no word of it, without the right to read the history. */
function listPins(call: Call): Reply {
	const place = placeOf(call);
	const limit = integer(call.query, 'limit', 1, 50, 50);
	const before = timeOf(call.query, 'before');
	if (!may(call, place, P.ReadMessageHistory)) return ok({ items: [], has_more: false });
	const messages = messagesIn(call.world, place);
	const pins = [...pinsIn(call.world, place)]
		.filter(([id, at]) => messages.has(id) && Date.parse(at) < before)
		.sort(([leftId, left], [rightId, right]) => Date.parse(right) - Date.parse(left) || (leftId < rightId ? 1 : -1));
	const items = pins.slice(0, limit).map(([id, at]) => ({ pinned_at: at, message: shown(call, place, messages.get(id) as APIMessage) }));
	return ok({ items, has_more: pins.length > limit });
}

function timeOf(query: URLSearchParams, name: string): number {
	const text = query.get(name);
	if (text === null) return Infinity;
	const time = Date.parse(text);
	if (Number.isNaN(time)) throw new BadQuery(name, 'DATE_TIME_TYPE_PARSE', `Could not parse ${text}.`);
	return time;
}

/** PIN_MESSAGES alone allows it (in force since February 2026). */
function putPin(call: Call): Reply {
	const place = placeOf(call);
	requireIn(call, place, P.PinMessages);
	const message = messageOf(call, place);
	if (!PINNABLE.includes(message.type)) throw new ApiError(403, 50021, 'Cannot execute action on a system message');
	const pins = pinsIn(call.world, place);
	if (!pins.has(message.id) && pins.size >= MAX_PINS) throw limitReached(30003, 'pins for the channel', MAX_PINS);
	pinMessage(call.world, place, message.id, caller(call).bot, call.reason);
	return NO_CONTENT;
}

function removePin(call: Call): Reply {
	const place = placeOf(call);
	requireIn(call, place, P.PinMessages);
	unpinMessage(call.world, place, messageOf(call, place).id, actorOf(call));
	return NO_CONTENT;
}
