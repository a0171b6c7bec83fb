import type { TranslationOf } from '../types';
import type { archiveRetention as source } from '../en-US/archiveRetention';

export const archiveRetention: TranslationOf<typeof source> = {
	'command.archive.retention.name': 'retenção',
	'command.archive.retention.description': 'Ver o que sai se as mensagens ficarem só por um tempo, e definir isso',
	'option.days.name': 'dias',
	'option.days.description': 'Por quantos dias guardar as mensagens; 0 para sempre',
	'option.messages.name': 'mensagens',
	'option.messages.description': 'Quantas das mensagens mais novas de cada canal guardar; 0 para todas',
	'retain.forever': 'As mensagens arquivadas ficam guardadas para sempre.',
	'retain.days': {
		one: 'As mensagens arquivadas ficam guardadas por {count} dia.',
		other: 'As mensagens arquivadas ficam guardadas por {count} dias.'
	},
	'retain.count': {
		one: 'De cada canal, fica a mensagem mais nova.',
		other: 'De cada canal, ficam as {count} mensagens mais novas.'
	},
	'retain.messages': { one: '{count} mensagem', other: '{count} mensagens' },
	'retain.nothing': 'Nada sai agora.',
	'retain.due': { one: '{count} mensagem sai agora, em definitivo:', other: '{count} mensagens saem agora, em definitivo:' },
	'retain.more': { one: 'e mais {count} canal', other: 'e mais {count} canais' },
	'retain.pinned': 'As mensagens fixadas ficam. Nada muda no Discord, e nada do que saiu é buscado de novo.',
	'retain.apply': 'Adotar esta regra',
	'retain.cancel': 'Não mudar nada',
	'retain.kept': 'Nada foi mudado.',
	'retain.done': 'O que deve sair sai agora e, daqui em diante, uma vez por dia.'
};
