import type { APIMessage } from 'discord-api-types/v10';

/**
 * A message as an application without the Message Content intent sees it. Its own messages, those that mention it and those
 * outside of guilds keep their content.
 *
 * Source: Discord's documentation, "Message Content Intent".
 */
export function withoutContent<T extends Partial<APIMessage>>(message: T, botId: string): T {
	const stripped = { ...message };
	if (stripped.referenced_message) stripped.referenced_message = withoutContent(stripped.referenced_message, botId);
	if (message.author?.id === botId) return stripped;
	if (message.mentions?.some((user) => user.id === botId)) return stripped;
	if (message.content !== undefined) stripped.content = '';
	if (message.embeds !== undefined) stripped.embeds = [];
	if (message.attachments !== undefined) stripped.attachments = [];
	if (message.components !== undefined) stripped.components = [];
	if (message.message_snapshots !== undefined) {
		stripped.message_snapshots = message.message_snapshots.map((snapshot) => ({
			...snapshot,
			message: { ...snapshot.message, content: '', embeds: [], attachments: [], components: [] }
		}));
	}
	delete stripped.poll;
	return stripped;
}
