import type { Catalogue } from '../types';

export const protection = {
	'change.delete': 'delete snapshot #{id}',
	'change.unpin': 'unpin snapshot #{id}',
	'change.remove-import': 'remove import {id}',
	'change.settings': 'change settings ({settings})',
	'change.requested':
		'This is asked for: **{change}**. It takes effect {time} ({left}); the owner of the server is told now. Until then every administrator can take it back with `/snapshot undo`.',
	'change.waiting': '- {change}: {time} ({left}), asked for by {user}',

	'undo.title': 'Waiting to take effect',
	'undo.nothing': 'Nothing is waiting.',
	'undo.choose': 'What to take back',
	'undo.show': 'Undo …',
	'undo.done': 'Taken back: {change}. Everything stays as it is.',

	'notice.requested':
		'⚠️ **{guild}**: {user} asked the bot to **{change}**. It takes effect {time} ({left}). If that is not wanted, take it back before with `/snapshot undo` on the server; every administrator can. If {user} should not have asked, that account may be in the wrong hands.',
	'notice.undone': '**{guild}**: {by} took back what {user} had asked for: {change}. Everything stays as it is.',
	'notice.done': '**{guild}**: done, as {user} asked: {change}.',
	'notice.dropped': '**{guild}**: {user} had asked to {change}, but it was not done: the snapshot is pinned, or gone.',

	'settings.title': 'Settings of this server',
	'settings.done': 'Changed',
	'setting.snapshotIntervalMinutes': 'automatic snapshots',
	'setting.snapshotLimit': 'snapshots kept',
	'setting.keepLast': 'newest ones kept',
	'setting.keepHourly': 'hours kept',
	'setting.keepDaily': 'days kept',
	'setting.keepWeekly': 'weeks kept',
	'setting.keepMonthly': 'months kept',
	'setting.alarmDeletions': 'deletions that raise an alarm',
	'setting.alarmBans': 'bans and kicks that raise an alarm',
	'setting.logChannelId': 'log channel',
	'setting.default': 'not chosen',
	'setting.off': 'off',
	'setting.minutes': { one: 'every minute', other: 'every {count} minutes' },
	'setting.count': { one: '{count}', other: '{count}' }
} as const satisfies Catalogue;
