import type { Client } from 'discord.js';
import { assetUrl } from '../discord/assetUrl';
import { AssetPool } from '../vault/media/AssetPool';
import { Downloader } from '../vault/media/Downloader';
import type { ArchiveParts } from './composeArchive';
import type { ResolvedOptions } from './options';

/** Far more than Discord takes for a picture or sound of a guild. */
const mostBytes = 16 * 1024 * 1024;

/** The pictures and sounds of guilds, in the media pool. */
export function composeAssets(
	client: Client,
	{ media }: ResolvedOptions,
	{ database, store, clock }: Pick<ArchiveParts, 'database' | 'store' | 'clock'>
): AssetPool {
	const downloader = new Downloader({
		origins: downloadOrigins(client, media.origins),
		maxBytes: Math.min(media.maxFileBytes ?? mostBytes, mostBytes)
	});
	return new AssetPool({ database, store, downloader, clock, urlOf: (name) => assetUrl(client, name) });
}

/** Where files may come from, beside Discord's own addresses. */
export function downloadOrigins({ options: { rest } }: Client, more: readonly string[]): readonly string[] {
	return [...more, ...[rest?.cdn, rest?.mediaProxy].filter((address) => address !== undefined)];
}
