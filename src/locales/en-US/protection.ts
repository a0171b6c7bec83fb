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
	'settings.change': 'Change …',
	'settings.elsewhere': 'What is archived: `/archive status`. How long messages are kept: `/archive retention`.',
	'settings.section.schedule': 'How often and how many snapshots',
	'settings.section.rules': 'Which snapshots stay',
	'settings.section.archive': 'What is archived',
	'settings.archive.choice': 'What is to become of it?',
	'settings.archive.places': 'Channels and categories',
	'settings.archive.hint':
		'Archived are channels with their threads, and categories with all that is in them; the nearest choice counts. Threads: `/archive channel`. How long messages are kept: `/archive retention`.',
	'settings.section.alarm': 'Alarms',
	'settings.section.log': 'Log channel',
	'settings.section.language': 'Language of notices',
	'settings.section.roles': 'Who may do what',
	'settings.log.hint': 'Alarms, protected changes and what has got worse are told there. Nothing chosen: there is no log channel.',
	'settings.language.own': 'The language of the server',
	'settings.language.hint':
		'The language in which the bot writes to the log channel and to the owner. Answers to commands are in the language of each person.',
	'settings.right': 'Choose a right',
	'settings.roles.hint':
		'Roles that may do something besides those who may anyway. Nobody can be allowed to delete or to change settings; restoring can only be allowed by the owner, and takes effect a day later. Discord shows them the commands only if they are allowed there, too: *Server Settings → Integrations*.',
	'settings.back': 'All settings',
	'refused.number':
		'**{name}**: give a whole number from {least} to {most}, or nothing for what the bot has by itself. Nothing was changed.',
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
	'setting.language': 'language of notices',
	'setting.viewRoles': 'may look at snapshots',
	'setting.createRoles': 'may take and pin snapshots',
	'setting.archiveRoles': 'may choose what is archived',
	'setting.searchRoles': 'may search the archive',
	'setting.restoreRoles': 'may restore',
	'setting.default': 'not chosen',
	'setting.off': 'off',
	'setting.minutes': { one: 'every minute', other: 'every {count} minutes' },
	'setting.count': { one: '{count}', other: '{count}' }
} as const satisfies Catalogue;
