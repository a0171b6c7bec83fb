import type { TranslationOf } from '../types';
import type { health as source } from '../en-US/health';

export const health: TranslationOf<typeof source> = {
	'health.title': 'Ce que le coffre peut faire sur ce serveur',
	'health.good': 'Tout fonctionne. Rien ne manque.',
	'health.findings': 'Ce qui ne va pas, ce que cela coûte, et le remède',
	'health.invite': '[Donner au bot tout ce qui lui manque]({invite}) : Discord vous le demande une fois, et rien d’autre ne change.',
	'health.snapshot': 'Instantané le plus récent : {time}.',
	'health.verified': 'Le plus récent vérifié date de {time}.',
	'health.unverified': 'Aucun n’a encore été vérifié.',

	'area.snapshot': 'Instantanés',
	'area.restore': 'Restauration',
	'area.archive': 'Archive',
	'area.alarm': 'Alerte',

	'operation.structure': 'serveur, rôles et salons',
	'operation.bans': 'bannissements',
	'operation.settings': 'AutoMod, invitations, écran d’accueil et widget',
	'operation.webhooks': 'webhooks',
	'operation.members': 'membres avec rôles et pseudos',
	'operation.pins': 'messages épinglés',
	'operation.changes': 'savoir ce qui a changé',
	'operation.guild': 'paramètres du serveur',
	'operation.community': 'fonctionnalités communautaires',
	'operation.roles': 'rôles',
	'operation.channels': 'salons et leurs permissions',
	'operation.banning': 'bannir de nouveau',
	'operation.expressions': 'émojis, autocollants et sons',
	'operation.events': 'évènements programmés',
	'operation.hooks': 'webhooks',
	'operation.nicknames': 'pseudos et rôles des membres',
	'operation.messages': 'lire les messages',
	'operation.content': 'textes et fichiers des messages',
	'operation.privateThreads': 'fils privés',
	'operation.live': 'suivre les nouveaux messages',
	'operation.raids': 'qui est derrière un raid',

	'cost.structure': 'Sans cela, le bot ne voit aucun serveur.',
	'cost.bans': 'Sans cela, les bannissements ne sont pas sauvegardés : après un raid, ils sont perdus.',
	'cost.settings': 'Sans cela, rien de tout cela n’est sauvegardé.',
	'cost.webhooks': 'Sans cela, les webhooks ne sont pas sauvegardés.',
	'cost.members': 'Sinon, les rôles et pseudos des membres ne sont pas sauvegardés.',
	'cost.pins': 'Sans cela, personne ne saura quels messages étaient épinglés.',
	'cost.changes': 'Sans cela, chaque instantané automatique relit tout le serveur.',
	'cost.guild': 'Sans cela, le nom, l’icône et les paramètres du serveur ne peuvent pas être rétablis.',
	'cost.community': 'Sans cela, les fonctionnalités communautaires ne peuvent pas être réactivées.',
	'cost.roles': 'Sans cela, aucun rôle ne peut être rétabli.',
	'cost.channels': 'Sans cela, aucun salon, et aucune permission dans un salon, ne peut être rétabli.',
	'cost.banning': 'Sans cela, des personnes bannies pourraient revenir après un raid.',
	'cost.expressions': 'Sans cela, les émojis, autocollants et sons ne peuvent pas être rétablis.',
	'cost.events': 'Sans cela, les évènements programmés ne peuvent pas être rétablis.',
	'cost.hooks': 'Sans cela, les webhooks ne peuvent pas être rétablis.',
	'cost.nicknames': 'Sans cela, les membres ne retrouvent pas leurs rôles et leurs pseudos.',
	'cost.messages': 'Sans cela, les messages de là ne sont pas archivés, et Discord ne le dit même pas.',
	'cost.content': 'Sans cela, les textes, fichiers et intégrations des autres sont vides dans l’archive.',
	'cost.privateThreads': 'Sans cela, seuls sont archivés les fils privés auxquels le bot a été ajouté.',
	'cost.live': 'Sans cela, les modifications, suppressions et réactions sont remarquées tard, ou jamais.',
	'cost.raids': 'Sans cela, une alerte ne peut pas dire qui l’a fait.',

	'health.permission': '**{operation}** : il manque au bot *{permissions}*. {cost} Remède : le lien ci-dessus.',
	'health.channel_permission': {
		one: '**{operation}** : dans un salon, il manque au bot *{permissions}*. {cost} Remède : l’autoriser dans les permissions de ce salon ou de sa catégorie.',
		other:
			'**{operation}** : dans {count} salons, il manque au bot *{permissions}*. {cost} Remède : l’autoriser dans les permissions de ces salons ou de leurs catégories.'
	},
	'health.intent':
		'**{operation}** : Discord ne le dit pas au bot. {cost} Remède, pour le propriétaire du bot : ajouter `{intents}` aux intents du client.',
	'health.portal':
		'**{operation}** : le *{intent} Intent* est désactivé. {cost} Remède, pour le propriétaire du bot : l’activer sur {link} et redémarrer le bot.',
	'health.channels_hidden': {
		one: '**Un salon est caché au bot.** Seule sa place est sauvegardée, ni son nom ni ses permissions, et aucun message. Remède : donner là au bot *Voir les salons*, ou *Administrateur*.',
		other:
			'**{count} salons sont cachés au bot.** Seules leurs places sont sauvegardées, ni noms ni permissions, et aucun message. Remède : donner là au bot *Voir les salons*, ou *Administrateur*.'
	},
	'health.no_own_role':
		'**Le bot n’a pas de rôle à lui.** Les instantanés fonctionnent, mais sans place dans la hiérarchie rien ne pourrait être restauré. Remède : le lien ci-dessus ; Discord crée alors le rôle, et rien d’autre ne change.',
	'health.role_low': {
		one: '**Un rôle est au-dessus du bot.** Ce rôle, et les membres qui l’ont, ne peuvent pas être restaurés. Remède : faire glisser le rôle du bot tout en haut dans les paramètres du serveur.',
		other:
			'**{count} rôles sont au-dessus du bot.** Ces rôles, et les membres qui les ont, ne peuvent pas être restaurés. Remède : faire glisser le rôle du bot tout en haut dans les paramètres du serveur.'
	},
	'health.two_factor':
		'**Ce serveur exige des modérateurs l’authentification à deux facteurs**, et le propriétaire du bot ne l’a pas : Discord refuse presque tout ce que fait une restauration. Remède, pour le propriétaire du bot : l’activer dans son compte Discord.',
	'health.timed_out':
		'**Le bot est exclu temporairement** jusqu’au {time} et ne peut que lire. Remède : mettre fin à l’exclusion dans la liste des membres.',
	'health.limit':
		'**{thing} : {count} sur {limit}.** Discord n’en permet pas plus : une restauration pourrait ne pas trouver de place pour ce qui manque. Remède : supprimer ce dont personne n’a besoin.',
	'health.no_snapshot':
		'**Il n’y a pas encore d’instantané.** Ce qui arrive maintenant ne pourrait pas être annulé. Remède : `/instantané créer`.',
	'health.snapshot_old':
		'**L’instantané le plus récent est ancien** : il a été pris {time}. Remède : `/instantané créer`, et voir pourquoi aucun n’est pris automatiquement.',
	'health.snapshot_damaged': {
		one: '**Un instantané est endommagé** : il ne redonne plus ce qui a été enregistré ; restaurer à partir de lui serait une supposition. Tous les autres sont encore bons. Remède : `/instantané créer`, et pour le propriétaire du bot : le journal dit lequel ; vérifier le disque de la base de données.',
		other:
			'**{count} instantanés sont endommagés** : ils ne redonnent plus ce qui a été enregistré ; restaurer à partir d’eux serait une supposition. Tous les autres sont encore bons. Remède : `/instantané créer`, et pour le propriétaire du bot : le journal dit lesquels ; vérifier le disque de la base de données.'
	},
	'health.snapshot_unverified':
		'**Les instantanés ne sont pas vérifiés** : l’un ne l’a pas été depuis {time} ; un dommage ne serait découvert qu’au moment du besoin. Remède, pour le propriétaire du bot : voir ce que dit le journal.',
	'health.sync_stale':
		'**L’archive n’est pas à jour** : son dernier passage s’est terminé {time}. Ce qui est modifié ou supprimé entre-temps peut manquer. Remède : `/archive synchroniser`, et voir `/coffre tâches`.',
	'health.channels_unread': {
		one: '**Un salon archivé n’a pas pu être lu** depuis un jour ou plus ; ce qui y est écrit n’est pas archivé. Remède : `/archive état` dit pourquoi.',
		other:
			'**{count} salons archivés n’ont pas pu être lus** depuis un jour ou plus ; ce qui y est écrit n’est pas archivé. Remède : `/archive état` dit pourquoi.'
	},
	'health.log_silent':
		'**Le bot ne peut pas écrire dans le salon de journal** {channel} : personne n’y voit les alarmes et les avis. Remède : y autoriser *Voir le salon* et *Envoyer des messages*, ou en choisir un autre avec `/instantané réglages`.',
	'health.files_dead': {
		one: '**Un fichier n’a pas pu être obtenu** et a été abandonné : il manque dans l’archive. Remède : `/archive fichiers` dit pourquoi et réessaie.',
		other:
			'**{count} fichiers n’ont pas pu être obtenus** et ont été abandonnés : ils manquent dans l’archive. Remède : `/archive fichiers` dit pourquoi et réessaie.'
	},
	'health.jobs_dead': {
		one: '**Une tâche a échoué trop souvent** et a été abandonnée. Remède, pour le propriétaire du bot : le journal dit pourquoi.',
		other:
			'**{count} tâches ont échoué trop souvent** et ont été abandonnées. Remède, pour le propriétaire du bot : le journal dit pourquoi.'
	},
	'health.queue_stalled':
		'**Du travail prévu {time} n’est toujours pas fait.** Remède, pour le propriétaire du bot : voir si le bot tourne et ce que dit son journal.',
	'health.disk_low':
		'**Il ne reste que {size} libres** là où les fichiers sont conservés ; ensuite, les nouveaux sont perdus. Remède, pour le propriétaire du bot : faire de la place.',

	'notice.health': '**{guild}** : quelque chose s’est dégradé dans le coffre.',
	'notice.all': '`/coffre diagnostic` dit comment va le reste.',

	'brief.permission': 'Il manque au bot *{permissions}*. {cost}',
	'brief.channel_permission': {
		one: 'Dans un salon, il manque au bot *{permissions}*. {cost}',
		other: 'Dans {count} salons, il manque au bot *{permissions}*. {cost}'
	},
	'brief.intent': 'Il manque au client `{intents}`. {cost}',
	'brief.portal': 'L’*intent {intent}* est désactivé. {cost}',
	'brief.channels_hidden': {
		one: 'Un salon est caché au bot.',
		other: '{count} salons sont cachés au bot.'
	},
	'brief.no_own_role': 'Le bot n’a pas de rôle à lui : rien ne peut être restauré.',
	'brief.role_low': {
		one: 'Un rôle est au-dessus du bot : il ne peut pas être restauré.',
		other: '{count} rôles sont au-dessus du bot : ils ne peuvent pas être restaurés.'
	},
	'brief.two_factor':
		'Le propriétaire du bot n’a pas l’authentification à deux facteurs que ce serveur exige : Discord refuse presque toute restauration.',
	'brief.timed_out': 'Le bot est exclu temporairement jusqu’à {time}.',
	'brief.limit': '{thing} : {count} sur {limit}.',
	'brief.more': {
		one: '… et un autre point : `/coffre diagnostic`',
		other: '… et {count} autres points : `/coffre diagnostic`'
	},
	'brief.cure': 'Remède : `/coffre diagnostic`',

	'limit.role': 'Rôles',
	'limit.channel': 'Salons',
	'limit.thread': 'Fils actifs',
	'limit.emoji': 'Émojis',
	'limit.animatedEmoji': 'Émojis animés',
	'limit.sticker': 'Autocollants',
	'limit.sound': 'Sons',
	'limit.webhook': 'Webhooks',
	'limit.channelWebhook': 'Webhooks d’un salon'
};
