import type { TranslationOf } from '../types';
import type { archive as source } from '../en-US/archive';

export const archive: TranslationOf<typeof source> = {
	'archive.begun': '{thread} está sendo arquivado. O andamento aparece aqui.',
	'archive.running': '{thread} já está sendo arquivado. Quem pediu primeiro vê o andamento.',
	'archive.due': '{thread} já está na fila para ser arquivado. A última tentativa falhou; a próxima será {time}.',
	'archive.moved': 'O Discord não deixa mais mudar esta resposta. Ela continua aqui: {link}',
	'archive.progress.title': 'Arquivando {thread} …',
	'archive.progress.messages': {
		one: '{count} mensagem nova ({percent}% do tópico lido)',
		other: '{count} mensagens novas ({percent}% do tópico lido)'
	},
	'archive.progress.files': {
		one: '{count} de {all} arquivos guardado, {size} baixados',
		other: '{count} de {all} arquivos guardados, {size} baixados'
	},
	'archive.title': '**{thread}** foi arquivado.',
	'archive.nothing': {
		one: 'Não havia nada novo: o acervo já tem a única mensagem ({count}).',
		other: 'Não havia nada novo: o acervo já tem todas as {count} mensagens.'
	},
	'archive.added': {
		one: '{count} mensagem nova; o acervo tem agora {total} mensagens do tópico.',
		other: '{count} mensagens novas; o acervo tem agora {total} mensagens do tópico.'
	},
	'archive.edited': {
		one: '{count} mensagem foi editada desde então; as duas versões ficam guardadas.',
		other: '{count} mensagens foram editadas desde então; as duas versões ficam guardadas.'
	},
	'archive.stored': { one: '{count} arquivo guardado, {size} baixados.', other: '{count} arquivos guardados, {size} baixados.' },
	'archive.known': {
		one: '{count} arquivo já era conhecido e não foi baixado de novo.',
		other: '{count} arquivos já eram conhecidos e não foram baixados de novo.'
	},
	'archive.saved': '{size} economizados, pois o mesmo arquivo é guardado uma só vez.',
	'archive.waiting': {
		one: '**Ainda não foi possível obter {count} arquivo.** O bot tenta de novo sozinho.',
		other: '**Ainda não foi possível obter {count} arquivos.** O bot tenta de novo sozinho.'
	},
	'archive.dead': { one: '**O bot desistiu de {count} arquivo.**', other: '**O bot desistiu de {count} arquivos.**' },
	'archive.reason': '{count} × {reason}',
	'archive.content':
		'**Faltam textos, arquivos e embeds de outras pessoas**: o bot não tem o *Message Content Intent*. O dono do bot o ativa em {link} e reinicia o bot; depois, arquive este tópico mais uma vez, e o que falta é preenchido.',
	'archive.refused': '{thread} não foi arquivado.',
	'archive.again': 'Algo deu errado ao arquivar {thread}. O que foi lido fica guardado, e o bot continua sozinho daqui a pouco.',
	'archive.failed':
		'O bot desistiu de arquivar {thread} por enquanto: algo deu errado todas as vezes. O que foi lido fica guardado; peça de novo mais tarde, e ele continua dali. Informe ao dono do bot este número: `{reference}`.'
};
