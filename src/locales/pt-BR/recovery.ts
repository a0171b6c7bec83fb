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
		'🔑 **{guild}**: {user} revogou o código de resgate e todos os arquivos assinados. Se não foi você, proteja sua conta e peça novos com `/snapshot recovery`.'
};
