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
import { isId } from './columns';
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

/** Takes a message apart; forwarded content counts as the message's own. What has no proper id gets no row. */
export function partsOf(message: APIMessage): MessageParts {
	const contents: Content[] = [message, ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message ?? {})];
	return {
		files: unique(contents.flatMap(filesOf)),
		embeds: contents.flatMap(({ embeds }) => embeds ?? []),
		reactions: message.reactions ?? [],
		stickers: unique(contents.flatMap(({ sticker_items: items }) => items ?? [])),
		poll: message.poll ?? null,
		users: unique(usersOf(message))
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
function usersOf({
	author,
	mentions,
	interaction_metadata: interaction,
	webhook_id: webhook,
	application_id: application
}: APIMessage): APIUser[] {
	const isUser = webhook === undefined || webhook === application;
	return [...(isUser ? [author] : []), ...(mentions ?? []), ...(interaction?.user ? [interaction.user] : [])];
}

/** The first of each. */
function unique<T extends { readonly id: Snowflake }>(items: readonly T[]): T[] {
	const seen = new Map<Snowflake, T>();
	for (const item of items) if (isId(item?.id) && !seen.has(item.id)) seen.set(item.id, item);
	return [...seen.values()];
}
