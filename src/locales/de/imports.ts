import type { TranslationOf } from '../types';
import type { imports as source } from '../en-US/imports';

export const imports: TranslationOf<typeof source> = {
	'import.preview': { one: 'In dieser Datei ist ein Snapshot ({size}).', other: 'In dieser Datei sind {count} Snapshots ({size}).' },
	'import.own': 'Sie sind von diesem Server.',
	'import.foreign': 'Sie sind von einem anderen Server, `{guild}`.',
	'import.checked': 'Jedes Feld der Datei wurde geprüft, und jeder Snapshot ist, was sein Prüfwert sagt. Noch ist nichts gespeichert.',
	'import.more': { one: '… und einer mehr', other: '… und {count} mehr' },
	'import.confirm': 'Importieren',
	'import.cancel': 'Abbrechen',
	'import.known': 'Diese Datei ist schon da, als Import {id}.',
	'import.done': { one: 'Ein Snapshot ist importiert, als Import {id}.', other: '{count} Snapshots sind importiert, als Import {id}.' },
	'import.use':
		'Sie stehen neben den Snapshots dieses Servers und verdrängen keinen. `/snapshot ansehen` und `/snapshot vergleichen` nehmen ihre Nummern:',
	'import.dropped': 'Es wurde nichts importiert.',
	'imports.title': 'Importierte Dateien',
	'imports.empty': 'Es ist nichts importiert. `/snapshot importieren` nimmt eine Datei auf.',
	'imports.one': { one: 'Import {id} · ein Snapshot · {time}', other: 'Import {id} · {count} Snapshots · {time}' },
	'imports.remove': 'Einen Import entfernen',
	'imports.choice': 'Import {id} von Server {guild}',
	'imports.removed': 'Import {id} ist entfernt. Die Snapshots dieses Servers bleiben, wie sie waren.',
	'refused.file':
		'Die Datei hat {size}, Discord lässt den Bot aber höchstens {limit} aufheben, während er fragt. Bitte den Eigentümer des Bots, sie zu importieren.'
};
