import type { TranslationOf } from '../types';
import type { retention as source } from '../en-US/retention';

export const retention: TranslationOf<typeof source> = {
	'prune.title': 'Qué se queda y qué puede eliminarse',
	'prune.going': { one: 'Se eliminaría: {count}', other: 'Se eliminarían: {count}' },
	'prune.staying': { one: 'Se queda: {count}', other: 'Se quedan: {count}' },
	'prune.line': '- {label} · {time} · {why}',
	'prune.confirm': { one: 'Eliminar {count} instantánea', other: 'Eliminar {count} instantáneas' },
	'prune.done': { one: 'Se ha eliminado una instantánea: {labels}.', other: 'Se han eliminado {count} instantáneas: {labels}.' },
	'prune.because.hold_over': 'estuvo retenida un tiempo que ya ha pasado',
	'prune.because.rules': 'ninguna regla la conserva',
	'prune.because.room': 'otras más nuevas han ocupado los sitios',
	'prune.held': 'retenida hasta el {time}',
	'prune.keep.held': 'retenida',
	'prune.keep.newest': 'la más reciente',
	'prune.keep.pinned': 'fijada',
	'prune.keep.last': 'entre las más recientes',
	'prune.keep.hourly': 'la más reciente de su hora',
	'prune.keep.daily': 'la más reciente de su día',
	'prune.keep.weekly': 'la más reciente de su semana',
	'prune.keep.monthly': 'la más reciente de su mes',
	'retention.spread': {
		one: 'Se guarda una instantánea, y las fijadas.',
		other:
			'Se guardan hasta {count} instantáneas, repartidas en el tiempo: la más reciente, las de los últimos días y las de las últimas semanas. Las fijadas se quedan.'
	},
	'retention.rules': {
		one: 'Se guarda una instantánea: {rules}. Las fijadas se quedan.',
		other: 'Se guardan hasta {count} instantáneas: {rules}. Las fijadas se quedan.'
	},
	'retention.last': { one: 'la más reciente', other: 'las {count} más recientes' },
	'retention.hourly': { one: 'la más reciente de una hora', other: 'la más reciente de cada una de {count} horas' },
	'retention.daily': { one: 'la más reciente de un día', other: 'la más reciente de cada uno de {count} días' },
	'retention.weekly': { one: 'la más reciente de una semana', other: 'la más reciente de cada una de {count} semanas' },
	'retention.monthly': { one: 'la más reciente de un mes', other: 'la más reciente de cada uno de {count} meses' }
};
