import type { APIMessage, Snowflake } from 'discord-api-types/v10';

/**
 * What may be stored of messages: none of those people's own, and none that another one quotes as the message it answers. Mentions of
 * them, and what others wrote about them, stay.
 */
export function withoutOptedOut(messages: readonly APIMessage[], optedOut: ReadonlySet<Snowflake>): readonly APIMessage[] {
	if (optedOut.size === 0) return messages;
	return messages.filter(({ author }) => !(author && optedOut.has(author.id))).map((message) => withoutQuoted(message, optedOut));
}

/** The message without the one that it answers, if that one is theirs; else the same object. */
export function withoutQuoted(message: APIMessage, authors: ReadonlySet<Snowflake>): APIMessage {
	if (!message.referenced_message || !authors.has(message.referenced_message.author?.id)) return message;
	const { referenced_message: _, ...rest } = message;
	return rest;
}
