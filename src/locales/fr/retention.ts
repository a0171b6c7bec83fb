import type { TranslationOf } from '../types';
import type { retention as source } from '../en-US/retention';

export const retention: TranslationOf<typeof source> = {
	'prune.title': 'Ce qui reste et ce qui peut partir',
	'prune.going': { one: 'Partirait : {count}', other: 'Partiraient : {count}' },
	'prune.staying': { one: 'Reste : {count}', other: 'Restent : {count}' },
	'prune.line': '- {label} · {time} · {why}',
	'prune.confirm': { one: 'Supprimer {count} instantané', other: 'Supprimer {count} instantanés' },
	'prune.done': { one: 'Un instantané est supprimé : {labels}.', other: '{count} instantanés sont supprimés : {labels}.' },
	'prune.because.hold_over': 'il était retenu pour un temps qui est écoulé',
	'prune.because.rules': 'aucune règle ne le garde',
	'prune.because.room': 'de plus récents ont pris les places',
	'prune.held': 'retenu jusqu’au {time}',
	'prune.keep.held': 'retenu',
	'prune.keep.newest': 'le plus récent',
	'prune.keep.pinned': 'épinglé',
	'prune.keep.last': 'parmi les plus récents',
	'prune.keep.hourly': 'le plus récent de son heure',
	'prune.keep.daily': 'le plus récent de son jour',
	'prune.keep.weekly': 'le plus récent de sa semaine',
	'prune.keep.monthly': 'le plus récent de son mois',
	'retention.spread': {
		one: 'Un instantané est conservé, en plus des épinglés.',
		other:
			'Jusqu’à {count} instantanés sont conservés, répartis dans le temps : les plus récents, ceux des derniers jours et ceux des dernières semaines. Les épinglés restent.'
	},
	'retention.rules': {
		one: 'Un instantané est conservé : {rules}. Les épinglés restent.',
		other: 'Jusqu’à {count} instantanés sont conservés : {rules}. Les épinglés restent.'
	},
	'retention.last': { one: 'le plus récent', other: 'les {count} plus récents' },
	'retention.hourly': { one: 'le plus récent d’une heure', other: 'le plus récent de chacune des {count} heures' },
	'retention.daily': { one: 'le plus récent d’un jour', other: 'le plus récent de chacun des {count} jours' },
	'retention.weekly': { one: 'le plus récent d’une semaine', other: 'le plus récent de chacune des {count} semaines' },
	'retention.monthly': { one: 'le plus récent d’un mois', other: 'le plus récent de chacun des {count} mois' }
};
