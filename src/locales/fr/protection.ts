import type { TranslationOf } from '../types';
import type { protection as source } from '../en-US/protection';

export const protection: TranslationOf<typeof source> = {
	'change.delete': 'supprimer l’instantané #{id}',
	'change.unpin': 'désépingler l’instantané #{id}',
	'change.remove-import': 'retirer l’import {id}',
	'change.settings': 'changer les réglages ({settings})',
	'change.requested':
		'Demande enregistrée : **{change}**. Elle prend effet le {time} ({left}) ; le propriétaire du serveur en est informé maintenant. D’ici là, chaque administrateur peut l’annuler avec `/instantané annuler`.',
	'change.waiting': '- {change} : {time} ({left}), demandé par {user}',

	'undo.title': 'En attente de prendre effet',
	'undo.nothing': 'Rien n’est en attente.',
	'undo.choose': 'Que faut-il annuler',
	'undo.show': 'Annuler…',
	'undo.done': 'Annulé : {change}. Tout reste comme c’est.',

	'notice.requested':
		'⚠️ **{guild}** : {user} a demandé au bot de **{change}**. Cela prend effet le {time} ({left}). Si ce n’est pas voulu, annulez-le avant avec `/instantané annuler` sur le serveur ; chaque administrateur le peut. Si {user} n’aurait pas dû le demander, ce compte est peut-être entre de mauvaises mains.',
	'notice.undone': '**{guild}** : {by} a annulé ce que {user} avait demandé : {change}. Tout reste comme c’est.',
	'notice.done': '**{guild}** : fait, comme {user} l’a demandé : {change}.',
	'notice.dropped':
		'**{guild}** : {user} avait demandé de {change}, mais cela n’a pas été fait : l’instantané est épinglé, ou il n’existe plus.',

	'settings.title': 'Réglages de ce serveur',
	'settings.done': 'Changé',
	'settings.change': 'Modifier …',
	'settings.elsewhere': 'Ce qui est archivé : `/archive état`. Combien de temps les messages sont gardés : `/archive conservation`.',
	'settings.section.schedule': 'Fréquence et nombre d’instantanés',
	'settings.section.rules': 'Quels instantanés restent',
	'settings.section.archive': 'Ce qui est archivé',
	'settings.archive.choice': 'Que doit-il en advenir ?',
	'settings.archive.places': 'Salons et catégories',
	'settings.archive.hint':
		'Sont archivés les salons avec leurs fils, et les catégories avec tout ce qu’elles contiennent ; le choix le plus proche compte. Fils : `/archive salon`. Combien de temps les messages sont gardés : `/archive conservation`.',
	'settings.section.alarm': 'Alarmes',
	'settings.section.log': 'Salon de journal',
	'settings.section.language': 'Langue des avis',
	'settings.section.roles': 'Qui peut faire quoi',
	'settings.log.hint':
		'Les alarmes, les changements protégés et ce qui s’est dégradé y sont annoncés. Aucun choix : pas de salon de journal.',
	'settings.language.own': 'La langue du serveur',
	'settings.language.hint':
		'La langue dans laquelle le bot écrit dans le salon de journal et au propriétaire. Les réponses aux commandes sont dans la langue de chaque personne.',
	'settings.right': 'Choisir un droit',
	'settings.roles.hint':
		'Rôles qui peuvent faire quelque chose, en plus de ceux qui le peuvent déjà. Supprimer et changer les réglages ne peut être permis à personne ; restaurer ne peut être permis que par le propriétaire, et prend effet un jour plus tard. Discord ne leur montre les commandes que si elles y sont aussi permises : *Paramètres du serveur → Intégrations*.',
	'settings.back': 'Tous les réglages',
	'refused.number': '**{name}** : donner un nombre entier de {least} à {most}, ou rien pour la valeur du bot. Rien n’a été changé.',
	'setting.snapshotIntervalMinutes': 'instantanés automatiques',
	'setting.snapshotLimit': 'instantanés conservés',
	'setting.keepLast': 'plus récents gardés',
	'setting.keepHourly': 'heures gardées',
	'setting.keepDaily': 'jours gardés',
	'setting.keepWeekly': 'semaines gardées',
	'setting.keepMonthly': 'mois gardés',
	'setting.alarmDeletions': 'suppressions qui déclenchent une alerte',
	'setting.alarmBans': 'bannissements et expulsions qui déclenchent une alerte',
	'setting.logChannelId': 'salon du journal',
	'setting.language': 'langue des avis',
	'setting.viewRoles': 'peuvent voir les instantanés',
	'setting.createRoles': 'peuvent créer et épingler des instantanés',
	'setting.archiveRoles': 'peuvent choisir ce qui est archivé',
	'setting.searchRoles': 'peuvent chercher dans l’archive',
	'setting.restoreRoles': 'peuvent restaurer',
	'setting.default': 'non choisi',
	'setting.off': 'désactivé',
	'setting.minutes': { one: 'toutes les minutes', other: 'toutes les {count} minutes' },
	'setting.count': { one: '{count}', other: '{count}' }
};
