import type { TranslationOf } from '../types';
import type { alarm as source } from '../en-US/alarm';

export const alarm: TranslationOf<typeof source> = {
	'alarm.deletions': { one: '{count} Löschung', other: '{count} Löschungen' },
	'alarm.bans': { one: '{count} Bann oder Kick', other: '{count} Banns oder Kicks' },
	'alarm.title': '**Alarm auf {guild}**: {what} innerhalb von {seconds} s.',
	'alarm.by': 'Sie kommen von {user}.',
	'alarm.nobody': 'Von wem, ist nicht bekannt: Dem Bot fehlt *Audit-Log einsehen*.',
	'alarm.held':
		'Der letzte Snapshot von davor ist {label}, von {time}. Er wird bis {until} festgehalten: Nichts verdrängt ihn. Ein Snapshot von dem, was übrig ist, wird erstellt.',
	'alarm.none': 'Es gibt keinen Snapshot von davor. Ein Snapshot von dem, was übrig ist, wird erstellt.',
	'alarm.todo': 'Wenn das nicht gewollt ist:',
	'alarm.stop': 'Nimm {user} die Rollen, oder banne das Konto; vielleicht wurde es gestohlen.',
	'alarm.stopSomebody': 'Finde im Audit-Log heraus, wer es ist, und nimm dem Konto die Rollen.',
	'alarm.compare': 'Sieh, was fehlt: `/snapshot vergleichen von:{id}`',
	'alarm.restore': 'Hol es zurück: `/snapshot restore snapshot:{id}`'
};
