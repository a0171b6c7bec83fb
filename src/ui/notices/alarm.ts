import type { Translator } from '../../locales';
import type { AlarmNotice } from '../../vault/alarm/AlarmJobs';
import { label } from '../snapshot/label';
import { escape, timestamp } from '../text';
import type { NoticeText } from './ChatNotices';

/** A raid: what happens, who does it, what is safe, and what to do. */
export function alarmNotice(t: Translator, { alarm, lastGood, heldUntil }: AlarmNotice, guildName: string): NoticeText {
	const seconds = Math.max(1, Math.round((alarm.lastAt - alarm.firstAt) / 1000));
	const what = t(`alarm.${alarm.harm}`, { count: alarm.count });
	const who = alarm.by === null ? t('alarm.nobody') : t('alarm.by', { user: `<@${alarm.by}>` });
	const id = lastGood && String(lastGood.id);
	const lines = [
		`🚨 ${t('alarm.title', { guild: escape(guildName), what, seconds: String(seconds) })} ${who}`,
		lastGood
			? t('alarm.held', { label: label(t, lastGood), time: timestamp(lastGood.createdAt), until: timestamp(heldUntil) })
			: t('alarm.none'),
		'',
		t('alarm.todo'),
		`1. ${alarm.by === null ? t('alarm.stopSomebody') : t('alarm.stop', { user: `<@${alarm.by}>` })}`,
		...(id ? [`2. ${t('alarm.compare', { id })}`, `3. ${t('alarm.restore', { id })}`] : [])
	];
	return { content: lines.join('\n'), buttons: null, toOwner: true };
}
