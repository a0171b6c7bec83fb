import type { Catalogue } from '../types';

export const media = {
	'command.archive.media.name': 'media',
	'command.archive.media.description': 'Show which files are stored and which are missing, check them, and remove unused ones',

	'media.title': 'Files of archived messages',
	'media.none': 'The archive has no files of this server.',
	'media.stored': { one: '{count} file of this server is stored ({size}).', other: '{count} files of this server are stored ({size}).' },
	'media.waiting': {
		one: '{count} file waits to be downloaded ({size}).',
		other: '{count} files wait to be downloaded ({size}).'
	},
	'media.dead': { one: '**{count} file is given up** ({size}):', other: '**{count} files are given up** ({size}):' },
	'media.pool': {
		one: 'All servers of the bot together have {count} different file ({size} on the disk).',
		other: 'All servers of the bot together have {count} different files ({size} on the disk).'
	},
	'media.unused': {
		one: 'Nothing refers to {count} of them any more ({size}). It goes by itself after a while.',
		other: 'Nothing refers to {count} of them any more ({size}). They go by themselves after a while.'
	},
	'media.due': {
		one: '{count} of them may go now ({size}).',
		other: '{count} of them may go now ({size}).'
	},
	'media.retry': 'Try given up files again',
	'media.retried': { one: '{count} file is tried again.', other: '{count} files are tried again.' },
	'media.check': 'Check files',
	'media.verified': { one: '{count} file was read again ({size}).', other: '{count} files were read again ({size}).' },
	'media.sound': 'All of it is as it was stored.',
	'media.damaged': { one: '**{count} file is missing or damaged.**', other: '**{count} files are missing or damaged.**' },
	'media.again': {
		one: '{count} file of a message is downloaded again, if Discord still has it.',
		other: '{count} files of messages are downloaded again, if Discord still has them.'
	},
	'media.more': 'That was not all: press the button again, or leave it to the daily check.',
	'media.mend': 'Download damaged files again',
	'media.prune': { one: 'Remove {count} file ({size})', other: 'Remove {count} files ({size})' },
	'media.pruned': { one: '{count} file was removed ({size}).', other: '{count} files were removed ({size}).' }
} as const satisfies Catalogue;
