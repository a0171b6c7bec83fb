import type { TranslationOf } from '../types';
import type { media as source } from '../en-US/media';

export const media: TranslationOf<typeof source> = {
	'command.archive.media.name': 'fichiers',
	'command.archive.media.description': 'Voir les fichiers enregistrés et ceux qui manquent, les vérifier, retirer les inutilisés',

	'media.title': 'Fichiers des messages archivés',
	'media.none': 'L’archive n’a aucun fichier de ce serveur.',
	'media.stored': {
		one: '{count} fichier de ce serveur est enregistré ({size}).',
		other: '{count} fichiers de ce serveur sont enregistrés ({size}).'
	},
	'media.waiting': {
		one: '{count} fichier attend d’être téléchargé ({size}).',
		other: '{count} fichiers attendent d’être téléchargés ({size}).'
	},
	'media.dead': { one: '**{count} fichier est abandonné** ({size}) :', other: '**{count} fichiers sont abandonnés** ({size}) :' },
	'media.pool': {
		one: 'Tous les serveurs du bot ensemble ont {count} fichier différent ({size} sur le disque).',
		other: 'Tous les serveurs du bot ensemble ont {count} fichiers différents ({size} sur le disque).'
	},
	'media.unused': {
		one: 'Plus rien n’utilise {count} d’entre eux ({size}). Il partira de lui-même au bout d’un moment.',
		other: 'Plus rien n’utilise {count} d’entre eux ({size}). Ils partiront d’eux-mêmes au bout d’un moment.'
	},
	'media.due': {
		one: '{count} d’entre eux peut partir maintenant ({size}).',
		other: '{count} d’entre eux peuvent partir maintenant ({size}).'
	},
	'media.retry': 'Réessayer les fichiers abandonnés',
	'media.retried': { one: '{count} fichier est réessayé.', other: '{count} fichiers sont réessayés.' },
	'media.check': 'Vérifier les fichiers',
	'media.verified': { one: '{count} fichier a été relu ({size}).', other: '{count} fichiers ont été relus ({size}).' },
	'media.sound': 'Tout est comme au moment de l’enregistrement.',
	'media.damaged': {
		one: '**{count} fichier est manquant ou endommagé.**',
		other: '**{count} fichiers sont manquants ou endommagés.**'
	},
	'media.again': {
		one: '{count} fichier d’un message est téléchargé à nouveau, si Discord l’a encore.',
		other: '{count} fichiers de messages sont téléchargés à nouveau, si Discord les a encore.'
	},
	'media.more': 'Ce n’était pas tout : appuyez de nouveau sur le bouton, ou laissez faire la vérification quotidienne.',
	'media.mend': 'Télécharger à nouveau les fichiers endommagés',
	'media.prune': { one: 'Retirer {count} fichier ({size})', other: 'Retirer {count} fichiers ({size})' },
	'media.pruned': { one: '{count} fichier a été retiré ({size}).', other: '{count} fichiers ont été retirés ({size}).' }
};
