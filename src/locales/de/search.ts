import type { TranslationOf } from '../types';
import type { search as source } from '../en-US/search';

export const search: TranslationOf<typeof source> = {
	'command.archive.search.name': 'suche',
	'command.archive.search.description': 'Archivierte Nachrichten in den Kanälen finden, die du lesen darfst',
	'option.query.name': 'anfrage',
	'option.query.description': 'Wörter, "Wortfolge", Anfang*, -nicht, from: in: has: before: after: during: pinned: edited: deleted:',

	'search.title': 'Im Archiv gefunden, Neues zuerst',
	'search.nothing': 'Nichts passt.',
	'search.incomplete': 'Eben erst archivierte Nachrichten fehlen hier noch; versuche es in einer Minute noch einmal.',
	'search.deleted': '🗑️ gelöscht',
	'search.edited': 'bearbeitet',
	'search.files': { one: '{count} Datei', other: '{count} Dateien' },
	'search.newer': 'Neuere',
	'search.older': 'Ältere',

	'refused.search': 'Dieser Teil der Suche ist nicht zu verstehen: {term}\n{why}',
	'search.problem.empty': 'Schreibe, wonach gesucht werden soll: Wörter oder Filter wie `from:` und `has:`.',
	'search.problem.quote': 'Das schließende Anführungszeichen fehlt.',
	'search.problem.has': '`has:` kennt:',
	'search.problem.date':
		'Schreibe einen Tag, Monat oder ein Jahr wie `2026-01-31`, `2026-01` oder `2026`, oder `today` oder `yesterday` (in UTC).',
	'search.problem.flag': 'Schreibe `true` oder `false`.',
	'search.problem.not': 'Eine Zeit lässt sich nicht mit einem Minus umkehren: nimm `before:` statt `after:`.',
	'search.problem.words': 'Darin ist kein Buchstabe, keine Ziffer und kein Emoji.',
	'search.problem.many': 'Eine Suche nimmt höchstens 20 Wörter und Filter; ab hier sind es zu viele.',
	'search.problem.value': 'Schreibe etwas hinter den Doppelpunkt, ohne Leerzeichen.',
	'search.problem.from': 'Niemand dieses Namens hat etwas geschrieben, was archiviert ist. Die Vorschläge zeigen, wer.',
	'search.problem.in': 'Einen solchen Kanal gibt es im Archiv nicht. Die Vorschläge zeigen, welche es gibt.'
};
