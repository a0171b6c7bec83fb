import type { Catalogue } from '../types';

export const retention = {
	'prune.title': 'What stays and what may go',
	'prune.going': { one: 'Would go: {count}', other: 'Would go: {count}' },
	'prune.staying': { one: 'Stays: {count}', other: 'Stay: {count}' },
	'prune.line': '- {label} · {time} · {why}',
	'prune.confirm': { one: 'Delete {count} snapshot', other: 'Delete {count} snapshots' },
	'prune.done': { one: 'One snapshot is deleted: {labels}.', other: '{count} snapshots are deleted: {labels}.' },
	'prune.because.hold_over': 'it was held for a time that is over',
	'prune.because.rules': 'no rule keeps it',
	'prune.because.room': 'newer ones took the places',
	'prune.held': 'held until {time}',
	'prune.keep.held': 'held',
	'prune.keep.newest': 'the newest',
	'prune.keep.pinned': 'pinned',
	'prune.keep.last': 'among the newest',
	'prune.keep.hourly': 'newest of its hour',
	'prune.keep.daily': 'newest of its day',
	'prune.keep.weekly': 'newest of its week',
	'prune.keep.monthly': 'newest of its month',
	'retention.spread': {
		one: 'One snapshot is kept, and pinned ones.',
		other:
			'Up to {count} snapshots are kept, spread over time: the newest, those of the last days and those of the last weeks. Pinned ones stay.'
	},
	'retention.rules': {
		one: 'One snapshot is kept: {rules}. Pinned ones stay.',
		other: 'Up to {count} snapshots are kept: {rules}. Pinned ones stay.'
	},
	'retention.last': { one: 'the newest', other: 'the newest {count}' },
	'retention.hourly': { one: 'the newest of one hour', other: 'the newest of each of {count} hours' },
	'retention.daily': { one: 'the newest of one day', other: 'the newest of each of {count} days' },
	'retention.weekly': { one: 'the newest of one week', other: 'the newest of each of {count} weeks' },
	'retention.monthly': { one: 'the newest of one month', other: 'the newest of each of {count} months' }
} as const satisfies Catalogue;
