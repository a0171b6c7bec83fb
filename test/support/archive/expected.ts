import type { APIMessage } from 'discord.js';
import type { World } from '../../discord/model';

/** A row of parts as text, so that two lists can be compared whatever their order. */
export type PartRow = string;

export interface ExpectedParts {
	readonly attachments: readonly PartRow[];
	readonly embeds: readonly PartRow[];
	readonly reactions: readonly PartRow[];
	readonly stickers: readonly PartRow[];
	readonly polls: readonly PartRow[];
	readonly users: readonly PartRow[];
}

type Json = Readonly<Record<string, unknown>>;

/** What rows the messages must have led to, found by other means than the archive's: by walking through everything in them. */
export function expectedParts(messages: readonly APIMessage[], world: World): ExpectedParts {
	const rows = (of: (message: APIMessage) => readonly unknown[]) =>
		messages.flatMap((message) => [...new Set(of(message).map((row) => `${message.id} ${JSON.stringify(row)}`))]).sort();
	return {
		attachments: rows((message) => fileIds(message).map((id) => [id, world.attachments.get(id)?.filename])),
		embeds: rows((message) =>
			contents(message)
				.flatMap(({ embeds }) => embeds)
				.map((embed, index) => [index, embed.type, embed.url ?? null])
		),
		reactions: rows(({ reactions = [] }) =>
			reactions.map(({ emoji, count_details: { normal, burst } }) => [emoji.id ?? emoji.name, emoji.name, normal, burst])
		),
		stickers: rows((message) => contents(message).flatMap(({ sticker_items: items = [] }) => items.map(({ id, name }) => [id, name]))),
		polls: rows(({ poll }) => (poll ? [[poll.question.text, poll.answers.length, poll.results?.is_finalized ?? false]] : [])),
		users: [...new Set(messages.flatMap(userIds))].sort()
	};
}

function contents(message: APIMessage): Pick<APIMessage, 'embeds' | 'sticker_items'>[] {
	return [message, ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message)];
}

/** Ids of files by their links on the CDN, wherever in the message they are, but not in the message that it answers. */
export function fileIds({ referenced_message: _other, ...message }: APIMessage): string[] {
	return [...JSON.stringify(message).matchAll(/\/cdn\/attachments\/\d+\/(\d+)\//g)].map((match) => match[1] ?? '');
}

/** Authors, people mentioned and people who ran a command; a webhook is no user, but a bot that answers a command through one is. */
function userIds(message: APIMessage): string[] {
	const {
		author,
		webhook_id: webhookId,
		mentions,
		interaction_metadata: interaction
	} = message as APIMessage & { interaction_metadata?: { user: Json } };
	const isUser = webhookId === undefined || webhookId === message.application_id;
	const people = [...mentions.map(({ id }) => id), ...(interaction ? [String(interaction.user['id'])] : [])];
	return isUser ? [author.id, ...people] : people;
}
