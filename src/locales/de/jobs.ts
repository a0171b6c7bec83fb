import type { TranslationOf } from '../types';
import type { jobs as source } from '../en-US/jobs';

export const jobs: TranslationOf<typeof source> = {
	'jobs.title': 'Aufgaben dieses Servers',
	'jobs.none': 'Nichts wird getan, und nichts ist zu tun.',
	'jobs.choose': 'Aufgabe wählen',
	'jobs.waiting': 'wartet, wieder {time}',
	'jobs.running': 'wird getan, Versuch {attempt} von {attempts}',
	'jobs.paused': 'ist angehalten, bis jemand sie weiterlaufen lässt',
	'jobs.dead': 'wurde nach {attempt} Versuchen aufgegeben',
	'jobs.pause': 'Anhalten',
	'jobs.resume': 'Weiter',
	'jobs.retry': 'Jetzt tun',
	'jobs.cancel': 'Abbrechen',
	'jobs.back': 'Alle Aufgaben',

	'job.snapshot:automatic': 'automatische Snapshots',
	'job.health:watch': 'nachsehen, ob alles geht',
	'job.archive:thread': 'einen Thread archivieren',
	'job.archive:people': 'nachfragen, wer reagiert und abgestimmt hat',
	'job.archive:files': 'Dateien noch einmal versuchen',
	'job.archive:search': 'für die Suche erfassen'
};
