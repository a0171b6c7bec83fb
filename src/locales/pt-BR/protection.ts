import type { TranslationOf } from '../types';
import type { protection as source } from '../en-US/protection';

export const protection: TranslationOf<typeof source> = {
	'change.delete': 'excluir o snapshot #{id}',
	'change.unpin': 'desafixar o snapshot #{id}',
	'change.remove-import': 'remover a importação {id}',
	'change.settings': 'mudar configurações ({settings})',
	'change.requested':
		'Isto foi pedido: **{change}**. Entra em vigor em {time} ({left}); o dono do servidor é avisado agora. Até lá, todo administrador pode desfazer com `/snapshot desfazer`.',
	'change.waiting': '- {change}: {time} ({left}), a pedido de {user}',

	'undo.title': 'À espera de entrar em vigor',
	'undo.nothing': 'Nada está em espera.',
	'undo.choose': 'O que desfazer',
	'undo.show': 'Desfazer …',
	'undo.done': 'Desfeito: {change}. Tudo fica como está.',

	'notice.requested':
		'⚠️ **{guild}**: {user} pediu ao bot para **{change}**. Entra em vigor em {time} ({left}). Se isso não era para acontecer, desfaça antes com `/snapshot desfazer` no servidor; todo administrador pode. Se {user} não devia ter pedido isso, essa conta pode estar em mãos erradas.',
	'notice.undone': '**{guild}**: {by} desfez o que {user} tinha pedido: {change}. Tudo fica como está.',
	'notice.done': '**{guild}**: feito, como {user} pediu: {change}.',
	'notice.dropped': '**{guild}**: {user} tinha pedido para {change}, mas isso não foi feito: o snapshot está fixado ou não existe mais.',

	'settings.title': 'Configurações deste servidor',
	'settings.done': 'Mudado',
	'settings.change': 'Mudar …',
	'settings.elsewhere': 'O que é arquivado: `/acervo status`. Por quanto tempo as mensagens ficam: `/acervo retenção`.',
	'settings.section.schedule': 'Frequência e número de snapshots',
	'settings.section.rules': 'Quais snapshots ficam',
	'settings.section.archive': 'O que é arquivado',
	'settings.archive.choice': 'O que fazer com isso?',
	'settings.archive.places': 'Canais e categorias',
	'settings.archive.hint':
		'São arquivados os canais com seus tópicos, e as categorias com tudo o que há nelas; vale a escolha mais próxima. Tópicos: `/acervo canal`. Por quanto tempo as mensagens ficam: `/acervo retenção`.',
	'settings.section.alarm': 'Alarmes',
	'settings.section.log': 'Canal de log',
	'settings.section.language': 'Idioma dos avisos',
	'settings.section.roles': 'Quem pode fazer o quê',
	'settings.log.hint': 'Alarmes, mudanças protegidas e o que piorou são avisados ali. Sem escolha não há canal de log.',
	'settings.language.own': 'O idioma do servidor',
	'settings.language.hint':
		'O idioma em que o bot escreve no canal de log e ao dono. As respostas aos comandos são no idioma de cada pessoa.',
	'settings.right': 'Escolher um direito',
	'settings.roles.hint':
		'Cargos que podem fazer algo, além de quem já pode. Excluir e mudar configurações não pode ser permitido a ninguém; restaurar só o dono permite, e vale um dia depois. O Discord só mostra os comandos a eles se também forem permitidos ali: *Configurações do servidor → Integrações*.',
	'settings.back': 'Todas as configurações',
	'refused.number': '**{name}**: dê um número inteiro de {least} a {most}, ou nada para o valor do bot. Nada foi mudado.',
	'setting.snapshotIntervalMinutes': 'snapshots automáticos',
	'setting.snapshotLimit': 'snapshots guardados',
	'setting.keepLast': 'mais novos mantidos',
	'setting.keepHourly': 'horas mantidas',
	'setting.keepDaily': 'dias mantidos',
	'setting.keepWeekly': 'semanas mantidas',
	'setting.keepMonthly': 'meses mantidos',
	'setting.alarmDeletions': 'exclusões que disparam alarme',
	'setting.alarmBans': 'banimentos e expulsões que disparam alarme',
	'setting.logChannelId': 'canal de registro',
	'setting.language': 'idioma dos avisos',
	'setting.viewRoles': 'podem ver snapshots',
	'setting.createRoles': 'podem criar e fixar snapshots',
	'setting.archiveRoles': 'podem escolher o que é arquivado',
	'setting.searchRoles': 'podem pesquisar no acervo',
	'setting.restoreRoles': 'podem restaurar',
	'setting.default': 'sem escolha',
	'setting.off': 'desativado',
	'setting.minutes': { one: 'a cada minuto', other: 'a cada {count} minutos' },
	'setting.count': { one: '{count}', other: '{count}' }
};
