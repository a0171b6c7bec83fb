import type { Catalogue } from '../types';

export const snapshots = {
	'kind.role': 'Roles',
	'kind.channel': 'Channels',
	'kind.permission': 'Channel permissions',
	'kind.ban': 'Bans',

	'count.role': { one: '{count} role', other: '{count} roles' },
	'count.channel': { one: '{count} channel', other: '{count} channels' },
	'count.permission': { one: '{count} channel permission', other: '{count} channel permissions' },
	'count.ban': { one: '{count} ban', other: '{count} bans' },

	'capture.complete': '{count}',
	'capture.partial': '{count}, {unseen} of them not fully visible to the bot',
	'capture.incomplete': '{count}, and perhaps hidden ones: Discord had not named all of them',
	'capture.unread': '{kind}: not read, {reason}',
	'capture.carried': '{count} as of {time}; not read this time: {reason}',
	'capture.none': '{kind}: not kept by this snapshot',

	'reason.missing_permission': 'the bot lacks the permission',
	'reason.unavailable': 'the server was unavailable',
	'reason.failed': 'Discord failed to answer',
	'reason.not_supported': 'this snapshot does not track them',

	'type.manual': 'taken by hand',
	'type.automatic': 'automatic',
	'type.pre-restore': 'held from before a restore',
	'type.alarm': 'held from an alarm',

	'snapshot.label': '#{id}',
	'snapshot.named': '#{id} · {name}',
	'snapshot.pinned': 'pinned',
	'snapshot.by': 'by {user}',
	'snapshot.held': 'held until {time}',

	'progress.title': 'Taking a snapshot …',
	'progress.role': 'Reading roles',
	'progress.channel': 'Reading channels',
	'progress.permission': 'Reading channel permissions',
	'progress.ban': 'Reading bans: {done} so far',
	'progress.store': 'Storing what changed',

	'create.title': 'Snapshot {label} is taken',
	'create.first': 'It is the first snapshot of this server, so it holds everything.',
	'create.unchanged': 'Nothing changed since the last snapshot.',
	'create.unknown': 'No change was seen since the last snapshot, but not everything could be compared.',
	'create.changed': 'Since the last snapshot:',
	'create.change': '{kind}: {created} new, {changed} changed, {deleted} gone',
	'create.pruned': { one: 'One old snapshot made room: {labels}.', other: '{count} old snapshots made room: {labels}.' },
	'create.warnings': 'What the bot could not see',

	'warning.kind_forbidden':
		'**{kind} are not in this snapshot**, so they could not be brought back: the bot lacks the permission *{permission}*. [Ask Discord to grant it]({invite}).',
	'warning.media_missing': {
		one: '**{kind}: the picture or sound of one could not be downloaded.** What was known of it before is carried on. Take another snapshot later.',
		other:
			'**{kind}: pictures or sounds of {count} could not be downloaded.** What was known of them before is carried on. Take another snapshot later.'
	},
	'warning.channels_hidden': {
		one: '**One channel is hidden from the bot.** Only its place is known: neither its name nor its permissions. Give the bot *View Channel* there, or *Administrator*.',
		other:
			'**{count} channels are hidden from the bot.** Only their places are known: neither names nor permissions. Give the bot *View Channel* there, or *Administrator*.'
	},
	'warning.changed_while_read':
		'**The server was changed while it was read**, each time: this snapshot may mix what was before and after. Take another one when it is quiet.',
	'warning.no_own_role':
		'**The bot has no role of its own** on this server. Snapshots work without one, but nothing could be restored. [Invite the bot again with this link]({invite}): Discord then makes the role, and nothing else changes.',
	'warning.kind_unread':
		'**{kind} could not be read** ({reason}). What was known of them before is carried on. Take another snapshot later.',

	'list.title': 'Snapshots of this server',
	'list.empty': 'There is no snapshot yet. Take the first one with `/snapshot create`.',

	'view.title': 'Snapshot {label}',
	'view.taken': 'Taken {time}, {type}',
	'view.channels': 'Channels',
	'view.roles': 'Roles, highest first',
	'view.hidden': '(hidden from the bot)',
	'view.unnamed': '(no name known)',

	'compare.title': 'From {from} to {to}',
	'compare.now': 'now',
	'compare.equal': 'Nothing changed.',
	'compare.unknown': 'No change was seen, but not everything could be compared.',
	'compare.incomparable': '{kind}: cannot be compared, {reason}.',
	'compare.created': 'New',
	'compare.changed': 'Changed',
	'compare.moved': 'moved to another place',
	'compare.deleted': 'Gone',
	'compare.unclear': 'Cannot tell',
	'compare.section': '{kind} · {what} ({count})',
	'compare.field': '{field}: {before} → {after}',
	'compare.bits': '{field}: {bits}',
	'compare.overwrite': '{target} in {channel}',

	'field.name': 'name',
	'field.color': 'colour',
	'field.hoist': 'shown separately',
	'field.position': 'position',
	'field.permissions': 'permissions',
	'field.mentionable': 'mentionable',
	'field.managed': 'managed',
	'field.type': 'type',
	'field.topic': 'topic',
	'field.nsfw': 'age-restricted',
	'field.parent_id': 'category',
	'field.rate_limit_per_user': 'slow mode (seconds)',
	'field.bitrate': 'bitrate',
	'field.user_limit': 'user limit',
	'field.allow': 'allowed',
	'field.deny': 'denied',
	'field.reason': 'reason',
	'value.none': 'none',
	'value.yes': 'yes',
	'value.no': 'no',

	'delete.ask': 'Delete snapshot {label} for good?',
	'delete.cost': 'The state of the server at that time can then no longer be looked at or compared. All other snapshots stay as they are.',
	'delete.until': 'The buttons work until {time}, for you only.',
	'delete.confirm': 'Delete',
	'delete.cancel': 'Keep',
	'delete.done': 'Snapshot {label} is deleted. All other snapshots stay as they were.',
	'delete.kept': 'Nothing was deleted.',

	'pin.done': 'Snapshot {label} is pinned: it stays until somebody unpins or deletes it.',
	'unpin.done': 'Snapshot {label} is no longer pinned: it may make room when newer ones come.',

	'export.done':
		'Here is the file ({size}). It holds all that the bot sees, hidden channels and bans too: keep it where only you can read it.',
	'export.large':
		'The file has {size}, but Discord takes at most {limit} here. Export the snapshots one by one, or ask the owner of the bot for the file.',

	'import.done': { one: 'One snapshot is imported.', other: '{count} snapshots are imported.' },
	'import.known': { one: 'This file is here already, with one snapshot.', other: 'This file is here already, with {count} snapshots.' },
	'import.own': 'They are of this server.',
	'import.foreign': 'They are of another server, `{guild}`.',
	'import.use':
		'They stand beside the snapshots of this server and make none go. `/snapshot view` and `/snapshot compare` take their numbers:',
	'import.remove': 'Remove again',
	'import.removed': 'The import is removed. The snapshots of this server stay as they were.',

	'page.previous': 'Back',
	'page.next': 'Next',
	'page.number': 'Page {page} of {pages}'
} as const satisfies Catalogue;
