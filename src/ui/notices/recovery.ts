import type { Translator } from '../../locales';
import type { RecoveryNotice } from '../../vault/recovery/RecoveryNotice';
import { escape } from '../text';
import type { NoticeText } from './ChatNotices';

/** Somebody got what opens a server's snapshots elsewhere, or it opens nothing any more. */
export function recoveryNotice(t: Translator, { event, by }: RecoveryNotice, guildName: string): NoticeText {
	return { content: t(`notice.recovery.${event}`, { guild: escape(guildName), user: `<@${by}>` }), buttons: null, toOwner: true };
}
