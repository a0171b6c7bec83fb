import type { Catalogue } from './types';

/**
 * Every text that a person sees. This language is the source: its keys and `{variables}` are the types of `translate`.
 * A text with a `{count}` that matters has one form per plural category of the language.
 */
export const enUS = {
	'command.snapshot.name': 'snapshot',
	'command.snapshot.description': 'Keep, look at and compare snapshots of this server',
	'command.snapshot.create.name': 'create',
	'command.snapshot.create.description': 'Take a snapshot of this server now',
	'command.snapshot.list.name': 'list',
	'command.snapshot.list.description': 'Show which snapshots are kept',
	'command.snapshot.view.name': 'view',
	'command.snapshot.view.description': 'Show the server as a snapshot knows it',
	'command.snapshot.compare.name': 'compare',
	'command.snapshot.compare.description': 'Show what changed between a snapshot and another one, or now',
	'command.snapshot.delete.name': 'delete',
	'command.snapshot.delete.description': 'Delete a snapshot for good',
	'command.snapshot.pin.name': 'pin',
	'command.snapshot.pin.description': 'Keep a snapshot even when the oldest ones make room',
	'command.snapshot.unpin.name': 'unpin',
	'command.snapshot.unpin.description': 'Let a pinned snapshot make room again when its time has come',
	'command.snapshot.export.name': 'export',
	'command.snapshot.export.description': 'Get a file of one snapshot, or of all, to keep elsewhere',
	'command.snapshot.import.name': 'import',
	'command.snapshot.import.description': 'Take in a file of snapshots, beside those of this server',
	'menu.archive-thread.name': 'Archive thread',

	'option.name.name': 'name',
	'option.name.description': 'A name to find the snapshot by',
	'option.snapshot.name': 'snapshot',
	'option.snapshot.description': 'Which snapshot',
	'option.from.name': 'from',
	'option.from.description': 'The earlier snapshot; left out, the newest',
	'option.to.name': 'to',
	'option.to.description': 'The later snapshot; left out, the server as it is now',

	'option.file.name': 'file',
	'option.file.description': 'A file that /snapshot export made',

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

	'warning.bans_unread':
		'**Bans are not in this snapshot** ({reason}), so they could not be brought back. Give the bot the permission *Ban Members*: [ask Discord to grant it]({invite}).',
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
	'list.bound': {
		one: 'One snapshot is kept; older ones make room, except pinned ones.',
		other: 'Up to {count} snapshots are kept; older ones make room, except pinned ones.'
	},

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
	'compare.deleted': 'Gone',
	'compare.unclear': 'Cannot tell',
	'compare.section': '{kind} · {what} ({count})',
	'compare.field': '{field}: {before} → {after}',
	'compare.bits': '{field}: {bits}',
	'compare.moved': 'moved to another place',
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

	'archive.begun': '{thread} is being archived. How far it is will show here.',
	'archive.running': '{thread} is being archived already. Whoever asked for it first sees how far it is.',
	'archive.due': '{thread} is to be archived already. The last attempt failed; the next one is {time}.',
	'archive.moved': 'Discord does not let this answer be changed any longer. It goes on here: {link}',
	'archive.progress.title': '{thread} is being archived …',
	'archive.progress.messages': {
		one: '{count} new message ({percent} % of the thread read)',
		other: '{count} new messages ({percent} % of the thread read)'
	},
	'archive.progress.files': {
		one: '{count} of {all} files stored, {size} downloaded',
		other: '{count} of {all} files stored, {size} downloaded'
	},
	'archive.title': '**{thread}** is archived.',
	'archive.nothing': {
		one: 'There was nothing new: the archive has its one message already.',
		other: 'There was nothing new: the archive has all {count} messages already.'
	},
	'archive.added': {
		one: '{count} new message; {total} messages of the thread are archived now.',
		other: '{count} new messages; {total} of the thread are archived now.'
	},
	'archive.edited': {
		one: '{count} message was edited since; both versions are kept.',
		other: '{count} messages were edited since; both versions are kept.'
	},
	'archive.stored': { one: '{count} file stored, {size} downloaded.', other: '{count} files stored, {size} downloaded.' },
	'archive.known': { one: '{count} file was known and not downloaded again.', other: '{count} files were known and not downloaded again.' },
	'archive.saved': '{size} saved, since the same file is kept only once.',
	'archive.waiting': {
		one: '**{count} file could not be had yet.** The bot tries again by itself.',
		other: '**{count} files could not be had yet.** The bot tries again by itself.'
	},
	'archive.dead': { one: '**{count} file is given up.**', other: '**{count} files are given up.**' },
	'archive.reason': '{count} × {reason}',
	'archive.content':
		'**Texts, files and embeds of others are missing**: the bot lacks the *Message Content Intent*. The owner of the bot switches it on at {link} and starts the bot again; then archive this thread once more, and they are filled in.',
	'archive.refused': '{thread} is not archived.',
	'archive.again': 'Something went wrong with the archive of {thread}. What was read is kept, and the bot goes on by itself in a while.',
	'archive.failed':
		'The archive of {thread} is given up for now: something went wrong each time. What was read is kept; ask again later, it goes on from there. Tell the owner of the bot this number: `{reference}`.',

	'page.previous': 'Back',
	'page.next': 'Next',
	'page.number': 'Page {page} of {pages}',

	'refused.guild': 'This works in a server only. Open a channel of the server and try again there.',
	'refused.permission': 'You need the permission *{permission}* on this server for this. Ask somebody who runs the server.',
	'refused.thread': 'There is no thread here. Use this in a thread or a forum post, or on a message that has a thread.',
	'refused.other': 'This button belongs to somebody else. Run the command yourself to get your own.',
	'refused.expired': 'This button is too old. Run the command again.',
	'refused.unknown': 'This button is from another version of the bot. Run the command again.',
	'refused.denied': 'The bot does not allow this here: {message}',
	'permission.ManageGuild': 'Manage Server',
	'permission.Administrator': 'Administrator',

	'error.unexpected':
		'Something went wrong that should not have. Nothing more was done. Tell the owner of the bot this number: `{reference}`.',
	'error.ChainChanged': 'Somebody else changed the snapshots of this server at the same moment. Nothing was done; try again.',
	'error.ChainFull': 'There is no room for another snapshot: too many are pinned. Unpin or delete one first.',
	'error.DatabaseBusy': 'The database is busy. Nothing was done; try again in a minute.',
	'error.DatabaseUnreachable':
		'The database of the bot cannot be reached. Nothing was done; tell the owner of the bot this number: `{reference}`.',
	'error.DatabaseReadOnly':
		'The database of the bot cannot be written to. Nothing was done; tell the owner of the bot this number: `{reference}`.',
	'error.FileDamaged': 'The file is damaged: its checksum does not fit. Nothing was imported; get the file again from where it came.',
	'error.FileForeign': 'This is not a snapshot file. Nothing was imported; `/snapshot export` makes files that can be.',
	'error.FileInvalid': 'The file breaks a rule of snapshot files, so nothing was imported.',
	'file.problem': 'Line {line}: `{problem}`',
	'error.FileNewer':
		'The file was made by a newer version of the bot. Nothing was imported; ask the owner of the bot to bring it up to date.',
	'error.FileTooLarge': 'This is too large for a snapshot file, so nothing was done.',
	'error.FileUnavailable': 'Discord did not hand the file over. Nothing was imported; attach it again.',
	'error.GuildBusy': 'The bot is already working on the snapshots of this server. Wait until it is done, then try again.',
	'error.GuildUnavailable': 'Discord cannot reach this server right now. Nothing was done; try again in a few minutes.',
	'error.ImportsFull': 'This server has imported as many files as it may. Remove one first.',
	'error.SnapshotCorrupted':
		'This snapshot does not add up to what was recorded when it was taken, so it is not shown as if it were right. Tell the owner of the bot this number: `{reference}`.',
	'error.SnapshotNotFound':
		'There is no such snapshot on this server. It may have made room for a newer one; `/snapshot list` shows which are kept.',
	'error.SnapshotPinned': 'This snapshot is pinned. Unpin it first with `/snapshot unpin`, then delete it.',
	'error.NotAThread': 'That is not a thread of this server.',
	'error.ThreadGone': 'The thread does not exist any more.',
	'error.ThreadUnreadable':
		'The bot may not read it. Give the bot *View Channel* and *Read Message History* there; of a private thread it must be a member, or have *Manage Threads*.',
	'error.VaultClosed': 'The bot is shutting down. Try again when it is back.'
} as const satisfies Catalogue;
