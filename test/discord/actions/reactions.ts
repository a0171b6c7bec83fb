import { GatewayDispatchEvents as Events } from 'discord-api-types/v10';
import type { APIMessage, APIReaction } from 'discord-api-types/v10';
import type { Snowflake, World } from '../model';
import { messagesIn, type Place } from './messages';

export interface ReactionEmoji {
	readonly id: Snowflake | null;
	readonly name: string | null;
	readonly animated?: boolean;
}

/** Distinct reactions of a message (topics/opcodes-and-status-codes, 30010). */
const mostReactions = 20;

const reactors = new WeakMap<World, Map<string, Set<Snowflake>>>();

/** Who reacted with an emoji, by messages from the time on at which the simulator began to look; `burst`: with a super reaction. */
export function reactorsOf(world: World, messageId: Snowflake, emoji: ReactionEmoji, burst: boolean): Set<Snowflake> {
	let all = reactors.get(world);
	if (!all) reactors.set(world, (all = new Map()));
	const key = `${messageId} ${keyOf(emoji)} ${burst}`;
	let found = all.get(key);
	if (!found) all.set(key, (found = new Set()));
	return found;
}

/** Reacts to a message and tells it. The same again changes nothing. */
export function addReaction(world: World, place: Place, id: Snowflake, emoji: ReactionEmoji, userId: Snowflake, burst = false): void {
	const message = messageOf(world, place, id);
	const people = reactorsOf(world, id, emoji, burst);
	if (people.has(userId)) return;
	const known = (message.reactions ?? []).find((reaction) => keyOf(reaction.emoji) === keyOf(emoji));
	if (!known && (message.reactions ?? []).length >= mostReactions) throw new Error('Maximum number of reactions reached (20)');
	people.add(userId);
	const reaction = counted(known ?? fresh(emoji), burst, 1);
	const others = message.reactions ?? [];
	message.reactions = known ? others.map((other) => (other === known ? reaction : other)) : [...others, reaction];
	const author = message.webhook_id ? {} : { message_author_id: message.author.id };
	const { user: _user, ...rest } = place.guild?.members.get(userId) ?? {};
	const member = { ...rest, user: world.users.get(userId) };
	emit(world, place, Events.MessageReactionAdd, {
		...about(place, id),
		user_id: userId,
		emoji,
		burst,
		type: burst ? 1 : 0,
		member,
		...author
	});
}

export function removeReaction(world: World, place: Place, id: Snowflake, emoji: ReactionEmoji, userId: Snowflake, burst = false): void {
	const message = messageOf(world, place, id);
	if (!reactorsOf(world, id, emoji, burst).delete(userId)) return;
	setReactions(
		message,
		(message.reactions ?? []).map((reaction) => (keyOf(reaction.emoji) === keyOf(emoji) ? counted(reaction, burst, -1) : reaction))
	);
	emit(world, place, Events.MessageReactionRemove, { ...about(place, id), user_id: userId, emoji, burst, type: burst ? 1 : 0 });
}

export function removeAllReactions(world: World, place: Place, id: Snowflake): void {
	const message = messageOf(world, place, id);
	for (const { emoji } of message.reactions ?? []) for (const burst of [false, true]) reactorsOf(world, id, emoji, burst).clear();
	setReactions(message, []);
	emit(world, place, Events.MessageReactionRemoveAll, about(place, id));
}

export function removeEmojiReactions(world: World, place: Place, id: Snowflake, emoji: ReactionEmoji): void {
	const message = messageOf(world, place, id);
	for (const burst of [false, true]) reactorsOf(world, id, emoji, burst).clear();
	setReactions(
		message,
		(message.reactions ?? []).filter((reaction) => keyOf(reaction.emoji) !== keyOf(emoji))
	);
	emit(world, place, Events.MessageReactionRemoveEmoji, { ...about(place, id), emoji });
}

/** A message without reactions has no list of them. */
function setReactions(message: APIMessage, reactions: readonly APIReaction[]): void {
	const left = reactions.filter(({ count }) => count > 0);
	if (left.length > 0) message.reactions = left;
	else delete message.reactions;
}

function counted(reaction: APIReaction, burst: boolean, by: number): APIReaction {
	const { burst: bursts, normal } = reaction.count_details;
	const count_details = { burst: bursts + (burst ? by : 0), normal: normal + (burst ? 0 : by) };
	return { ...reaction, count: reaction.count + by, count_details };
}

function fresh({ id, name, animated }: ReactionEmoji): APIReaction {
	const emoji = { id, name, ...(animated && { animated }) };
	return { emoji, count: 0, count_details: { burst: 0, normal: 0 }, burst_colors: [], me: false, me_burst: false };
}

function messageOf(world: World, place: Place, id: Snowflake): APIMessage {
	const message = messagesIn(world, place).get(id);
	if (!message) throw new Error(`There is no message ${id}`);
	return message;
}

function keyOf({ id, name }: { id?: Snowflake | null; name?: string | null }): string {
	return id ?? name ?? '';
}

function about({ guild, channel }: Place, id: Snowflake): object {
	return { message_id: id, channel_id: channel.id, ...(guild && { guild_id: guild.id }) };
}

function emit(world: World, { guild, channel, applicationId }: Place, event: Events, data: unknown): void {
	world.emit({ event, data, channelId: channel.id, ...(guild ? { guildId: guild.id } : { applicationId }) });
}
