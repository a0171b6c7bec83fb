import type { Translator } from '../../locales';
import { kindNames, type Capture, type KindName, type SnapshotSummary } from '../../vault/snapshots/model';
import { timestamp } from '../text';

/** What a snapshot holds of each kind, in words: one line per kind. */
export function captureLines(t: Translator, snapshot: SnapshotSummary): string[] {
	return kindNames.map((kind) => captureText(t, kind, snapshot.captures[kind]));
}

/** `12 roles, 30 channels, 4 bans`: what was read or carried on. */
export function countsText(t: Translator, snapshot: SnapshotSummary): string {
	return kindNames
		.flatMap((kind) => (snapshot.captures[kind] ? [t(`count.${kind}`, { count: snapshot.captures[kind].count })] : []))
		.join(', ');
}

/** What a snapshot holds of one kind. */
export function captureText(t: Translator, kind: KindName, capture: Capture | undefined): string {
	if (!capture) return t('capture.none', { kind: t(`kind.${kind}`) });
	const count = t(`count.${kind}`, { count: capture.count });
	switch (capture.status) {
		case 'complete':
			return t('capture.complete', { count });
		case 'partial':
			return capture.unseen > 0 ? t('capture.partial', { count, unseen: capture.unseen }) : t('capture.incomplete', { count });
		case 'unread': {
			const reason = t(`reason.${capture.reason}`);
			return capture.carried === null
				? t('capture.unread', { kind: t(`kind.${kind}`), reason })
				: t('capture.carried', { count, time: timestamp(capture.carried), reason });
		}
	}
}
