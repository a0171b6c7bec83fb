import type { Catalogue } from '../types';

export const recovery = {
	'command.snapshot.recovery.name': 'recovery',
	'command.snapshot.recovery.description': 'Get a code or a signed file, with which this server can be loaded into a new one',
	'recovery.title': 'For the day when this server is gone',
	'recovery.what':
		'`/snapshot load` brings the snapshots of a lost server into a new one. As long as the bot knows your account as the owner, that is all you need. A recovery code or a signed file opens them for whoever has it, also when your account is gone: keep them outside of Discord, where nobody else can read them.',
	'recovery.code': 'A code was made {time} by {user}.',
	'recovery.code.none': 'There is no code.',
	'recovery.file': 'The last signed file was made {time}.',
	'recovery.file.none': 'There is no signed file.',
	'recovery.button.code': 'New code',
	'recovery.button.file': 'Signed file',
	'recovery.button.revoke': 'Revoke all',
	'recovery.made':
		'**This is your recovery code.** It is shown only now, and the bot cannot tell it again. An earlier one is worth nothing any more.',
	'recovery.filed': '**This is a signed file** of all snapshots of this server ({size}). It opens them elsewhere until you revoke it.',
	'recovery.revoked': 'Done. The code is worth nothing any more, and files that were signed until now prove nothing.',
	'notice.recovery.code':
		'🔑 **{guild}**: {user} had a recovery code made. Whoever has it can load the snapshots of the server into another one; an earlier code is worth nothing any more. If that was not you, revoke it with `/snapshot recovery` and secure your account.',
	'notice.recovery.file':
		'🔑 **{guild}**: {user} had a signed snapshot file made. Whoever has it can load the snapshots of the server into another one. If that was not you, revoke it with `/snapshot recovery` and secure your account.',
	'notice.recovery.revoked':
		'🔑 **{guild}**: {user} revoked the recovery code and all signed files. If that was not you, secure your account and make new ones with `/snapshot recovery`.',

	'command.snapshot.load.name': 'load',
	'command.snapshot.load.description': 'Load a snapshot of a lost server into this one; shows first what would be done',
	'option.server.name': 'server',
	'option.server.description': 'A server that you owned',
	'option.code.name': 'code',
	'option.code.description': 'A recovery code that /snapshot recovery made',
	'option.signed.name': 'file',
	'option.signed.description': 'A signed file that /snapshot recovery made',
	'option.bans.name': 'bans',
	'option.bans.description': 'Whether bans come along; left out, no',
	'option.member-roles.name': 'member-roles',
	'option.member-roles.description': 'Whether people who are here get their roles and nicknames; left out, no',
	'option.member-permissions.name': 'member-permissions',
	'option.member-permissions.description': 'Whether permissions of single members in channels come along; left out, no',
	'load.title': 'Load {label} of {guild}',
	'load.kept': 'The file is kept as an import; `/snapshot imports` removes it.',
	'load.bound': 'Messages, pins and threads do not come along.',
	'load.present': 'the bot is there',
	'load.left': 'left {time}',
	'refused.proof': 'Say what opens the snapshots, and only one thing: `server` (one that you owned), `code` or `file`.',
	'error.RecoveryRefused':
		'This opens no snapshots of another server: it is wrong, too old or revoked, or that server was not yours. Run the command again; `/snapshot recovery` on a server hands out codes and files to its owner.',
	'error.RecoveryLimited': 'There were too many tries here. Wait an hour, then try again.',
	'notice.recovery.opened.code':
		'🔑 **{guild}**: {user} used the recovery code to open the snapshots of the server on **{into}**. If you do not know about it, revoke the code with `/snapshot recovery` if the server is still there.',
	'notice.recovery.opened.file':
		'🔑 **{guild}**: {user} used a signed file to open snapshots of the server on **{into}**. If you do not know about it, revoke signed files with `/snapshot recovery` if the server is still there.',
	'notice.recovery.loaded': '📦 **{guild}**: {user} is loading a snapshot of the server into **{into}**.'
} as const satisfies Catalogue;
