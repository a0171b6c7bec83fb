import type { APIMessage, APIPartialEmoji, APIReaction, Snowflake } from 'discord-api-types/v10';

export interface ReactionChange {
	readonly userId: Snowflake;
	readonly emoji: APIPartialEmoji;
	/** Whether with a super reaction. */
	readonly burst: boolean;
	readonly burstColors: readonly string[];
}

/** The message with a reaction more. @param me the bot itself, of whose reactions Discord tells apart */
export function withReaction(message: APIMessage, change: ReactionChange, me: Snowflake): APIMessage {
	const reactions = message.reactions ?? [];
	const known = reactions.find(({ emoji }) => isSame(emoji, change.emoji));
	const reaction = counted(known ?? fresh(change), change, me, 1);
	return { ...message, reactions: known ? reactions.map((other) => (other === known ? reaction : other)) : [...reactions, reaction] };
}

/** The message with a reaction less. */
export function withoutReaction(message: APIMessage, change: ReactionChange, me: Snowflake): APIMessage {
	const reactions = (message.reactions ?? []).map((reaction) =>
		isSame(reaction.emoji, change.emoji) ? counted(reaction, change, me, -1) : reaction
	);
	return withReactions(message, reactions);
}

/** The message without reactions: all of them, or those with one emoji. */
export function withoutReactions(message: APIMessage, emoji: APIPartialEmoji | null): APIMessage {
	return withReactions(message, emoji === null ? [] : (message.reactions ?? []).filter((reaction) => !isSame(reaction.emoji, emoji)));
}

/** A message without reactions has no list of them. */
function withReactions(message: APIMessage, reactions: readonly APIReaction[]): APIMessage {
	const left = reactions.filter(({ count }) => count > 0);
	if (left.length > 0) return { ...message, reactions: left };
	const { reactions: _, ...rest } = message;
	return rest;
}

function counted(reaction: APIReaction, { burst, userId }: ReactionChange, me: Snowflake, by: 1 | -1): APIReaction {
	const { burst: bursts, normal } = reaction.count_details;
	return {
		...reaction,
		count: reaction.count + by,
		count_details: { burst: bursts + (burst ? by : 0), normal: normal + (burst ? 0 : by) },
		...(userId === me && (burst ? { me_burst: by > 0 } : { me: by > 0 }))
	};
}

function fresh({ emoji: { id, name, animated }, burstColors }: ReactionChange): APIReaction {
	return {
		emoji: { id, name, ...(animated && { animated }) },
		count: 0,
		count_details: { burst: 0, normal: 0 },
		burst_colors: [...burstColors],
		me: false,
		me_burst: false
	};
}

/** The name of a custom emoji may be missing in an event. */
function isSame(left: APIPartialEmoji, right: APIPartialEmoji): boolean {
	return left.id || right.id ? left.id === right.id : left.name === right.name;
}
