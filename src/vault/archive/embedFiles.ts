import type { APIEmbed } from 'discord-api-types/v10';
import { fileName } from './fileName';
import type { MessageFile } from './parts';

/**
 * The files that embeds show: uploaded with the message, they are not among its attachments. They are known by the address under which
 * Discord's proxy has them: it names attachments as they are, and what lies elsewhere differently.
 * https://discord.com/developers/docs/resources/message#embed-object
 */
export function embedFiles(embeds: readonly APIEmbed[]): MessageFile[] {
	return embeds.flatMap(({ image, thumbnail, video, author, footer }) => [
		...[image, thumbnail, video].flatMap((media) => file(media?.url, media?.proxy_url, media?.content_type)),
		...[author, footer].flatMap((line) => file(line?.icon_url, line?.proxy_icon_url))
	]);
}

function file(url?: string | null, proxyUrl?: string | null, contentType?: string | null): MessageFile[] {
	const attachment = attachmentIn(proxyUrl);
	if (typeof url !== 'string' || !attachment || attachmentIn(url)?.id !== attachment.id) return [];
	return [{ ...attachment, contentType: contentType ?? null, size: null, url }];
}

/** `/attachments/{channel}/{attachment}/{name}`, perhaps below a folder. */
function attachmentIn(address: string | null | undefined): Pick<MessageFile, 'id' | 'filename'> | null {
	if (typeof address !== 'string' || !URL.canParse(address)) return null;
	const url = new URL(address);
	const id = /^(?:\/\w+)?\/attachments\/\d+\/(\d+)\/[^/]+$/.exec(url.pathname)?.[1];
	return id === undefined ? null : { id, filename: fileName(url) };
}
