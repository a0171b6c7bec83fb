import type { TranslationOf } from '../types';
import type { jobs as source } from '../en-US/jobs';

export const jobs: TranslationOf<typeof source> = {
	'jobs.title': 'Tareas de este servidor',
	'jobs.none': 'No se está haciendo nada, y no hay nada pendiente.',
	'jobs.choose': 'Elige una tarea',
	'jobs.waiting': 'en espera, la próxima vez {time}',
	'jobs.running': 'en curso, intento {attempt} de {attempts}',
	'jobs.paused': 'detenida hasta que alguien la reanude',
	'jobs.dead': 'abandonada tras {attempt} intentos',
	'jobs.pause': 'Detener',
	'jobs.resume': 'Reanudar',
	'jobs.retry': 'Hacerla ahora',
	'jobs.cancel': 'Cancelarla',
	'jobs.back': 'Todas las tareas',

	'job.snapshot:automatic': 'instantáneas automáticas',
	'job.health:watch': 'comprobar que todo funcione',
	'job.archive:thread': 'archivar un hilo',
	'job.archive:people': 'preguntar quién ha reaccionado y votado',
	'job.archive:files': 'volver a intentarlo con ficheros',
	'job.archive:search': 'indexar para la búsqueda'
};
