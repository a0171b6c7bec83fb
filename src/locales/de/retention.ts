import type { TranslationOf } from '../types';
import type { retention as source } from '../en-US/retention';

export const retention: TranslationOf<typeof source> = {
	'prune.title': 'Was bleibt und was gehen darf',
	'prune.going': { one: 'Würde gehen: {count}', other: 'Würden gehen: {count}' },
	'prune.staying': { one: 'Bleibt: {count}', other: 'Bleiben: {count}' },
	'prune.line': '- {label} · {time} · {why}',
	'prune.confirm': { one: '{count} Snapshot löschen', other: '{count} Snapshots löschen' },
	'prune.done': { one: 'Ein Snapshot ist gelöscht: {labels}.', other: '{count} Snapshots sind gelöscht: {labels}.' },
	'prune.because.hold_over': 'er wurde für eine Zeit festgehalten, die vorbei ist',
	'prune.because.rules': 'keine Regel behält ihn',
	'prune.because.room': 'neuere haben die Plätze eingenommen',
	'prune.held': 'festgehalten bis {time}',
	'prune.keep.held': 'festgehalten',
	'prune.keep.newest': 'der neueste',
	'prune.keep.pinned': 'angeheftet',
	'prune.keep.last': 'unter den neuesten',
	'prune.keep.hourly': 'neuester seiner Stunde',
	'prune.keep.daily': 'neuester seines Tages',
	'prune.keep.weekly': 'neuester seiner Woche',
	'prune.keep.monthly': 'neuester seines Monats',
	'retention.spread': {
		one: 'Ein Snapshot wird aufbewahrt, dazu angeheftete.',
		other:
			'Bis zu {count} Snapshots werden aufbewahrt, über die Zeit verteilt: die neuesten, die der letzten Tage und die der letzten Wochen. Angeheftete bleiben.'
	},
	'retention.rules': {
		one: 'Ein Snapshot wird aufbewahrt: {rules}. Angeheftete bleiben.',
		other: 'Bis zu {count} Snapshots werden aufbewahrt: {rules}. Angeheftete bleiben.'
	},
	'retention.last': { one: 'der neueste', other: 'die neuesten {count}' },
	'retention.hourly': { one: 'der neueste einer Stunde', other: 'der neueste von je {count} Stunden' },
	'retention.daily': { one: 'der neueste eines Tages', other: 'der neueste von je {count} Tagen' },
	'retention.weekly': { one: 'der neueste einer Woche', other: 'der neueste von je {count} Wochen' },
	'retention.monthly': { one: 'der neueste eines Monats', other: 'der neueste von je {count} Monaten' }
};
