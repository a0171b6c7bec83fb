import type { Translator } from '../../locales';
import type { MediaStatus } from '../../vault/media/Media';
import type { Amount, PruneReport } from '../../vault/media/MediaPrune';
import type { VerifyReport } from '../../vault/media/MediaVerify';
import { escape, fileSize } from '../text';

/** What the archive has of a server's files, and what it lacks, in lines. */
export function mediaLines(
	t: Translator,
	{ stored, waiting, dead, reasons }: MediaStatus,
	{ pool, unused, due, strays }: PruneReport
): string[] {
	const line = (
		key: 'media.stored' | 'media.waiting' | 'media.dead' | 'media.pool' | 'media.unused' | 'media.due',
		{ files, bytes }: Amount
	) => (files === 0 ? [] : [t(key, { count: files, size: fileSize(t, bytes) })]);
	return [
		...(stored.files === 0 ? [t('media.none')] : line('media.stored', stored)),
		...line('media.waiting', waiting),
		...line('media.dead', dead),
		...reasons.map(({ reason, files }) => `- ${t('archive.reason', { count: files, reason: escape(reason, 200) })}`),
		...line('media.pool', pool),
		...line('media.unused', unused),
		...line('media.due', together(due, strays))
	];
}

/** What a prune removes. */
export function together(one: Amount, other: Amount): Amount {
	return { files: one.files + other.files, bytes: one.bytes + other.bytes };
}

export function verifyLines(t: Translator, { files, bytes, damaged, complete }: VerifyReport): string[] {
	const again = damaged.reduce((sum, file) => sum + file.again, 0);
	return [
		t('media.verified', { count: files, size: fileSize(t, bytes) }),
		t(damaged.length === 0 ? 'media.sound' : 'media.damaged', { count: damaged.length }),
		...(again > 0 ? [t('media.again', { count: again })] : []),
		...(complete ? [] : [t('media.more')])
	];
}
