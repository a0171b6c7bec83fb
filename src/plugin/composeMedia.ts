import { Attachment } from '../entities/Attachment';
import { GuildAsset } from '../entities/GuildAsset';
import { Media } from '../vault/media/Media';
import { MediaPrune } from '../vault/media/MediaPrune';
import { MediaReferences, type MediaColumn } from '../vault/media/MediaReferences';
import { MediaUpkeep } from '../vault/media/MediaUpkeep';
import { MediaVerify } from '../vault/media/MediaVerify';
import { kinds } from '../vault/snapshots/kinds';
import type { FileRetries } from '../vault/archive/FileRetries';
import type { ArchiveParts } from './composeArchive';
import type { ResolvedOptions } from './options';

const day = 86_400_000;

/** What looks after the files of the pool. */
export function composeMedia(
	{ media: { graceDays } }: ResolvedOptions,
	{ database, store, clock, jobs, runner, logger }: ArchiveParts,
	retries: FileRetries
): { readonly media: Media; readonly mediaUpkeep: MediaUpkeep } {
	const references = new MediaReferences(mediaColumns());
	const media = new Media({
		database,
		clock,
		prune: new MediaPrune({ database, store, references, clock, grace: graceDays * day }),
		verify: new MediaVerify(database, store, clock),
		onWaiting: (guildId, channelId) => retries.plan(guildId, channelId)
	});
	const upkeep = new MediaUpkeep(media, jobs, clock, (prune, { damaged }) => {
		if (prune.due.files > 0) logger.info(`${prune.due.files} files (${prune.due.bytes} bytes) that nothing referred to were removed.`);
		for (const { sha256, problem } of damaged)
			logger.error(`The stored file ${sha256} is ${problem}. \`vault.media.verify({ repair: true })\` mends what can be had again.`);
	});
	runner.handle(MediaUpkeep.kind, upkeep);
	return { media, mediaUpkeep: upkeep };
}

/** Whatever is the file of a message, an asset of a guild or a picture in a snapshot. */
export function mediaColumns(): MediaColumn[] {
	const inSnapshots = Object.values(kinds).flatMap(({ entity, fields }) =>
		fields.filter(({ type }) => type === 'media').map(({ name }) => ({ entity, column: name, indexed: false }))
	);
	return [{ entity: Attachment, column: 'sha256', indexed: true }, { entity: GuildAsset, column: 'sha256', indexed: true }, ...inSnapshots];
}
