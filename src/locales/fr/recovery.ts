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
		'🔑 **{guild}** : {user} a révoqué le code de secours et tous les fichiers signés. Si ce n’était pas toi, sécurise ton compte et fais-en créer de nouveaux avec `/snapshot recovery`.'
};
