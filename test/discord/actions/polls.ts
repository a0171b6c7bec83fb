import { GatewayDispatchEvents as Events } from 'discord-api-types/v10';
import type { APIMessage, APIPoll } from 'discord-api-types/v10';
import type { Snowflake, World } from '../model';
import { messagesIn, replaceMessage, type Place } from './messages';

const votes = new WeakMap<World, Map<string, Set<Snowflake>>>();

/** Who voted for an answer of a poll. */
export function votersOf(world: World, messageId: Snowflake, answerId: number): Set<Snowflake> {
	let all = votes.get(world);
	if (!all) votes.set(world, (all = new Map()));
	const key = `${messageId} ${answerId}`;
	let found = all.get(key);
	if (!found) all.set(key, (found = new Set()));
	return found;
}

/** Votes, or takes a vote back, and tells it. Without several answers, another vote takes the earlier one back first. */
export function vote(world: World, place: Place, id: Snowflake, answerId: number, userId: Snowflake, given = true): void {
	const message = messageOf(world, place, id);
	const { poll } = message;
	if (!poll || poll.results?.is_finalized) throw new Error(`There is no open poll at ${id}`);
	const people = votersOf(world, id, answerId);
	if (people.has(userId) === given) return;
	if (given && !poll.allow_multiselect) {
		for (const { answer_id: other } of poll.answers)
			if (votersOf(world, id, other).has(userId)) vote(world, place, id, other, userId, false);
	}
	if (given) people.add(userId);
	else people.delete(userId);
	message.poll = { ...poll, results: results(world, id, poll, false) };
	const { guild, channel } = place;
	world.emit({
		event: given ? Events.MessagePollVoteAdd : Events.MessagePollVoteRemove,
		data: { user_id: userId, channel_id: channel.id, message_id: id, answer_id: answerId, ...(guild && { guild_id: guild.id }) },
		channelId: channel.id,
		...(guild && { guildId: guild.id })
	});
}

/** Ends a poll: its results are final, and the message is told with them. */
export function endPoll(world: World, place: Place, id: Snowflake): void {
	const message = messageOf(world, place, id);
	if (!message.poll) throw new Error(`There is no poll at ${id}`);
	replaceMessage(world, place, { ...message, poll: { ...message.poll, results: results(world, id, message.poll, true) } });
}

/** Answers without votes are left out. */
function results(world: World, id: Snowflake, { answers }: APIPoll, isFinal: boolean): APIPoll['results'] {
	const counts = answers.map(({ answer_id: answer }) => ({ id: answer, count: votersOf(world, id, answer).size, me_voted: false }));
	return { is_finalized: isFinal, answer_counts: counts.filter(({ count }) => count > 0) };
}

function messageOf(world: World, place: Place, id: Snowflake): APIMessage {
	const message = messagesIn(world, place).get(id);
	if (!message) throw new Error(`There is no message ${id}`);
	return message;
}
