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
	'setting.default': 'nicht gewählt',
	'setting.off': 'aus',
	'setting.minutes': { one: 'jede Minute', other: 'alle {count} Minuten' },
	'setting.count': { one: '{count}', other: '{count}' }
};
