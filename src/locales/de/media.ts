import type { TranslationOf } from '../types';
import type { media as source } from '../en-US/media';

export const media: TranslationOf<typeof source> = {
	'command.archive.media.name': 'dateien',
	'command.archive.media.description': 'Zeigen, welche Dateien da sind und welche fehlen, sie prüfen und ungenutzte entfernen',

	'media.title': 'Dateien archivierter Nachrichten',
	'media.none': 'Das Archiv hat keine Dateien dieses Servers.',
	'media.stored': {
		one: '{count} Datei dieses Servers ist gespeichert ({size}).',
		other: '{count} Dateien dieses Servers sind gespeichert ({size}).'
	},
	'media.waiting': {
		one: '{count} Datei muss noch heruntergeladen werden ({size}).',
		other: '{count} Dateien müssen noch heruntergeladen werden ({size}).'
	},
	'media.dead': { one: '**{count} Datei ist aufgegeben** ({size}):', other: '**{count} Dateien sind aufgegeben** ({size}):' },
	'media.pool': {
		one: 'Alle Server des Bots zusammen haben {count} verschiedene Datei ({size} auf der Platte).',
		other: 'Alle Server des Bots zusammen haben {count} verschiedene Dateien ({size} auf der Platte).'
	},
	'media.unused': {
		one: 'Auf {count} davon verweist nichts mehr ({size}). Sie verschwindet nach einer Weile von selbst.',
		other: 'Auf {count} davon verweist nichts mehr ({size}). Sie verschwinden nach einer Weile von selbst.'
	},
	'media.due': {
		one: '{count} davon darf jetzt weg ({size}).',
		other: '{count} davon dürfen jetzt weg ({size}).'
	},
	'media.retry': 'Aufgegebene erneut versuchen',
	'media.retried': { one: '{count} Datei wird erneut versucht.', other: '{count} Dateien werden erneut versucht.' },
	'media.check': 'Dateien prüfen',
	'media.verified': { one: '{count} Datei wurde erneut gelesen ({size}).', other: '{count} Dateien wurden erneut gelesen ({size}).' },
	'media.sound': 'Alles davon ist, wie es gespeichert wurde.',
	'media.damaged': { one: '**{count} Datei fehlt oder ist beschädigt.**', other: '**{count} Dateien fehlen oder sind beschädigt.**' },
	'media.again': {
		one: '{count} Datei einer Nachricht wird erneut heruntergeladen, falls Discord sie noch hat.',
		other: '{count} Dateien von Nachrichten werden erneut heruntergeladen, falls Discord sie noch hat.'
	},
	'media.more': 'Das war nicht alles: Drücke die Taste erneut oder überlasse es der täglichen Prüfung.',
	'media.mend': 'Beschädigte erneut herunterladen',
	'media.prune': { one: '{count} Datei entfernen ({size})', other: '{count} Dateien entfernen ({size})' },
	'media.pruned': { one: '{count} Datei wurde entfernt ({size}).', other: '{count} Dateien wurden entfernt ({size}).' }
};
