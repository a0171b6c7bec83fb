import type {
	APIAttachment,
	APIEmbed,
	APIMessage,
	APIMessageSnapshotFields,
	APIPoll,
	APIReaction,
	APIStickerItem,
	APIUser,
	Snowflake
} from 'discord-api-types/v10';
import { componentFiles } from './componentFiles';
import { embedFiles } from './embedFiles';

/** A file that a message has or shows. */
export interface MessageFile {
	readonly id: Snowflake;
	readonly filename: string;
	readonly contentType: string | null;
	/** Bytes, if Discord says. */
	readonly size: number | null;
	readonly url: string;
}

/** What of a message gets rows of its own, so that it can be searched and counted. */
export interface MessageParts {
	readonly files: readonly MessageFile[];
	readonly embeds: readonly APIEmbed[];
	readonly reactions: readonly APIReaction[];
	readonly stickers: readonly APIStickerItem[];
	readonly poll: APIPoll | null;
	readonly users: readonly APIUser[];
}

/** A message, or what a forward holds of one. Parts of old and unknown types may lack anything. */
type Content = Partial<Pick<APIMessageSnapshotFields, 'attachments' | 'embeds' | 'components' | 'sticker_items'>>;

/** Takes a message apart; forwarded content counts as the message's own. */
export function partsOf(message: APIMessage): MessageParts {
	const contents: Content[] = [message, ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message)];
	return {
		files: unique(contents.flatMap(filesOf), ({ id }) => id),
		embeds: contents.flatMap(({ embeds }) => embeds ?? []),
		reactions: message.reactions ?? [],
		stickers: unique(
			contents.flatMap(({ sticker_items: items }) => items ?? []),
			({ id }) => id
		),
		poll: message.poll ?? null,
		users: unique(usersOf(message), ({ id }) => id)
	};
}

/** Files that components or embeds show are named there alone. */
function filesOf({ attachments, embeds, components }: Content): MessageFile[] {
	return [...(attachments ?? []).map(attachedFile), ...componentFiles(components ?? []), ...embedFiles(embeds ?? [])];
}

function attachedFile({ id, filename, content_type: contentType, size, url }: APIAttachment): MessageFile {
	return { id, filename, contentType: contentType ?? null, size, url };
}

/**
 * The author of a webhook's message is no user, but what the webhook called itself: that stays in the payload. A bot answers interactions
 * through a webhook that has the id of its application: there the author is the bot.
 */
function usersOf({ author, mentions, interaction_metadata: interaction, ...message }: APIMessage): APIUser[] {
	const isUser = message.webhook_id === undefined || message.webhook_id === message.application_id;
	const users = [...(isUser ? [author] : []), ...mentions];
	return interaction ? [...users, interaction.user] : users;
}

/** The first of each. */
function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
	const seen = new Map<string, T>();
	for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item);
	return [...seen.values()];
}
