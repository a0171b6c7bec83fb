import type { Catalogue } from '../types';

export const privacy = {
	'command.privacy.name': 'privacy',
	'command.privacy.description': 'See and decide what the archive of this server keeps of you',
	'command.privacy.show.name': 'show',
	'command.privacy.show.description': 'Show what is kept of you, and get it as a file',
	'command.privacy.opt-out.name': 'opt-out',
	'command.privacy.opt-out.description': 'Let nothing of yours be kept from now on',
	'command.privacy.opt-in.name': 'opt-in',
	'command.privacy.opt-in.description': 'Let what you write be kept again',
	'command.privacy.forget-me.name': 'forget-me',
	'command.privacy.forget-me.description': 'Delete what is kept of you',
	'command.archive.forget-user.name': 'forget-user',
	'command.archive.forget-user.description': 'Delete what is archived of a person',
	'option.user.name': 'user',
	'option.user.description': 'Whose messages; of somebody who left, the id',

	'privacy.title': 'What the archive of this server keeps of you',
	'privacy.is.in': 'What you write in archived channels is kept. `/privacy opt-out` ends that.',
	'privacy.is.out': '**You opted out**: nothing of yours is kept any more. `/privacy opt-in` takes it back.',
	'privacy.kept': 'Kept are:',
	'privacy.nothing': 'Nothing is kept of you.',
	'privacy.messages': { one: '{count} message', other: '{count} messages' },
	'privacy.revisions': { one: '{count} earlier version of an edited message', other: '{count} earlier versions of edited messages' },
	'privacy.files': { one: '{count} file', other: '{count} files' },
	'privacy.name': 'your name and profile, as {name}',
	'privacy.channels': 'By channel:',
	'privacy.file': 'Get it as a file',
	'privacy.file.done': 'This is what is kept of you: lines of JSON, one for each message with its earlier versions.',
	'privacy.file.large': 'What is kept of you does not fit in a file of {limit}. Ask somebody who runs the server for it.',

	'privacy.out': '**You opted out.** From now on nothing of yours is kept here: no messages, no edits, no reactions, no files.',
	'privacy.out.already': '**You opted out already.** Nothing of yours is kept here.',
	'privacy.out.rest':
		'What others write about you, and their mentions of you, stay. What was kept before stays too: `/privacy forget-me` deletes it.',
	'privacy.in':
		'What you write in archived channels is kept again from now on. What you wrote meanwhile is kept where the archive looks at it again.',
	'privacy.in.already': 'You had not opted out: what you write in archived channels is kept.',

	'privacy.forget.ask': 'Delete what the archive of this server keeps of you?',
	'privacy.forget.what':
		'{messages} and {files} go, with earlier versions, your name, and what others quote of you. This cannot be undone, and changes nothing in Discord.',
	'privacy.forget.choice': 'Without opting out, what you write from now on is kept again.',
	'privacy.forget.out': 'Delete and opt out',
	'privacy.forget.yes': 'Delete',
	'privacy.forget.begun': 'It is being deleted. Should the bot be stopped meanwhile, it goes on afterwards.',
	'forgetUser.ask': 'Delete what the archive keeps of {user}?',
	'forgetUser.later': 'What they write from now on is kept again, unless they opt out.',

	'removed.title': 'Deleted:',
	'removed.quotes': { one: '{count} quotation in an answer', other: '{count} quotations in answers' },
	'removed.reactions': { one: '{count} reaction or vote', other: '{count} reactions and votes' },
	'removed.names': { one: '{count} name', other: '{count} names' },
	'removed.copies': 'Copies of the database that somebody made before are not reached.'
} as const satisfies Catalogue;
