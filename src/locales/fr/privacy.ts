import type { TranslationOf } from '../types';
import type { privacy as source } from '../en-US/privacy';

export const privacy: TranslationOf<typeof source> = {
	'command.privacy.name': 'confidentialité',
	'command.privacy.description': 'Voir et décider ce que l’archive de ce serveur conserve de vous',
	'command.privacy.show.name': 'voir',
	'command.privacy.show.description': 'Afficher ce qui est conservé de vous, et l’obtenir en fichier',
	'command.privacy.opt-out.name': 'refuser',
	'command.privacy.opt-out.description': 'Ne plus rien laisser conserver de vous désormais',
	'command.privacy.opt-in.name': 'accepter',
	'command.privacy.opt-in.description': 'Laisser de nouveau conserver ce que vous écrivez',
	'command.privacy.forget-me.name': 'oubliez-moi',
	'command.privacy.forget-me.description': 'Supprimer ce qui est conservé de vous',
	'command.archive.forget-user.name': 'oublier-utilisateur',
	'command.archive.forget-user.description': 'Supprimer ce qui est archivé d’une personne',
	'option.user.name': 'utilisateur',
	'option.user.description': 'De qui sont les messages ; pour une personne partie, son identifiant',

	'privacy.title': 'Ce que l’archive de ce serveur conserve de vous',
	'privacy.is.in': 'Ce que vous écrivez dans les salons archivés est conservé. `/confidentialité refuser` y met fin.',
	'privacy.is.out': '**Vous avez refusé** : plus rien n’est conservé de vous. `/confidentialité accepter` revient sur ce choix.',
	'privacy.kept': 'Sont conservés :',
	'privacy.nothing': 'Rien n’est conservé de vous.',
	'privacy.messages': { one: '{count} message', other: '{count} messages' },
	'privacy.revisions': {
		one: '{count} version précédente d’un message modifié',
		other: '{count} versions précédentes de messages modifiés'
	},
	'privacy.files': { one: '{count} fichier', other: '{count} fichiers' },
	'privacy.name': 'votre nom et votre profil, sous {name}',
	'privacy.channels': 'Par salon :',
	'privacy.file': 'Obtenir en fichier',
	'privacy.file.done': 'Voici ce qui est conservé de vous : des lignes de JSON, une pour chaque message avec ses versions précédentes.',
	'privacy.file.large': 'Ce qui est conservé de vous ne tient pas dans un fichier de {limit}. Demandez-le à quelqu’un qui gère le serveur.',

	'privacy.out':
		'**Vous avez refusé.** Désormais, rien n’est conservé de vous ici : ni messages, ni modifications, ni réactions, ni fichiers.',
	'privacy.out.already': '**Vous aviez déjà refusé.** Rien n’est conservé de vous ici.',
	'privacy.out.rest':
		'Ce que d’autres écrivent sur vous, et leurs mentions de vous, restent. Ce qui était conservé avant reste aussi : `/confidentialité oubliez-moi` le supprime.',
	'privacy.in':
		'Ce que vous écrivez dans les salons archivés est de nouveau conservé désormais. Ce que vous avez écrit entre-temps est conservé là où l’archive y regarde de nouveau.',
	'privacy.in.already': 'Vous n’aviez pas refusé : ce que vous écrivez dans les salons archivés est conservé.',

	'privacy.forget.ask': 'Supprimer ce que l’archive de ce serveur conserve de vous ?',
	'privacy.forget.what':
		'Partent {messages} et {files}, avec les versions précédentes, votre nom, et ce que d’autres citent de vous. C’est irréversible, et ne change rien dans Discord.',
	'privacy.forget.choice': 'Si vous ne refusez pas aussi, ce que vous écrirez désormais sera de nouveau conservé.',
	'privacy.forget.out': 'Supprimer et refuser',
	'privacy.forget.yes': 'Supprimer',
	'privacy.forget.begun': 'La suppression est en cours. Si le bot s’arrête entre-temps, elle continuera ensuite.',
	'forgetUser.ask': 'Supprimer ce que l’archive conserve de {user} ?',
	'forgetUser.later': 'Ce que cette personne écrira désormais sera de nouveau conservé, sauf si elle refuse.',

	'removed.title': 'Supprimé :',
	'removed.quotes': { one: '{count} citation dans une réponse', other: '{count} citations dans des réponses' },
	'removed.reactions': { one: '{count} réaction ou vote', other: '{count} réactions et votes' },
	'removed.names': { one: '{count} nom', other: '{count} noms' },
	'removed.copies': 'Les copies de la base de données que quelqu’un a faites auparavant ne sont pas touchées.'
};
