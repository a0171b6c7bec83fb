import type { TranslationOf } from '../types';
import type { protection as source } from '../en-US/protection';

export const protection: TranslationOf<typeof source> = {
	'change.delete': 'Snapshot #{id} löschen',
	'change.unpin': 'Snapshot #{id} lösen',
	'change.remove-import': 'Import {id} entfernen',
	'change.settings': 'Einstellungen ändern ({settings})',
	'change.requested':
		'Angefordert: **{change}**. Es wird {time} ({left}) wirksam; der Eigentümer des Servers erfährt es jetzt. Bis dahin kann jeder Administrator es mit `/snapshot zurücknehmen` zurücknehmen.',
	'change.waiting': '- {change}: {time} ({left}), angefordert von {user}',

	'undo.title': 'Noch nicht wirksam',
	'undo.nothing': 'Es steht nichts an.',
	'undo.choose': 'Was zurückgenommen wird',
	'undo.show': 'Zurücknehmen …',
	'undo.done': 'Zurückgenommen: {change}. Alles bleibt, wie es ist.',

	'notice.requested':
		'⚠️ **{guild}**: {user} hat vom Bot verlangt: **{change}**. Es wird {time} ({left}) wirksam. Ist es nicht gewollt, nimm es vorher auf dem Server mit `/snapshot zurücknehmen` zurück; jeder Administrator kann das. Hätte {user} es nicht verlangen sollen, ist das Konto vielleicht in falschen Händen.',
	'notice.undone': '**{guild}**: {by} hat zurückgenommen, was {user} verlangt hatte: {change}. Alles bleibt, wie es ist.',
	'notice.done': '**{guild}**: erledigt, wie von {user} verlangt: {change}.',
	'notice.dropped': '**{guild}**: {user} hatte verlangt: {change}. Es ist nicht geschehen: Der Snapshot ist angeheftet oder nicht mehr da.',

	'settings.title': 'Einstellungen dieses Servers',
	'settings.done': 'Geändert',
	'settings.change': 'Ändern …',
	'settings.elsewhere': 'Was archiviert wird: `/archiv status`. Wie lange Nachrichten bleiben: `/archiv aufbewahrung`.',
	'settings.section.schedule': 'Wie oft und wie viele Snapshots',
	'settings.section.rules': 'Welche Snapshots bleiben',
	'settings.section.archive': 'Was archiviert wird',
	'settings.archive.choice': 'Was soll damit geschehen?',
	'settings.archive.places': 'Kanäle und Kategorien',
	'settings.archive.hint':
		'Archiviert werden Kanäle mit ihren Threads und Kategorien mit allem, was darin ist; die nächste Wahl zählt. Threads: `/archiv kanal`. Wie lange Nachrichten bleiben: `/archiv aufbewahrung`.',
	'settings.section.alarm': 'Alarme',
	'settings.section.log': 'Log-Kanal',
	'settings.section.language': 'Sprache der Hinweise',
	'settings.section.roles': 'Wer was darf',
	'settings.log.hint': 'Dort stehen Alarme, geschützte Änderungen und was schlechter geworden ist. Nichts gewählt: kein Log-Kanal.',
	'settings.language.own': 'Die Sprache des Servers',
	'settings.language.hint':
		'Die Sprache, in der der Bot in den Log-Kanal und dem Eigentümer schreibt. Antworten auf Befehle sind in der Sprache der jeweiligen Person.',
	'settings.right': 'Ein Recht wählen',
	'settings.roles.hint':
		'Rollen, die etwas dürfen, neben denen, die es ohnehin dürfen. Löschen und Einstellungen ändern lässt sich niemandem erlauben; Wiederherstellen erlaubt nur der Eigentümer, und es gilt erst einen Tag später. Discord zeigt ihnen die Befehle nur, wenn sie auch dort erlaubt sind: *Servereinstellungen → Integrationen*.',
	'settings.back': 'Alle Einstellungen',
	'refused.number':
		'**{name}**: eine ganze Zahl von {least} bis {most} angeben, oder nichts für das, was der Bot von sich aus hat. Nichts wurde geändert.',
	'setting.snapshotIntervalMinutes': 'automatische Snapshots',
	'setting.snapshotLimit': 'aufbewahrte Snapshots',
	'setting.keepLast': 'behaltene neueste',
	'setting.keepHourly': 'behaltene Stunden',
	'setting.keepDaily': 'behaltene Tage',
	'setting.keepWeekly': 'behaltene Wochen',
	'setting.keepMonthly': 'behaltene Monate',
	'setting.alarmDeletions': 'Löschungen bis zum Alarm',
	'setting.alarmBans': 'Banns und Kicks bis zum Alarm',
	'setting.logChannelId': 'Protokollkanal',
	'setting.language': 'Sprache der Hinweise',
	'setting.viewRoles': 'dürfen Snapshots ansehen',
	'setting.createRoles': 'dürfen Snapshots erstellen und anheften',
	'setting.archiveRoles': 'dürfen wählen, was archiviert wird',
	'setting.searchRoles': 'dürfen das Archiv durchsuchen',
	'setting.restoreRoles': 'dürfen wiederherstellen',
	'setting.default': 'nicht gewählt',
	'setting.off': 'aus',
	'setting.minutes': { one: 'jede Minute', other: 'alle {count} Minuten' },
	'setting.count': { one: '{count}', other: '{count}' }
};
