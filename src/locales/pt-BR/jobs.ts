import type { TranslationOf } from '../types';
import type { jobs as source } from '../en-US/jobs';

export const jobs: TranslationOf<typeof source> = {
	'jobs.title': 'Tarefas deste servidor',
	'jobs.none': 'Nada está sendo feito, e não há nada a fazer.',
	'jobs.choose': 'Escolha uma tarefa',
	'jobs.waiting': 'em espera, a próxima vez {time}',
	'jobs.running': 'em andamento, tentativa {attempt} de {attempts}',
	'jobs.paused': 'em pausa até que alguém a retome',
	'jobs.dead': 'abandonada após {attempt} tentativas',
	'jobs.pause': 'Pausar',
	'jobs.resume': 'Retomar',
	'jobs.retry': 'Fazer agora',
	'jobs.cancel': 'Cancelar tarefa',
	'jobs.back': 'Todas as tarefas',

	'job.snapshot:automatic': 'snapshots automáticos',
	'job.health:watch': 'verificar se tudo funciona',
	'job.archive:thread': 'arquivar um tópico',
	'job.archive:people': 'perguntar quem reagiu e votou',
	'job.archive:files': 'tentar arquivos de novo',
	'job.archive:search': 'indexar para a busca'
};
