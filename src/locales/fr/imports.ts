import type { TranslationOf } from '../types';
import type { imports as source } from '../en-US/imports';

export const imports: TranslationOf<typeof source> = {
	'import.preview': { one: 'Ce fichier contient un instantané ({size}).', other: 'Ce fichier contient {count} instantanés ({size}).' },
	'import.own': 'Ils viennent de ce serveur.',
	'import.foreign': 'Ils viennent d’un autre serveur, `{guild}`.',
	'import.checked': 'Chaque champ du fichier a été vérifié, et chaque instantané correspond à son empreinte. Rien n’est encore enregistré.',
	'import.more': { one: '… et un autre', other: '… et {count} autres' },
	'import.confirm': 'Importer',
	'import.cancel': 'Annuler',
	'import.known': 'Ce fichier est déjà ici, sous l’import {id}.',
	'import.done': { one: 'Un instantané est importé, sous l’import {id}.', other: '{count} instantanés sont importés, sous l’import {id}.' },
	'import.use':
		'Ils sont à côté des instantanés de ce serveur et n’en font partir aucun. `/instantané voir` et `/instantané comparer` acceptent leurs numéros :',
	'import.dropped': 'Rien n’a été importé.',
	'imports.title': 'Fichiers importés',
	'imports.empty': 'Rien n’est importé. `/instantané importer` ajoute un fichier.',
	'imports.one': { one: 'Import {id} · un instantané · {time}', other: 'Import {id} · {count} instantanés · {time}' },
	'imports.remove': 'Retirer un import',
	'imports.choice': 'Import {id} du serveur {guild}',
	'imports.removed': 'L’import {id} est retiré. Les instantanés de ce serveur restent comme ils étaient.',
	'refused.file':
		'Le fichier fait {size}, mais Discord laisse le bot garder au plus {limit} pendant qu’il demande. Demandez au propriétaire du bot de l’importer.'
};
