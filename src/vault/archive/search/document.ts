import { EmbedType, type APIEmbed, type APIMessage } from 'discord-api-types/v10';
import { partsOf } from '../parts';
import { bitsOf, type Attribute } from './attributes';
import type { PaddedId } from '../../../database/ids';
import { gap } from './tokens';
import { wordsOf } from './words';

/** A message as the index holds it. */
export interface SearchDocument {
	readonly messageId: PaddedId;
	readonly channelId: PaddedId;
	readonly guildId: PaddedId;
	readonly authorId: PaddedId;
	/** Of a thread: the channel that it is in. */
	readonly parentId: PaddedId | null;
	/** Whose permissions let people see it, see `placeOf`. */
	readonly place: string;
	/** Bits of `attributes`. */
	readonly attributes: number;
	/** Tokens with a space before and after each. */
	readonly text: string;
}

/** Everything that people wrote in a message, in one line of tokens. */
export function searchText(message: APIMessage): string {
	const tokens: string[] = [];
	for (const text of textsOf(message)) {
		const words = wordsOf(text);
		if (words.length === 0) continue;
		if (tokens.length > 0) tokens.push(gap);
		for (const { token } of words) tokens.push(token);
	}
	return tokens.length === 0 ? '' : ` ${tokens.join(' ')} `;
}

/** What `has:`, `pinned:`, `edited:` and `deleted:` look at. */
export function searchAttributes(message: APIMessage, isDeleted: boolean): number {
	const { files, embeds, reactions, stickers, poll } = partsOf(message);
	const is = (prefix: string): boolean =>
		files.some(({ contentType }) => typeof contentType === 'string' && contentType.startsWith(prefix));
	const shown = (type: EmbedType): boolean => embeds.some((embed) => embed.type === type);
	const found: Readonly<Record<Attribute, boolean>> = {
		file: files.length > 0,
		image: is('image/') || shown(EmbedType.Image) || embeds.some(({ image }) => image !== undefined),
		video: is('video/') || shown(EmbedType.Video),
		sound: is('audio/'),
		link: contentsOf(message).some(({ content }) => /https?:\/\/\S/i.test(String(content))),
		embed: embeds.length > 0,
		sticker: stickers.length > 0,
		poll: poll !== null,
		reaction: reactions.length > 0,
		forward: (message.message_snapshots?.length ?? 0) > 0,
		pinned: message.pinned ?? false,
		edited: message.edited_timestamp !== null && message.edited_timestamp !== undefined,
		deleted: isDeleted
	};
	return bitsOf((Object.keys(found) as Attribute[]).filter((attribute) => found[attribute]));
}

type Content = Partial<Pick<APIMessage, 'content' | 'embeds' | 'attachments' | 'components' | 'sticker_items'>>;

/** The message, and what it forwards. */
function contentsOf(message: APIMessage): Content[] {
	return [message, ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message ?? {})];
}

/** The texts of a message, the most telling one first. */
export function textsOf(message: APIMessage): string[] {
	const { question, answers } = message.poll ?? {};
	const poll = [question?.text, ...(answers ?? []).map(({ poll_media: media }) => media?.text)];
	const texts = contentsOf(message).flatMap(({ content, embeds, attachments, components, sticker_items: stickers }) => [
		content,
		...textsIn(components ?? []),
		...(embeds ?? []).flatMap(embedTexts),
		...(attachments ?? []).flatMap(({ filename, title, description }) => [title, filename, description]),
		...(stickers ?? []).map(({ name }) => name)
	]);
	return [...texts, ...poll].filter((text) => typeof text === 'string' && text !== '') as string[];
}

function embedTexts({ title, description, author, footer, provider, fields }: APIEmbed): (string | undefined)[] {
	return [author?.name, title, description, ...(fields ?? []).flatMap(({ name, value }) => [name, value]), footer?.text, provider?.name];
}

/** Texts, labels and descriptions of components, at any depth. https://discord.com/developers/docs/components/reference */
function textsIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(textsIn);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) =>
		typeof part === 'string' ? (['content', 'label', 'description'].includes(key) ? [part] : []) : textsIn(part)
	);
}
