import type { TranslationOf } from '../types';
import type { recovery as source } from '../en-US/recovery';

export const recovery: TranslationOf<typeof source> = {
	'command.snapshot.recovery.name': 'secours',
	'command.snapshot.recovery.description': 'Obtenir un code ou un fichier signé pour charger ce serveur dans un nouveau',
	'recovery.title': 'Pour le jour où ce serveur n’existera plus',
	'recovery.what':
		'`/snapshot load` charge les instantanés d’un serveur perdu dans un nouveau. Tant que le bot reconnaît ton compte comme propriétaire, il ne te faut rien d’autre. Un code de secours ou un fichier signé les ouvre à quiconque le possède, même si ton compte a disparu : garde-les hors de Discord, là où personne d’autre ne peut les lire.',
	'recovery.code': 'Un code a été créé {time} par {user}.',
	'recovery.code.none': 'Il n’y a pas de code.',
	'recovery.file': 'Le dernier fichier signé a été créé {time}.',
	'recovery.file.none': 'Il n’y a pas de fichier signé.',
	'recovery.button.code': 'Nouveau code',
	'recovery.button.file': 'Fichier signé',
	'recovery.button.revoke': 'Tout révoquer',
	'recovery.made':
		'**Voici ton code de secours.** Il n’est affiché que maintenant, et le bot ne peut pas le redonner. Un code antérieur ne vaut plus rien.',
	'recovery.filed':
		'**Voici un fichier signé** de tous les instantanés de ce serveur ({size}). Il les ouvre ailleurs jusqu’à ce que tu le révoques.',
	'recovery.revoked': 'C’est fait. Le code ne vaut plus rien, et les fichiers signés jusqu’ici ne prouvent plus rien.',
	'notice.recovery.code':
		'🔑 **{guild}** : {user} a fait créer un code de secours. Quiconque le possède peut charger les instantanés du serveur dans un autre ; un code antérieur ne vaut plus rien. Si ce n’était pas toi, révoque-le avec `/snapshot recovery` et sécurise ton compte.',
	'notice.recovery.file':
		'🔑 **{guild}** : {user} a fait créer un fichier d’instantanés signé. Quiconque le possède peut charger les instantanés du serveur dans un autre. Si ce n’était pas toi, révoque-le avec `/snapshot recovery` et sécurise ton compte.',
	'notice.recovery.revoked':
		'🔑 **{guild}** : {user} a révoqué le code de secours et tous les fichiers signés. Si ce n’était pas toi, sécurise ton compte et fais-en créer de nouveaux avec `/snapshot recovery`.',

	'command.snapshot.load.name': 'charger',
	'command.snapshot.load.description': 'Charger ici un instantané d’un serveur perdu ; montre d’abord ce qui serait fait',
	'option.server.name': 'serveur',
	'option.server.description': 'Un serveur qui t’appartenait',
	'option.code.name': 'code',
	'option.code.description': 'Un code de secours créé par /snapshot recovery',
	'option.signed.name': 'fichier',
	'option.signed.description': 'Un fichier signé créé par /snapshot recovery',
	'option.bans.name': 'bannissements',
	'option.bans.description': 'Si les bannissements sont repris ; sinon, non',
	'option.member-roles.name': 'rôles-membres',
	'option.member-roles.description': 'Si les personnes présentes retrouvent leurs rôles et pseudos ; sinon, non',
	'option.member-permissions.name': 'permissions-membres',
	'option.member-permissions.description': 'Si les permissions de membres précis dans les salons sont reprises ; sinon, non',
	'load.title': 'Charger {label} de {guild}',
	'load.kept': 'Le fichier est gardé comme import ; `/snapshot imports` le retire.',
	'load.bound': 'Les messages, les messages épinglés et les fils ne sont pas repris.',
	'load.present': 'le bot y est',
	'load.left': 'quitté le {time}',
	'refused.proof': 'Indique ce qui ouvre les instantanés, et une seule chose : `serveur` (un qui t’appartenait), `code` ou `fichier`.',
	'error.RecoveryRefused':
		'Cela n’ouvre pas les instantanés d’un autre serveur : c’est erroné, trop ancien ou révoqué, ou ce serveur n’était pas à toi. Relance la commande ; sur un serveur, `/snapshot recovery` donne codes et fichiers à son propriétaire.',
	'error.RecoveryLimited': 'Il y a eu trop d’essais ici. Attends une heure, puis réessaie.',
	'notice.recovery.opened.code':
		'🔑 **{guild}** : {user} a utilisé le code de secours pour ouvrir les instantanés du serveur sur **{into}**. Si tu n’es pas au courant, révoque le code avec `/snapshot recovery` si le serveur existe encore.',
	'notice.recovery.opened.file':
		'🔑 **{guild}** : {user} a utilisé un fichier signé pour ouvrir des instantanés du serveur sur **{into}**. Si tu n’es pas au courant, révoque les fichiers signés avec `/snapshot recovery` si le serveur existe encore.',
	'notice.recovery.loaded': '📦 **{guild}** : {user} charge un instantané du serveur dans **{into}**.'
};
