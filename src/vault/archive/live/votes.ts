import type { APIMessage } from 'discord-api-types/v10';

/** The message with a vote more (`by` 1) or less (-1) for an answer of its poll. Discord leaves out answers without votes. */
export function withVote(message: APIMessage, answerId: number, by: 1 | -1, isOwn: boolean): APIMessage {
	const { poll } = message;
	if (!poll || poll.results?.is_finalized) return message;
	const counts = new Map((poll.results?.answer_counts ?? []).map((count) => [count.id, count]));
	const before = counts.get(answerId) ?? { id: answerId, count: 0, me_voted: false };
	counts.set(answerId, { ...before, count: before.count + by, ...(isOwn && { me_voted: by > 0 }) });
	const order = new Map(poll.answers.map(({ answer_id: id }, index) => [id, index]));
	const answer_counts = [...counts.values()]
		.filter(({ count }) => count > 0)
		.sort((left, right) => (order.get(left.id) ?? 0) - (order.get(right.id) ?? 0));
	return { ...message, poll: { ...poll, results: { is_finalized: false, answer_counts } } };
}
