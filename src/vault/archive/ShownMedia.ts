import type { APIMessage, APIMessageSnapshotFields, APIUser } from 'discord-api-types/v10';
import { createHash } from 'node:crypto';
import { emojiImage, hashedImage, stickerFile } from '../snapshots/kinds/assetNames';
import { isId } from './columns';
import { fileName } from './fileName';
import type { MessageFile } from './parts';

/** Pictures beside the files of messages, that are kept too where that is wanted. */
export const shownKinds = ['embeds', 'emojis', 'stickers', 'avatars'] as const;
export type ShownKind = (typeof shownKinds)[number];

type Content = Partial<Pick<APIMessageSnapshotFields, 'content' | 'embeds' | 'sticker_items'>>;

/** `<:name:id>` and `<a:name:id>`. https://discord.com/developers/docs/reference#message-formatting */
const customEmoji = /<(a?):\w+:(\d{17,20})>/g;

/** Finds the pictures that messages show. What lies on other hosts is known by its address at Discord's proxy, and asked for there alone. */
export class ShownMedia {
	/** @param urlOf the address of a path on Discord's CDN */
	public constructor(
		private readonly kinds: ReadonlySet<ShownKind>,
		private readonly urlOf: (name: string) => string
	) {}

	/** Of embeds, custom emojis and stickers. */
	public of(message: APIMessage): MessageFile[] {
		const contents: Content[] = [message, ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message ?? {})];
		const files = [
			...contents.flatMap((content) => [...this.embedded(content), ...this.stickers(content), ...this.emojis(content)]),
			...this.reactions(message)
		];
		return [...new Map(files.map((file) => [file.id, file])).values()];
	}

	/** The avatar of a person; none if they have Discord's own. */
	public avatar({ id, avatar }: APIUser): MessageFile[] {
		const name = this.kinds.has('avatars') && typeof avatar === 'string' ? hashedImage('avatars', id, avatar) : null;
		return name === null ? [] : this.asset(name);
	}

	private embedded({ embeds }: Content): MessageFile[] {
		if (!this.kinds.has('embeds')) return [];
		return (embeds ?? []).flatMap(({ image, thumbnail, video, author, footer }) =>
			[image?.proxy_url, thumbnail?.proxy_url, video?.proxy_url, author?.proxy_icon_url, footer?.proxy_icon_url].flatMap(proxied)
		);
	}

	private stickers({ sticker_items: stickers }: Content): MessageFile[] {
		if (!this.kinds.has('stickers')) return [];
		return (stickers ?? []).flatMap(({ id, format_type: format }) => (isId(id) ? this.asset(stickerFile(id, format)) : []));
	}

	private emojis({ content }: Content): MessageFile[] {
		if (!this.kinds.has('emojis') || typeof content !== 'string') return [];
		return [...content.matchAll(customEmoji)].flatMap(([, animated, id = '']) => this.asset(emojiImage(id, animated === 'a')));
	}

	private reactions({ reactions }: APIMessage): MessageFile[] {
		if (!this.kinds.has('emojis')) return [];
		return (reactions ?? []).flatMap(({ emoji }) => (isId(emoji?.id) ? this.asset(emojiImage(emoji.id, emoji.animated === true)) : []));
	}

	private asset(name: string): MessageFile[] {
		return [{ id: shownId(name), filename: name.replaceAll('/', '-'), contentType: null, size: null, url: this.urlOf(name) }];
	}
}

/** Whether the id of a file is that of a picture which a message shows: it is no snowflake, and its address has no signature that ends. */
export function isShown(id: string): boolean {
	return id.startsWith('x');
}

/** Of Discord's own files embeds are known elsewhere: as the attachments that they are. */
function proxied(address: string | null | undefined): MessageFile[] {
	if (typeof address !== 'string' || !URL.canParse(address)) return [];
	const url = new URL(address);
	if (url.pathname.includes('/attachments/')) return [];
	return [{ id: shownId(url.origin + url.pathname), filename: fileName(url), contentType: null, size: null, url: address }];
}

/** In place of a snowflake: 20 characters that say what it is, and that no snowflake has. */
function shownId(what: string): string {
	return `x${createHash('sha256').update(what).digest('base64url').slice(0, 19)}`;
}
