import type { Catalogue } from '../types';

export const search = {
	'command.archive.search.name': 'search',
	'command.archive.search.description': 'Find archived messages in the channels that you may read',
	'option.query.name': 'query',
	'option.query.description': 'Words, "a phrase", begin*, -not, from: in: has: before: after: during: pinned: edited: deleted:',

	'search.title': 'Found in the archive, newest first',
	'search.nothing': 'Nothing fits.',
	'search.incomplete': 'Messages that were archived just now are still missing here; try again in a minute.',
	'search.deleted': '🗑️ deleted',
	'search.edited': 'edited',
	'search.files': { one: '{count} file', other: '{count} files' },
	'search.newer': 'Newer',
	'search.older': 'Older',

	'refused.search': 'This part of the search cannot be understood: {term}\n{why}',
	'search.problem.empty': 'Write what to look for: words, or filters such as `from:` and `has:`.',
	'search.problem.quote': 'The closing quotation mark is missing.',
	'search.problem.has': '`has:` knows:',
	'search.problem.date': 'Write a day, month or year such as `2026-01-31`, `2026-01` or `2026`, or `today` or `yesterday` (in UTC).',
	'search.problem.flag': 'Write `true` or `false`.',
	'search.problem.not': 'A time cannot be turned round with a minus: use `before:` for `after:`.',
	'search.problem.words': 'There is no letter, digit or emoji in it.',
	'search.problem.many': 'A search takes 20 words and filters at most; from here on there are too many.',
	'search.problem.value': 'Write something behind the colon, without a space.',
	'search.problem.from': 'Nobody of that name has written anything that is archived. The suggestions show who has.',
	'search.problem.in': 'There is no such channel in the archive. The suggestions show which there are.'
} as const satisfies Catalogue;
