/*
 * Discord's names of pictures and sounds: paths on its CDN, without a slash in front.
 * https://discord.com/developers/docs/reference#image-formatting-cdn-endpoints
 */

/** A picture that Discord names by a hash. Hashes of moving ones begin with `a_`. */
export function hashedImage(folder: string, ownerId: string, hash: string | null | undefined): string | null {
	return hash ? `${folder}/${ownerId}/${hash}.${hash.startsWith('a_') ? 'gif' : 'png'}` : null;
}

export function emojiImage(id: string, isAnimated: boolean): string {
	return `emojis/${id}.${isAnimated ? 'gif' : 'png'}`;
}

/** @param format https://discord.com/developers/docs/resources/sticker#sticker-object-sticker-format-types */
export function stickerFile(id: string, format: number): string {
	return `stickers/${id}.${stickerEndings[format] ?? 'png'}`;
}

const stickerEndings: Readonly<Record<number, string>> = { 1: 'png', 2: 'png', 3: 'json', 4: 'gif' };

export function soundFile(id: string): string {
	return `soundboard-sounds/${id}`;
}
