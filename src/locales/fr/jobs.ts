import type { TranslationOf } from '../types';
import type { jobs as source } from '../en-US/jobs';

export const jobs: TranslationOf<typeof source> = {
	'jobs.title': 'Tâches de ce serveur',
	'jobs.none': 'Rien n’est en cours, et rien n’est à faire.',
	'jobs.choose': 'Choisir une tâche',
	'jobs.waiting': 'en attente, reprise {time}',
	'jobs.running': 'en cours, tentative {attempt} sur {attempts}',
	'jobs.paused': 'suspendue jusqu’à ce que quelqu’un la relance',
	'jobs.dead': 'abandonnée après {attempt} tentatives',
	'jobs.pause': 'Suspendre',
	'jobs.resume': 'Reprendre',
	'jobs.retry': 'Faire maintenant',
	'jobs.cancel': 'Annuler la tâche',
	'jobs.back': 'Toutes les tâches',

	'job.snapshot:automatic': 'instantanés automatiques',
	'job.health:watch': 'vérifier que tout fonctionne',
	'job.archive:thread': 'archiver un fil',
	'job.archive:people': 'demander qui a réagi et voté',
	'job.archive:files': 'réessayer des fichiers',
	'job.archive:search': 'indexer pour la recherche'
};
