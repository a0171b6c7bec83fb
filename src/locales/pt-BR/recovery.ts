import type { TranslationOf } from '../types';
import type { recovery as source } from '../en-US/recovery';

export const recovery: TranslationOf<typeof source> = {
	'command.snapshot.recovery.name': 'resgate',
	'command.snapshot.recovery.description': 'Obter um código ou um arquivo assinado para carregar este servidor em um novo',
	'recovery.title': 'Para o dia em que este servidor não existir mais',
	'recovery.what':
		'`/snapshot load` carrega os snapshots de um servidor perdido em um novo. Enquanto o bot reconhecer sua conta como dona, você não precisa de mais nada. Um código de resgate ou um arquivo assinado os abre para quem o tiver, mesmo que sua conta não exista mais: guarde-os fora do Discord, onde ninguém mais possa lê-los.',
	'recovery.code': '{user} pediu um código {time}.',
	'recovery.code.none': 'Não há código.',
	'recovery.file': 'O último arquivo assinado foi criado {time}.',
	'recovery.file.none': 'Não há arquivo assinado.',
	'recovery.button.code': 'Novo código',
	'recovery.button.file': 'Arquivo assinado',
	'recovery.button.revoke': 'Revogar tudo',
	'recovery.made':
		'**Este é o seu código de resgate.** Ele só aparece agora, e o bot não pode informá-lo de novo. Um código anterior não vale mais.',
	'recovery.filed':
		'**Este é um arquivo assinado** de todos os snapshots deste servidor ({size}). Ele os abre em outro lugar até que você o revogue.',
	'recovery.revoked': 'Pronto. O código não vale mais, e os arquivos assinados até agora não provam mais nada.',
	'notice.recovery.code':
		'🔑 **{guild}**: {user} pediu um código de resgate. Quem o tiver pode carregar os snapshots do servidor em outro; um código anterior não vale mais. Se não foi você, revogue-o com `/snapshot recovery` e proteja sua conta.',
	'notice.recovery.file':
		'🔑 **{guild}**: {user} pediu um arquivo assinado de snapshots. Quem o tiver pode carregar os snapshots do servidor em outro. Se não foi você, revogue-o com `/snapshot recovery` e proteja sua conta.',
	'notice.recovery.revoked':
		'🔑 **{guild}**: {user} revogou o código de resgate e todos os arquivos assinados. Se não foi você, proteja sua conta e peça novos com `/snapshot recovery`.',

	'command.snapshot.load.name': 'carregar',
	'command.snapshot.load.description': 'Carregar aqui um snapshot de um servidor perdido; mostra antes o que seria feito',
	'option.server.name': 'servidor',
	'option.server.description': 'Um servidor que era seu',
	'option.code.name': 'código',
	'option.code.description': 'Um código de resgate criado com /snapshot recovery',
	'option.signed.name': 'arquivo',
	'option.signed.description': 'Um arquivo assinado criado com /snapshot recovery',
	'option.bans.name': 'banimentos',
	'option.bans.description': 'Se os banimentos vêm junto; se omitido, não',
	'option.member-roles.name': 'cargos-membros',
	'option.member-roles.description': 'Se quem está aqui recebe seus cargos e apelidos; se omitido, não',
	'option.member-permissions.name': 'permissões-membros',
	'option.member-permissions.description': 'Se permissões de membros específicos em canais vêm junto; se omitido, não',
	'load.title': 'Carregar {label} de {guild}',
	'load.kept': 'O arquivo fica guardado como importação; `/snapshot imports` o remove.',
	'load.bound': 'Mensagens, mensagens fixadas e tópicos não vêm junto.',
	'load.present': 'o bot está lá',
	'load.left': 'saiu em {time}',
	'refused.proof': 'Diga o que abre os snapshots, e só uma coisa: `servidor` (um que era seu), `código` ou `arquivo`.',
	'error.RecoveryRefused':
		'Isso não abre snapshots de outro servidor: está errado, é antigo demais ou foi revogado, ou o servidor não era seu. Execute o comando de novo; em um servidor, `/snapshot recovery` dá códigos e arquivos ao dono.',
	'error.RecoveryLimited': 'Houve tentativas demais aqui. Espere uma hora e tente de novo.',
	'notice.recovery.opened.code':
		'🔑 **{guild}**: {user} usou o código de resgate para abrir os snapshots do servidor em **{into}**. Se você não sabia disso, revogue o código com `/snapshot recovery` se o servidor ainda existir.',
	'notice.recovery.opened.file':
		'🔑 **{guild}**: {user} usou um arquivo assinado para abrir snapshots do servidor em **{into}**. Se você não sabia disso, revogue os arquivos assinados com `/snapshot recovery` se o servidor ainda existir.',
	'notice.recovery.loaded': '📦 **{guild}**: {user} está carregando um snapshot do servidor em **{into}**.'
};
