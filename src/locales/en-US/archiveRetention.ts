import type { Catalogue } from '../types';

export const archiveRetention = {
	'command.archive.retention.name': 'retention',
	'command.archive.retention.description': 'See what goes if messages are kept for some time only, and set it',
	'option.days.name': 'days',
	'option.days.description': 'Keep messages for so many days; 0 for ever',
	'option.messages.name': 'messages',
	'option.messages.description': 'Keep the newest so many messages of each channel; 0 for all',
	'retain.forever': 'Archived messages are kept for ever.',
	'retain.days': { one: 'Archived messages are kept for {count} day.', other: 'Archived messages are kept for {count} days.' },
	'retain.count': {
		one: 'Of each channel the newest message is kept.',
		other: 'Of each channel the newest {count} messages are kept.'
	},
	'retain.messages': { one: '{count} message', other: '{count} messages' },
	'retain.nothing': 'Nothing goes now.',
	'retain.due': { one: '{count} message goes now, for good:', other: '{count} messages go now, for good:' },
	'retain.more': { one: 'and {count} more channel', other: 'and {count} more channels' },
	'retain.pinned': 'Pinned messages stay. Nothing changes in Discord, and nothing that went is fetched again.',
	'retain.apply': 'Keep to this',
	'retain.cancel': 'Change nothing',
	'retain.kept': 'Nothing was changed.',
	'retain.done': 'What is to go goes now, and from then on once a day.'
} as const satisfies Catalogue;
