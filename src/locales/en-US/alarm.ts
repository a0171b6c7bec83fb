import type { Catalogue } from '../types';

export const alarm = {
	'alarm.deletions': { one: '{count} deletion', other: '{count} deletions' },
	'alarm.bans': { one: '{count} ban or kick', other: '{count} bans or kicks' },
	'alarm.title': '**Alarm on {guild}**: {what} within {seconds} s.',
	'alarm.by': 'They are by {user}.',
	'alarm.nobody': 'By whom is not known: the bot lacks *View Audit Log*.',
	'alarm.held':
		'The last snapshot from before is {label}, of {time}. It is held until {until}: nothing makes it go. A snapshot of what is left is being taken.',
	'alarm.none': 'There is no snapshot from before. A snapshot of what is left is being taken.',
	'alarm.todo': 'If this is not wanted:',
	'alarm.stop': 'Take the roles from {user}, or ban that account; the owner of it may have lost it.',
	'alarm.stopSomebody': 'Find out who it is in the audit log, and take the roles from that account.',
	'alarm.compare': 'See what is lost: `/snapshot compare from:{id}`',
	'alarm.restore': 'Bring it back: `/snapshot restore snapshot:{id}`'
} as const satisfies Catalogue;
