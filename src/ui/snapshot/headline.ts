import type { Translator } from '../../locales';
import type { SnapshotSummary } from '../../vault/snapshots/model';
import { timestamp } from '../text';

/** When, how and by whom a snapshot was taken. */
export function headline(t: Translator, snapshot: SnapshotSummary): string {
	const parts = [
		t('view.taken', { time: timestamp(snapshot.createdAt), type: t(`type.${snapshot.type}`) }),
		snapshot.createdBy === null ? '' : t('snapshot.by', { user: `<@${snapshot.createdBy}>` }),
		snapshot.pinned ? t('snapshot.pinned') : '',
		snapshot.heldUntil === null ? '' : t('snapshot.held', { time: timestamp(snapshot.heldUntil) })
	];
	return parts.filter((part) => part !== '').join(' · ');
}
