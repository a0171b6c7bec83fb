import { fileName } from './fileName';
import type { MessageFile } from './parts';

/**
 * The files that components show: each is an object with `attachment_id` and the file's `url` (thumbnails, media galleries, files), at
 * any depth. https://discord.com/developers/docs/components/reference#unfurled-media-item
 */
export function componentFiles(components: readonly unknown[]): MessageFile[] {
	return components.flatMap((component) => filesIn(component, null));
}

function filesIn(value: unknown, size: number | null): MessageFile[] {
	if (Array.isArray(value)) return value.flatMap((item) => filesIn(item, null));
	if (!isObject(value)) return [];
	const file = mediaFile(value, size);
	if (file) return [file];
	// A file component has its size beside the media item.
	const ownSize = typeof value['size'] === 'number' ? value['size'] : null;
	return Object.values(value).flatMap((part) => filesIn(part, ownSize));
}

function mediaFile(item: Readonly<Record<string, unknown>>, size: number | null): MessageFile | null {
	const { attachment_id: id, url, content_type: contentType } = item;
	if (typeof id !== 'string' || typeof url !== 'string') return null;
	return {
		id,
		filename: URL.canParse(url) ? fileName(new URL(url)) : url,
		contentType: typeof contentType === 'string' ? contentType : null,
		size,
		url
	};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
