import type { Catalogue } from '../types';

export const jobs = {
	'jobs.title': 'Jobs of this server',
	'jobs.none': 'Nothing is being done, and nothing is to be done.',
	'jobs.choose': 'Choose a job',
	'jobs.waiting': 'waits, next {time}',
	'jobs.running': 'is being done, attempt {attempt} of {attempts}',
	'jobs.paused': 'is held until somebody lets it go on',
	'jobs.dead': 'was given up after {attempt} attempts',
	'jobs.pause': 'Hold',
	'jobs.resume': 'Go on',
	'jobs.retry': 'Do it now',
	'jobs.cancel': 'Cancel it',
	'jobs.back': 'All jobs',

	'job.snapshot:automatic': 'automatic snapshots',
	'job.health:watch': 'look whether everything works',
	'job.archive:thread': 'archive a thread',
	'job.archive:people': 'ask who reacted and voted',
	'job.archive:files': 'try files again',
	'job.archive:search': 'index for search'
} as const satisfies Catalogue;
