import type { TranslationOf } from '../types';
import type { privacy as source } from '../en-US/privacy';

export const privacy: TranslationOf<typeof source> = {
	'command.privacy.name': 'datenschutz',
	'command.privacy.description': 'Sehen und bestimmen, was das Archiv dieses Servers von dir aufbewahrt',
	'command.privacy.show.name': 'zeigen',
	'command.privacy.show.description': 'Zeigen, was von dir aufbewahrt wird, und es als Datei bekommen',
	'command.privacy.opt-out.name': 'widersprechen',
	'command.privacy.opt-out.description': 'Ab jetzt nichts von dir aufbewahren lassen',
	'command.privacy.opt-in.name': 'zustimmen',
	'command.privacy.opt-in.description': 'Wieder aufbewahren lassen, was du schreibst',
	'command.privacy.forget-me.name': 'vergiss-mich',
	'command.privacy.forget-me.description': 'Löschen, was von dir aufbewahrt wird',
	'command.archive.forget-user.name': 'person-vergessen',
	'command.archive.forget-user.description': 'Löschen, was von einer Person archiviert ist',
	'option.user.name': 'person',
	'option.user.description': 'Wessen Nachrichten; von jemandem, der gegangen ist, die ID',

	'privacy.title': 'Was das Archiv dieses Servers von dir aufbewahrt',
	'privacy.is.in': 'Was du in archivierten Kanälen schreibst, wird aufbewahrt. `/privacy opt-out` beendet das.',
	'privacy.is.out': '**Du hast widersprochen**: Von dir wird nichts mehr aufbewahrt. `/privacy opt-in` nimmt das zurück.',
	'privacy.kept': 'Aufbewahrt werden:',
	'privacy.nothing': 'Von dir wird nichts aufbewahrt.',
	'privacy.messages': { one: '{count} Nachricht', other: '{count} Nachrichten' },
	'privacy.revisions': {
		one: '{count} frühere Fassung bearbeiteter Nachrichten',
		other: '{count} frühere Fassungen bearbeiteter Nachrichten'
	},
	'privacy.files': { one: '{count} Datei', other: '{count} Dateien' },
	'privacy.name': 'dein Name und Profil, als {name}',
	'privacy.channels': 'Nach Kanälen:',
	'privacy.file': 'Als Datei bekommen',
	'privacy.file.done': 'Das wird von dir aufbewahrt: Zeilen aus JSON, eine für jede Nachricht mit ihren früheren Fassungen.',
	'privacy.file.large': 'Was von dir aufbewahrt wird, passt nicht in eine Datei von {limit}. Bitte jemanden darum, der den Server leitet.',

	'privacy.out':
		'**Du hast widersprochen.** Ab jetzt wird hier nichts von dir aufbewahrt: keine Nachrichten, Bearbeitungen, Reaktionen, Dateien.',
	'privacy.out.already': '**Du hattest schon widersprochen.** Hier wird nichts von dir aufbewahrt.',
	'privacy.out.rest':
		'Was andere über dich schreiben, und wo sie dich erwähnen, bleibt. Auch was vorher aufbewahrt wurde, bleibt: `/privacy forget-me` löscht es.',
	'privacy.in':
		'Was du in archivierten Kanälen schreibst, wird ab jetzt wieder aufbewahrt; was du inzwischen geschrieben hast, wo das Archiv noch einmal hinsieht.',
	'privacy.in.already': 'Du hattest nicht widersprochen: Was du in archivierten Kanälen schreibst, wird aufbewahrt.',

	'privacy.forget.ask': 'Löschen, was das Archiv dieses Servers von dir aufbewahrt?',
	'privacy.forget.what':
		'{messages} und {files} werden gelöscht, mit früheren Fassungen, dem Namen und dem, was andere davon zitieren. Das lässt sich nicht rückgängig machen und ändert nichts in Discord.',
	'privacy.forget.choice': 'Ohne Widerspruch wird wieder aufbewahrt, was du ab jetzt schreibst.',
	'privacy.forget.out': 'Löschen und widersprechen',
	'privacy.forget.yes': 'Löschen',
	'privacy.forget.begun': 'Es wird gelöscht. Sollte der Bot währenddessen angehalten werden, macht er danach weiter.',
	'forgetUser.ask': 'Löschen, was das Archiv von {user} aufbewahrt?',
	'forgetUser.later': 'Was die Person ab jetzt schreibt, wird wieder aufbewahrt, wenn sie nicht widerspricht.',

	'removed.title': 'Gelöscht:',
	'removed.quotes': { one: '{count} Zitat in einer Antwort', other: '{count} Zitate in Antworten' },
	'removed.reactions': { one: '{count} Reaktion oder Stimme', other: '{count} Reaktionen und Stimmen' },
	'removed.names': { one: '{count} Name', other: '{count} Namen' },
	'removed.copies': 'Kopien der Datenbank, die jemand vorher gemacht hat, werden nicht erreicht.'
};
