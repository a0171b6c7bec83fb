import type { TranslationOf } from '../types';
import type { errors as source } from '../en-US/errors';

export const errors: TranslationOf<typeof source> = {
	'refused.guild': 'Isto só funciona em um servidor. Abra um canal do servidor e tente de novo ali.',
	'refused.permission': 'Para isto, você precisa da permissão *{permission}* neste servidor. Peça a alguém que cuida do servidor.',
	'refused.thread': 'Não há tópico aqui. Use isto em um tópico ou em uma postagem de fórum, ou em uma mensagem que tenha um tópico.',
	'refused.other': 'Este botão é de outra pessoa. Use o comando você mesmo para ter o seu.',
	'refused.expired': 'Este botão é antigo demais. Use o comando de novo.',
	'refused.unknown': 'Este botão é de outra versão do bot. Use o comando de novo.',
	'refused.denied': 'O bot não permite isto aqui: {message}',
	'refused.owner': 'Só o dono do servidor pode fazer isto.',
	'refused.logChannel': 'O bot não pode escrever em {channel}. Dê a ele *Ver canal* e *Enviar mensagens* ali, ou escolha outro.',
	'error.unexpected': 'Algo que não devia deu errado. Nada mais foi feito. Informe ao dono do bot este número: `{reference}`.',
	'error.ChainChanged': 'Outra pessoa mudou os snapshots deste servidor no mesmo instante. Nada foi feito; tente de novo.',
	'error.ChainFull': 'Não há lugar para mais um snapshot: há fixados demais. Desafixe ou exclua um primeiro.',
	'error.ChangeNotFound': 'Não há mudança assim em espera neste servidor: já foi desfeita ou já foi feita.',
	'error.ChangeWaiting': 'Outra mudança das configurações já está em espera. Desfaça-a primeiro com `/snapshot desfazer`.',
	'error.DatabaseBusy': 'O banco de dados está ocupado. Nada foi feito; tente de novo em um minuto.',
	'error.DatabaseUnreachable':
		'Não é possível acessar o banco de dados do bot. Nada foi feito; informe ao dono do bot este número: `{reference}`.',
	'error.DatabaseReadOnly':
		'Não é possível gravar no banco de dados do bot. Nada foi feito; informe ao dono do bot este número: `{reference}`.',
	'error.FileDamaged': 'O arquivo está danificado: a soma de verificação não bate. Nada foi importado; pegue o arquivo de novo na origem.',
	'error.FileForeign': 'Este não é um arquivo de snapshots. Nada foi importado; `/snapshot exportar` faz arquivos que servem.',
	'error.FileInvalid': 'O arquivo quebra uma regra dos arquivos de snapshots, por isso nada foi importado.',
	'file.problem': 'Linha {line}: `{problem}`',
	'error.FileNewer': 'O arquivo foi feito por uma versão mais nova do bot. Nada foi importado; peça ao dono do bot que o atualize.',
	'error.FileTooLarge': 'Isto é grande demais para um arquivo de snapshots, por isso nada foi feito.',
	'error.FileUnavailable': 'O Discord não entregou o arquivo. Nada foi importado; anexe-o de novo.',
	'error.GuildBusy': 'O bot já está trabalhando nos snapshots deste servidor. Espere até terminar e tente de novo.',
	'error.GuildUnavailable': 'O Discord não consegue acessar este servidor agora. Nada foi feito; tente de novo em alguns minutos.',
	'error.ImportsFull': 'Este servidor já importou tantos arquivos quanto pode. Remova um primeiro.',
	'error.PinsFull':
		'Há snapshots fixados demais: dois lugares deste servidor devem ficar livres para os novos. Só o dono, ou quem pode excluir snapshots, pode fixar mais.',
	'error.SnapshotCorrupted':
		'Este snapshot não confere com o que foi registrado quando ele foi criado, por isso não é mostrado como se estivesse certo. Informe ao dono do bot este número: `{reference}`.',
	'error.SnapshotNotFound':
		'Não há snapshot assim neste servidor. Talvez tenha dado lugar a um mais novo; `/snapshot lista` mostra quais estão guardados.',
	'error.SnapshotPinned': 'Este snapshot está fixado. Desafixe-o primeiro com `/snapshot desafixar` e depois exclua.',
	'error.JobNotFound': 'Não há tarefa assim neste servidor. Talvez já esteja feita; `/cofre tarefas` mostra quais há.',
	'error.JobNotMovable': 'Não é mais possível fazer isso com esta tarefa. Nada foi mudado; veja a lista de novo.',
	'error.NotAThread': 'Isto não é um tópico deste servidor.',
	'error.ThreadGone': 'O tópico não existe mais.',
	'error.ThreadUnreadable':
		'O bot não pode ler este tópico. Dê ao bot *Ver canal* e *Ver histórico de mensagens* ali; de um tópico privado ele precisa ser membro, ou ter *Gerenciar tópicos e postagens*.',
	'error.VaultClosed': 'O bot está desligando. Tente de novo quando ele voltar.'
};
