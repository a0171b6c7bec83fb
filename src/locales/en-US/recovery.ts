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
		'🔑 **{guild}**: {user} revoked the recovery code and all signed files. If that was not you, secure your account and make new ones with `/snapshot recovery`.'
} as const satisfies Catalogue;
