import type { TranslationOf } from '../types';
import type { retention as source } from '../en-US/retention';

export const retention: TranslationOf<typeof source> = {
	'prune.title': 'O que fica e o que pode sair',
	'prune.going': { one: 'Sairia: {count}', other: 'Sairiam: {count}' },
	'prune.staying': { one: 'Fica: {count}', other: 'Ficam: {count}' },
	'prune.line': '- {label} · {time} · {why}',
	'prune.confirm': { one: 'Excluir {count} snapshot', other: 'Excluir {count} snapshots' },
	'prune.done': { one: '{count} snapshot foi excluído: {labels}.', other: '{count} snapshots foram excluídos: {labels}.' },
	'prune.because.hold_over': 'o tempo em que ficou retido acabou',
	'prune.because.rules': 'nenhuma regra o mantém',
	'prune.because.room': 'mais novos ocuparam os lugares',
	'prune.held': 'retido até {time}',
	'prune.keep.held': 'retido',
	'prune.keep.newest': 'o mais novo',
	'prune.keep.pinned': 'fixado',
	'prune.keep.last': 'entre os mais novos',
	'prune.keep.hourly': 'o mais novo da sua hora',
	'prune.keep.daily': 'o mais novo do seu dia',
	'prune.keep.weekly': 'o mais novo da sua semana',
	'prune.keep.monthly': 'o mais novo do seu mês',
	'retention.spread': {
		one: 'Um snapshot é mantido, além dos fixados.',
		other:
			'Até {count} snapshots são mantidos, distribuídos no tempo: o mais novo, os dos últimos dias e os das últimas semanas. Os fixados ficam.'
	},
	'retention.rules': {
		one: 'Um snapshot é mantido: {rules}. Os fixados ficam.',
		other: 'Até {count} snapshots são mantidos: {rules}. Os fixados ficam.'
	},
	'retention.last': { one: 'o mais novo', other: 'os {count} mais novos' },
	'retention.hourly': { one: 'o mais novo de uma hora', other: 'o mais novo de cada uma de {count} horas' },
	'retention.daily': { one: 'o mais novo de um dia', other: 'o mais novo de cada um de {count} dias' },
	'retention.weekly': { one: 'o mais novo de uma semana', other: 'o mais novo de cada uma de {count} semanas' },
	'retention.monthly': { one: 'o mais novo de um mês', other: 'o mais novo de cada um de {count} meses' }
};
