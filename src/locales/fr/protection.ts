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
	'setting.default': 'non choisi',
	'setting.off': 'désactivé',
	'setting.minutes': { one: 'toutes les minutes', other: 'toutes les {count} minutes' },
	'setting.count': { one: '{count}', other: '{count}' }
};
