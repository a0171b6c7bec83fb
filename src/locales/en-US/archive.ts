import type { Catalogue } from '../types';

export const archive = {
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
		'The archive of {thread} is given up for now: something went wrong each time. What was read is kept; ask again later, it goes on from there. Tell the owner of the bot this number: `{reference}`.'
} as const satisfies Catalogue;
