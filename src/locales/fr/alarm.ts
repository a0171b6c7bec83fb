import type { TranslationOf } from '../types';
import type { alarm as source } from '../en-US/alarm';

export const alarm: TranslationOf<typeof source> = {
	'alarm.deletions': { one: '{count} suppression', other: '{count} suppressions' },
	'alarm.bans': { one: '{count} bannissement ou expulsion', other: '{count} bannissements ou expulsions' },
	'alarm.title': '**Alerte sur {guild}** : {what} en {seconds} s.',
	'alarm.by': 'À l’origine : {user}.',
	'alarm.nobody': 'On ne sait pas qui en est à l’origine : il manque au bot *Voir les logs du serveur*.',
	'alarm.held':
		'Le dernier instantané d’avant est {label}, du {time}. Il est retenu jusqu’au {until} : rien ne le fait partir. Un instantané de ce qui reste est en cours.',
	'alarm.none': 'Il n’y a pas d’instantané d’avant. Un instantané de ce qui reste est en cours.',
	'alarm.todo': 'Si ce n’est pas voulu :',
	'alarm.stop': 'Retirez ses rôles à {user}, ou bannissez ce compte ; il a peut-être été volé.',
	'alarm.stopSomebody': 'Cherchez dans les logs du serveur qui c’est, et retirez ses rôles à ce compte.',
	'alarm.compare': 'Voir ce qui est perdu : `/instantané comparer de:{id}`',
	'alarm.restore': 'Tout rétablir : `/instantané restaurer instantané:{id}`'
};
