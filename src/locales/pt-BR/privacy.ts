import type { TranslationOf } from '../types';
import type { privacy as source } from '../en-US/privacy';

export const privacy: TranslationOf<typeof source> = {
	'command.privacy.name': 'privacidade',
	'command.privacy.description': 'Ver e decidir o que o acervo deste servidor guarda de você',
	'command.privacy.show.name': 'mostrar',
	'command.privacy.show.description': 'Mostrar o que está guardado de você, e obter isso como arquivo',
	'command.privacy.opt-out.name': 'recusar',
	'command.privacy.opt-out.description': 'Não deixar que nada seu seja guardado a partir de agora',
	'command.privacy.opt-in.name': 'aceitar',
	'command.privacy.opt-in.description': 'Deixar que o que você escreve volte a ser guardado',
	'command.privacy.forget-me.name': 'esquecer-me',
	'command.privacy.forget-me.description': 'Excluir o que está guardado de você',
	'command.archive.forget-user.name': 'esquecer-usuário',
	'command.archive.forget-user.description': 'Excluir o que está arquivado de uma pessoa',
	'option.user.name': 'usuário',
	'option.user.description': 'De quem são as mensagens; de quem saiu do servidor, o ID',

	'privacy.title': 'O que o acervo deste servidor guarda de você',
	'privacy.is.in': 'O que você escreve em canais arquivados é guardado. `/privacidade recusar` encerra isso.',
	'privacy.is.out': '**Você recusou**: nada seu é mais guardado. `/privacidade aceitar` volta atrás.',
	'privacy.kept': 'Estão guardados:',
	'privacy.nothing': 'Nada está guardado de você.',
	'privacy.messages': { one: '{count} mensagem', other: '{count} mensagens' },
	'privacy.revisions': {
		one: '{count} versão anterior de uma mensagem editada',
		other: '{count} versões anteriores de mensagens editadas'
	},
	'privacy.files': { one: '{count} arquivo', other: '{count} arquivos' },
	'privacy.name': 'seu nome e perfil, como {name}',
	'privacy.channels': 'Por canal:',
	'privacy.file': 'Obter como arquivo',
	'privacy.file.done': 'Isto é o que está guardado de você: linhas de JSON, uma para cada mensagem com suas versões anteriores.',
	'privacy.file.large': 'O que está guardado de você não cabe em um arquivo de {limit}. Peça esses dados a alguém que cuida do servidor.',

	'privacy.out': '**Você recusou.** A partir de agora, nada seu é guardado aqui: nem mensagens, nem edições, nem reações, nem arquivos.',
	'privacy.out.already': '**Você já tinha recusado.** Nada seu é guardado aqui.',
	'privacy.out.rest':
		'O que outras pessoas escrevem sobre você, e as menções que fazem a você, ficam. O que foi guardado antes também fica: `/privacidade esquecer-me` exclui isso.',
	'privacy.in':
		'O que você escreve em canais arquivados volta a ser guardado a partir de agora. O que você escreveu nesse meio-tempo é guardado onde o acervo olhar de novo.',
	'privacy.in.already': 'Você não tinha recusado: o que você escreve em canais arquivados é guardado.',

	'privacy.forget.ask': 'Excluir o que o acervo deste servidor guarda de você?',
	'privacy.forget.what':
		'Saem {messages} e {files}, com versões anteriores, seu nome e o que outras pessoas citam de você. Isto não pode ser desfeito, e nada muda no Discord.',
	'privacy.forget.choice': 'Se você não recusar, o que escrever a partir de agora volta a ser guardado.',
	'privacy.forget.out': 'Excluir e recusar',
	'privacy.forget.yes': 'Excluir',
	'privacy.forget.begun': 'A exclusão está em andamento. Se o bot for interrompido, ela continua depois.',
	'forgetUser.ask': 'Excluir o que o acervo guarda de {user}?',
	'forgetUser.later': 'O que essa pessoa escrever a partir de agora volta a ser guardado, a menos que ela recuse.',

	'removed.title': 'Excluído:',
	'removed.quotes': { one: '{count} citação em uma resposta', other: '{count} citações em respostas' },
	'removed.reactions': { one: '{count} reação ou voto', other: '{count} reações e votos' },
	'removed.names': { one: '{count} nome', other: '{count} nomes' },
	'removed.copies': 'Cópias do banco de dados que alguém fez antes não são alcançadas.'
};
