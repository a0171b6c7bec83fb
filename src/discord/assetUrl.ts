import { DefaultRestOptions, type Client } from 'discord.js';

/** Stickers that are GIFs are not on the CDN. https://discord.com/developers/docs/resources/sticker#sticker-object-sticker-format-types */
const onMediaProxy = /^stickers\/\d+\.gif$/;
/** Of pictures that people may upload large, Discord sends the largest form only when it is asked for. */
const sized = /^(?:icons|splashes|discovery-splashes|banners|home-headers|guild-events)\//;
/** https://discord.com/developers/docs/reference#image-formatting */
const largest = 'size=4096';

/** The address of a guild's picture or sound. https://discord.com/developers/docs/reference#image-formatting-cdn-endpoints */
export function assetUrl({ options: { rest } }: Client, name: string): string {
	const base = onMediaProxy.test(name) ? (rest?.mediaProxy ?? DefaultRestOptions.mediaProxy) : (rest?.cdn ?? DefaultRestOptions.cdn);
	return `${base}/${name}${sized.test(name) ? `?${largest}` : ''}`;
}
