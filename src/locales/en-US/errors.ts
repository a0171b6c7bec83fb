import type { Catalogue } from '../types';

export const errors = {
	'refused.guild': 'This works in a server only. Open a channel of the server and try again there.',
	'refused.permission': 'You need the permission *{permission}* on this server for this. Ask somebody who runs the server.',
	'refused.thread': 'There is no thread here. Use this in a thread or a forum post, or on a message that has a thread.',
	'refused.other': 'This button belongs to somebody else. Run the command yourself to get your own.',
	'refused.expired': 'This button is too old. Run the command again.',
	'refused.unknown': 'This button is from another version of the bot. Run the command again.',
	'refused.denied': 'The bot does not allow this here: {message}',
	'refused.owner': 'Only the owner of the server may do this.',
	'refused.logChannel': 'The bot cannot write in {channel}. Give it *View Channel* and *Send Messages* there, or choose another one.',
	'error.unexpected':
		'Something went wrong that should not have. Nothing more was done. Tell the owner of the bot this number: `{reference}`.',
	'error.ChainChanged': 'Somebody else changed the snapshots of this server at the same moment. Nothing was done; try again.',
	'error.ChainFull': 'There is no room for another snapshot: too many are pinned. Unpin or delete one first.',
	'error.ChangeNotFound': 'No such change is waiting on this server: it was taken back already, or it is done.',
	'error.ChangeWaiting': 'Another change of the settings is waiting already. Take it back first with `/snapshot undo`.',
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
	'error.PinsFull':
		'Too many snapshots are pinned: two places of this server must stay open for new ones. Only the owner, or whoever may delete snapshots, may pin more.',
	'error.SnapshotCorrupted':
		'This snapshot does not add up to what was recorded when it was taken, so it is not shown as if it were right. Tell the owner of the bot this number: `{reference}`.',
	'error.SnapshotNotFound':
		'There is no such snapshot on this server. It may have made room for a newer one; `/snapshot list` shows which are kept.',
	'error.SnapshotPinned': 'This snapshot is pinned. Unpin it first with `/snapshot unpin`, then delete it.',
	'error.JobNotFound': 'There is no such job on this server. It may be done; `/vault jobs` shows what there is.',
	'error.JobNotMovable': 'That cannot be done to this job any more. Nothing was changed; look at the list again.',
	'error.NotAThread': 'That is not a thread of this server.',
	'error.ThreadGone': 'The thread does not exist any more.',
	'error.ThreadUnreadable':
		'The bot may not read it. Give the bot *View Channel* and *Read Message History* there; of a private thread it must be a member, or have *Manage Threads*.',
	'error.VaultClosed': 'The bot is shutting down. Try again when it is back.'
} as const satisfies Catalogue;
