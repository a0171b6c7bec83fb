import type { Translator } from '../../locales';
import type { PendingChange, ProtectedChange } from '../../vault/protection/ProtectedChange';
import { timestamp } from '../text';
import { settingLines } from './settings';

/** A change as a person would say it: `delete snapshot #12`. */
export function changeText(t: Translator, change: ProtectedChange): string {
	switch (change.kind) {
		case 'delete':
			return t('change.delete', { id: String(change.snapshotId) });
		case 'unpin':
			return t('change.unpin', { id: String(change.snapshotId) });
		case 'remove-import':
			return t('change.remove-import', { id: String(change.importId) });
		case 'settings':
			return t('change.settings', { settings: settingLines(t, change.choices).join(', ') });
	}
}

/** The answer to who asked for a change: when it takes effect, and how it is undone. */
export function requestedText(t: Translator, { change, dueAt }: PendingChange): string {
	return t('change.requested', { change: changeText(t, change), time: timestamp(dueAt), left: timestamp(dueAt, 'R') });
}

/** What waits, one line each. */
export function pendingLines(t: Translator, pending: readonly PendingChange[]): string[] {
	return pending.map(({ change, requestedBy, dueAt }) =>
		t('change.waiting', { change: changeText(t, change), user: `<@${requestedBy}>`, time: timestamp(dueAt), left: timestamp(dueAt, 'R') })
	);
}
