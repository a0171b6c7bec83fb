import type { Translator } from '../../locales';
import { kinds } from '../../vault/snapshots/kinds';
import { kindNames, type Capture, type KindName, type SnapshotSummary } from '../../vault/snapshots/model';
import { timestamp } from '../text';

/** What a snapshot holds of each kind, in words: one line per kind, and one for all that it does not keep. */
export function captureLines(t: Translator, snapshot: SnapshotSummary): string[] {
	const { captures } = snapshot;
	const lines = kindNames.flatMap((kind) => {
		const capture = captures[kind];
		return capture && !isSwitchedOff(capture) ? [captureText(t, kind, capture)] : [];
	});
	const none = kindNames.filter((kind) => !captures[kind]).map((kind) => t(`kind.${kind}`));
	return none.length === 0 ? lines : [...lines, t('capture.none', { kind: none.join(', ') })];
}

/** `12 roles, 30 channels, 4 bans`: what was read or carried on. */
export function countsText(t: Translator, snapshot: SnapshotSummary): string {
	return kindNames
		.flatMap((kind) => {
			const count = snapshot.captures[kind]?.count ?? 0;
			return count > 0 && kinds[kind].mostNodes > 1 ? [t(`count.${kind}`, { count })] : [];
		})
		.join(', ');
}

function isSwitchedOff(capture: Capture): boolean {
	return capture.status === 'unread' && capture.reason === 'switched_off';
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
