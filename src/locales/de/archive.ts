import type { TranslationOf } from '../types';
import type { archive as source } from '../en-US/archive';

export const archive: TranslationOf<typeof source> = {
	'archive.begun': '{thread} wird archiviert. Wie weit es ist, steht hier.',
	'archive.running': '{thread} wird schon archiviert. Wer zuerst darum gebeten hat, sieht, wie weit es ist.',
	'archive.due': '{thread} soll schon archiviert werden. Der letzte Versuch ist fehlgeschlagen; der nächste ist {time}.',
	'archive.moved': 'Discord lässt diese Antwort nicht länger ändern. Hier geht es weiter: {link}',
	'archive.progress.title': '{thread} wird archiviert …',
	'archive.progress.messages': {
		one: '{count} neue Nachricht ({percent} % des Threads gelesen)',
		other: '{count} neue Nachrichten ({percent} % des Threads gelesen)'
	},
	'archive.progress.files': {
		one: '{count} von {all} Dateien gespeichert, {size} heruntergeladen',
		other: '{count} von {all} Dateien gespeichert, {size} heruntergeladen'
	},
	'archive.title': '**{thread}** ist archiviert.',
	'archive.nothing': {
		one: 'Es gab nichts Neues: Das Archiv hat die eine Nachricht schon.',
		other: 'Es gab nichts Neues: Das Archiv hat alle {count} Nachrichten schon.'
	},
	'archive.added': {
		one: '{count} neue Nachricht; das Archiv hat jetzt {total} Nachrichten davon.',
		other: '{count} neue Nachrichten; das Archiv hat jetzt {total} davon.'
	},
	'archive.edited': {
		one: '{count} Nachricht wurde seitdem bearbeitet; beide Fassungen bleiben.',
		other: '{count} Nachrichten wurden seitdem bearbeitet; beide Fassungen bleiben.'
	},
	'archive.stored': {
		one: '{count} Datei gespeichert, {size} heruntergeladen.',
		other: '{count} Dateien gespeichert, {size} heruntergeladen.'
	},
	'archive.known': {
		one: '{count} Datei war bekannt und wurde nicht noch einmal heruntergeladen.',
		other: '{count} Dateien waren bekannt und wurden nicht noch einmal heruntergeladen.'
	},
	'archive.saved': '{size} gespart, da dieselbe Datei nur einmal aufbewahrt wird.',
	'archive.waiting': {
		one: '**{count} Datei war noch nicht zu bekommen.** Der Bot versucht es von selbst wieder.',
		other: '**{count} Dateien waren noch nicht zu bekommen.** Der Bot versucht es von selbst wieder.'
	},
	'archive.dead': { one: '**{count} Datei ist aufgegeben.**', other: '**{count} Dateien sind aufgegeben.**' },
	'archive.reason': '{count} × {reason}',
	'archive.content':
		'**Texte, Dateien und Einbettungen anderer fehlen**: Dem Bot fehlt der *Message Content Intent*. Der Besitzer des Bots schaltet ihn unter {link} ein und startet den Bot neu; archiviere diesen Thread danach noch einmal, dann werden sie ergänzt.',
	'archive.refused': '{thread} ist nicht archiviert.',
	'archive.again':
		'Beim Archivieren von {thread} ging etwas schief. Was gelesen ist, bleibt, und der Bot macht nach einer Weile von selbst weiter.',
	'archive.failed':
		'Das Archivieren von {thread} ist vorerst aufgegeben: Jedes Mal ging etwas schief. Was gelesen ist, bleibt; bitte später noch einmal darum, dann geht es dort weiter. Nenne dem Besitzer des Bots diese Nummer: `{reference}`.'
};
