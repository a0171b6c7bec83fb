import type { Translator } from '../../locales';
import type { RecoveryNotice } from '../../vault/recovery/RecoveryNotice';
import { escape } from '../text';
import type { NoticeText } from './ChatNotices';

/** Somebody got what opens a server's snapshots elsewhere, or it opens nothing any more. */
export function recoveryNotice(t: Translator, notice: RecoveryNotice, guildName: string): NoticeText {
	return { content: textOf(t, notice, { guild: escape(guildName), user: `<@${notice.by}>` }), buttons: null, toOwner: true };
}

function textOf(t: Translator, notice: RecoveryNotice, about: { readonly guild: string; readonly user: string }): string {
	if ('into' in notice) return t(`notice.recovery.${notice.event}`, { ...about, into: escape(notice.into.name) });
	return t(`notice.recovery.${notice.event}`, about);
}
