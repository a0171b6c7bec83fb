import type {
	APIMessage,
	GatewayChannelPinsUpdateDispatchData,
	GatewayDispatchPayload,
	GatewayMessageCreateDispatchData,
	GatewayMessagePollVoteDispatchData,
	GatewayMessageReactionAddDispatchData,
	GatewayMessageReactionRemoveAllDispatchData,
	GatewayMessageReactionRemoveDispatchData,
	GatewayMessageReactionRemoveEmojiDispatchData,
	Snowflake
} from 'discord-api-types/v10';
import { withReaction, withoutReaction, withoutReactions, type ReactionChange } from './reactions';
import { withVote } from './votes';

/** An event of the gateway as it comes. */
export interface Dispatch {
	readonly t: string;
	readonly d: unknown;
}

/** What an event says of a message. */
export interface MessageChange {
	readonly kind: 'created' | 'changed';
	readonly id: Snowflake;
	/** What the message is then. `before`: what the archive has; `null`: nothing. @returns `null` if too little is known */
	readonly apply: (before: APIMessage | null) => APIMessage | null;
	/** Whether it counts on from what was before, so that it must come exactly once. */
	readonly isRelative: boolean;
}

export interface Deletion {
	readonly kind: 'deleted';
	readonly ids: readonly Snowflake[];
}

/** Somebody pinned or unpinned: which message, it does not say. */
export interface PinsChange {
	readonly kind: 'pins';
}

export interface ChannelEvent {
	readonly guildId: Snowflake;
	readonly channelId: Snowflake;
	readonly change: MessageChange | Deletion | PinsChange;
}

/** What an event says of messages of a guild; `null` if nothing. @param me the bot itself */
export function eventOf({ t, d }: Dispatch, me: Snowflake): ChannelEvent | null {
	const read = readers[t as keyof typeof readers];
	const place = d as { guild_id?: Snowflake; channel_id?: Snowflake } | null;
	if (!read || !place?.guild_id || !place.channel_id) return null;
	return { guildId: place.guild_id, channelId: place.channel_id, change: read(d as never, me) };
}

type Event = GatewayDispatchPayload['t'];

const readers = {
	MESSAGE_CREATE: (data: GatewayMessageCreateDispatchData) => ({
		kind: 'created',
		id: data.id,
		apply: () => asRest(data),
		isRelative: false
	}),
	MESSAGE_UPDATE: (data: GatewayMessageCreateDispatchData) => changed(data.id, (before) => updated(before, asRest(data)), false),
	MESSAGE_DELETE: ({ id }: { id: Snowflake }) => ({ kind: 'deleted', ids: [id] }),
	MESSAGE_DELETE_BULK: ({ ids }: { ids: readonly Snowflake[] }) => ({ kind: 'deleted', ids }),
	MESSAGE_REACTION_ADD: (data: GatewayMessageReactionAddDispatchData, me) =>
		changed(data.message_id, (before) => before && withReaction(before, reactionOf(data), me)),
	MESSAGE_REACTION_REMOVE: (data: GatewayMessageReactionRemoveDispatchData, me) =>
		changed(data.message_id, (before) => before && withoutReaction(before, reactionOf(data), me)),
	MESSAGE_REACTION_REMOVE_ALL: ({ message_id: id }: GatewayMessageReactionRemoveAllDispatchData) =>
		changed(id, (before) => before && withoutReactions(before, null), false),
	MESSAGE_REACTION_REMOVE_EMOJI: ({ message_id: id, emoji }: GatewayMessageReactionRemoveEmojiDispatchData) =>
		changed(id, (before) => before && withoutReactions(before, emoji), false),
	MESSAGE_POLL_VOTE_ADD: (data: GatewayMessagePollVoteDispatchData, me) =>
		changed(data.message_id, (before) => before && withVote(before, data.answer_id, 1, data.user_id === me)),
	MESSAGE_POLL_VOTE_REMOVE: (data: GatewayMessagePollVoteDispatchData, me) =>
		changed(data.message_id, (before) => before && withVote(before, data.answer_id, -1, data.user_id === me)),
	CHANNEL_PINS_UPDATE: (_data: GatewayChannelPinsUpdateDispatchData) => ({ kind: 'pins' })
} satisfies Partial<Record<Event, (data: never, me: Snowflake) => ChannelEvent['change']>>;

function changed(id: Snowflake, apply: MessageChange['apply'], isRelative = true): MessageChange {
	return { kind: 'changed', id, apply, isRelative };
}

/**
 * A message without what only events have, so that it is the same whichever way it comes: where it lies, and its people as members.
 * https://discord.com/developers/docs/events/gateway-events#message-create-message-create-extra-fields
 */
function asRest(data: GatewayMessageCreateDispatchData): APIMessage {
	const { guild_id: _guild, member: _member, mentions, ...rest } = data;
	const { channel_type: _type, ...message } = rest as typeof rest & { channel_type?: number };
	// An update may lack anything.
	if ((mentions as unknown) === undefined) return message as APIMessage;
	return { ...message, mentions: mentions.map(({ member: _of, ...user }) => user) };
}

/** An update need not hold everything: what it leaves out stays. */
function updated(before: APIMessage | null, update: APIMessage): APIMessage | null {
	if (before) return { ...before, ...update };
	return (update.author as unknown) !== undefined && (update.timestamp as unknown) !== undefined ? update : null;
}

function reactionOf(data: GatewayMessageReactionRemoveDispatchData & { burst_colors?: readonly string[] }): ReactionChange {
	const { emoji, user_id: userId, burst, burst_colors: burstColors = [] } = data;
	return { userId, burst, burstColors, emoji };
}
