import type { TranslationOf } from '../types';
import type { archive as source } from '../en-US/archive';

export const archive: TranslationOf<typeof source> = {
	'archive.begun': 'L’archivage de {thread} est en cours. L’avancement s’affichera ici.',
	'archive.running': 'L’archivage de {thread} est déjà en cours. La personne qui l’a demandé en premier voit l’avancement.',
	'archive.due': 'L’archivage de {thread} est déjà demandé. La dernière tentative a échoué ; la prochaine a lieu {time}.',
	'archive.moved': 'Discord ne laisse plus modifier cette réponse. La suite est ici : {link}',
	'archive.progress.title': 'Archivage de {thread}…',
	'archive.progress.messages': {
		one: '{count} nouveau message ({percent} % du fil lu)',
		other: '{count} nouveaux messages ({percent} % du fil lu)'
	},
	'archive.progress.files': {
		one: '{count} fichier sur {all} enregistré, {size} téléchargés',
		other: '{count} fichiers sur {all} enregistrés, {size} téléchargés'
	},
	'archive.title': '**{thread}** est archivé.',
	'archive.nothing': {
		one: 'Il n’y avait rien de nouveau : l’archive contient déjà tout ({count} message).',
		other: 'Il n’y avait rien de nouveau : l’archive contient déjà les {count} messages.'
	},
	'archive.added': {
		one: '{count} nouveau message ; messages du fil archivés à présent : {total}.',
		other: '{count} nouveaux messages ; messages du fil archivés à présent : {total}.'
	},
	'archive.edited': {
		one: '{count} message a été modifié depuis ; les deux versions sont conservées.',
		other: '{count} messages ont été modifiés depuis ; les deux versions sont conservées.'
	},
	'archive.stored': { one: '{count} fichier enregistré, {size} téléchargés.', other: '{count} fichiers enregistrés, {size} téléchargés.' },
	'archive.known': {
		one: '{count} fichier était connu et n’a pas été téléchargé à nouveau.',
		other: '{count} fichiers étaient connus et n’ont pas été téléchargés à nouveau.'
	},
	'archive.saved': '{size} économisés, car un même fichier n’est conservé qu’une fois.',
	'archive.waiting': {
		one: '**{count} fichier n’a pas encore pu être obtenu.** Le bot réessaie de lui-même.',
		other: '**{count} fichiers n’ont pas encore pu être obtenus.** Le bot réessaie de lui-même.'
	},
	'archive.dead': { one: '**{count} fichier est abandonné.**', other: '**{count} fichiers sont abandonnés.**' },
	'archive.reason': '{count} × {reason}',
	'archive.content':
		'**Les textes, fichiers et intégrations des autres manquent** : il manque au bot le *Message Content Intent*. Le propriétaire du bot l’active sur {link} et redémarre le bot ; archivez ensuite ce fil encore une fois, et ils seront complétés.',
	'archive.refused': '{thread} n’est pas archivé.',
	'archive.again':
		'Un problème est survenu pendant l’archivage de {thread}. Ce qui a été lu est conservé, et le bot continue de lui-même dans un moment.',
	'archive.failed':
		'L’archivage de {thread} est abandonné pour l’instant : il a échoué à chaque fois. Ce qui a été lu est conservé ; redemandez plus tard, il reprendra de là. Donnez ce numéro au propriétaire du bot : `{reference}`.'
};
