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
	'setting.default': 'sem escolha',
	'setting.off': 'desativado',
	'setting.minutes': { one: 'a cada minuto', other: 'a cada {count} minutos' },
	'setting.count': { one: '{count}', other: '{count}' }
};
