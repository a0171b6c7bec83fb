import type { TranslationOf } from '../types';
import type { media as source } from '../en-US/media';

export const media: TranslationOf<typeof source> = {
	'command.archive.media.name': 'mídia',
	'command.archive.media.description': 'Mostrar que arquivos estão guardados e quais faltam, verificar e remover os sem uso',

	'media.title': 'Arquivos de mensagens arquivadas',
	'media.none': 'O acervo não tem arquivos deste servidor.',
	'media.stored': {
		one: '{count} arquivo deste servidor está guardado ({size}).',
		other: '{count} arquivos deste servidor estão guardados ({size}).'
	},
	'media.waiting': {
		one: '{count} arquivo espera para ser baixado ({size}).',
		other: '{count} arquivos esperam para ser baixados ({size}).'
	},
	'media.dead': { one: '**O bot desistiu de {count} arquivo** ({size}):', other: '**O bot desistiu de {count} arquivos** ({size}):' },
	'media.pool': {
		one: 'Todos os servidores do bot, juntos, têm {count} arquivo diferente ({size} no disco).',
		other: 'Todos os servidores do bot, juntos, têm {count} arquivos diferentes ({size} no disco).'
	},
	'media.unused': {
		one: 'Nada mais usa {count} deles ({size}). Ele sai sozinho depois de um tempo.',
		other: 'Nada mais usa {count} deles ({size}). Eles saem sozinhos depois de um tempo.'
	},
	'media.due': {
		one: '{count} deles pode sair agora ({size}).',
		other: '{count} deles podem sair agora ({size}).'
	},
	'media.retry': 'Tentar de novo os abandonados',
	'media.retried': {
		one: 'O bot tenta de novo {count} arquivo.',
		other: 'O bot tenta de novo {count} arquivos.'
	},
	'media.check': 'Verificar arquivos',
	'media.verified': { one: '{count} arquivo foi relido ({size}).', other: '{count} arquivos foram relidos ({size}).' },
	'media.sound': 'Tudo está como foi guardado.',
	'media.damaged': {
		one: '**{count} arquivo está faltando ou danificado.**',
		other: '**{count} arquivos estão faltando ou danificados.**'
	},
	'media.again': {
		one: '{count} arquivo de uma mensagem é baixado de novo, se o Discord ainda o tiver.',
		other: '{count} arquivos de mensagens são baixados de novo, se o Discord ainda os tiver.'
	},
	'media.more': 'Isso não foi tudo: aperte o botão de novo ou deixe para a verificação diária.',
	'media.mend': 'Baixar de novo os danificados',
	'media.prune': { one: 'Remover {count} arquivo ({size})', other: 'Remover {count} arquivos ({size})' },
	'media.pruned': { one: '{count} arquivo foi removido ({size}).', other: '{count} arquivos foram removidos ({size}).' }
};
