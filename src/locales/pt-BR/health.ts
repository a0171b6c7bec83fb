import type { TranslationOf } from '../types';
import type { health as source } from '../en-US/health';

export const health: TranslationOf<typeof source> = {
	'health.title': 'O que o cofre pode fazer neste servidor',
	'health.good': 'Tudo funciona. Não falta nada.',
	'health.findings': 'O que está errado, o que isso custa e a solução',
	'health.invite': '[Dar ao bot tudo o que lhe falta]({invite}): o Discord pergunta uma vez, e nada mais muda.',
	'health.snapshot': 'O snapshot mais novo foi criado {time}.',
	'health.verified': 'O mais recente verificado é de {time}.',
	'health.unverified': 'Nenhum foi verificado ainda.',

	'area.snapshot': 'Snapshots',
	'area.restore': 'Restauração',
	'area.archive': 'Acervo',
	'area.alarm': 'Alarme',

	'operation.structure': 'servidor, cargos e canais',
	'operation.bans': 'banimentos',
	'operation.settings': 'AutoMod, convites, tela de boas-vindas e widget',
	'operation.webhooks': 'webhooks',
	'operation.members': 'membros com cargos e apelidos',
	'operation.pins': 'mensagens fixadas',
	'operation.changes': 'saber o que mudou',
	'operation.guild': 'configurações do servidor',
	'operation.community': 'recursos da comunidade',
	'operation.roles': 'cargos',
	'operation.channels': 'canais e suas permissões',
	'operation.banning': 'banir de novo',
	'operation.expressions': 'emojis, figurinhas e sons',
	'operation.events': 'eventos agendados',
	'operation.hooks': 'webhooks',
	'operation.nicknames': 'apelidos e cargos de membros',
	'operation.messages': 'ler mensagens',
	'operation.content': 'textos e arquivos de mensagens',
	'operation.privateThreads': 'tópicos privados',
	'operation.live': 'acompanhar mensagens novas',
	'operation.raids': 'quem está por trás de uma invasão',

	'cost.structure': 'Sem isso, o bot não vê servidor nenhum.',
	'cost.bans': 'Sem isso, os banimentos não são salvos: depois de uma invasão, estão perdidos.',
	'cost.settings': 'Sem isso, nada disso é salvo.',
	'cost.webhooks': 'Sem isso, os webhooks não são salvos.',
	'cost.members': 'Sem isso, cargos e apelidos dos membros não são salvos.',
	'cost.pins': 'Sem isso, ninguém saberá quais mensagens estavam fixadas.',
	'cost.changes': 'Sem isso, cada snapshot automático lê o servidor inteiro de novo.',
	'cost.guild': 'Sem isso, não dá para restaurar nome, ícone e configurações do servidor.',
	'cost.community': 'Sem isso, não dá para ativar de novo os recursos da comunidade.',
	'cost.roles': 'Sem isso, não dá para restaurar nenhum cargo.',
	'cost.channels': 'Sem isso, não dá para restaurar nenhum canal, nem permissões em um canal.',
	'cost.banning': 'Sem isso, pessoas banidas poderiam voltar depois de uma invasão.',
	'cost.expressions': 'Sem isso, não dá para restaurar emojis, figurinhas e sons.',
	'cost.events': 'Sem isso, não dá para restaurar eventos agendados.',
	'cost.hooks': 'Sem isso, não dá para restaurar webhooks.',
	'cost.nicknames': 'Sem isso, os membros não recebem de volta seus cargos e apelidos.',
	'cost.messages': 'Sem isso, as mensagens dali não são arquivadas, e o Discord nem avisa.',
	'cost.content': 'Sem isso, textos, arquivos e embeds de outras pessoas ficam vazios no acervo.',
	'cost.privateThreads': 'Sem isso, só são arquivados os tópicos privados a que o bot foi adicionado.',
	'cost.live': 'Sem isso, edições, exclusões e reações são notadas tarde ou nunca.',
	'cost.raids': 'Sem isso, um alarme não pode dizer quem foi.',

	'health.permission': '**{operation}**: falta ao bot *{permissions}*. {cost} Solução: o link acima.',
	'health.channel_permission': {
		one: '**{operation}**: em {count} canal falta ao bot *{permissions}*. {cost} Solução: permita isso nas permissões desse canal ou da categoria dele.',
		other:
			'**{operation}**: em {count} canais falta ao bot *{permissions}*. {cost} Solução: permita isso nas permissões desses canais ou das categorias deles.'
	},
	'health.intent':
		'**{operation}**: o Discord não avisa o bot. {cost} Solução, para o dono do bot: acrescente `{intents}` aos intents do cliente.',
	'health.portal':
		'**{operation}**: o *{intent} Intent* está desativado. {cost} Solução, para o dono do bot: ative-o em {link} e reinicie o bot.',
	'health.channels_hidden': {
		one: '**{count} canal está oculto para o bot.** Dele só se salva o lugar, nem nome nem permissões, e nenhuma mensagem. Solução: dê ao bot *Ver canais* ali, ou *Administrador*.',
		other:
			'**{count} canais estão ocultos para o bot.** Deles só se salvam os lugares, nem nomes nem permissões, e nenhuma mensagem. Solução: dê ao bot *Ver canais* ali, ou *Administrador*.'
	},
	'health.no_own_role':
		'**O bot não tem um cargo próprio.** Os snapshots funcionam, mas sem um lugar na hierarquia nada poderia ser restaurado. Solução: o link acima; o Discord então cria o cargo, e nada mais muda.',
	'health.role_low': {
		one: '**{count} cargo está acima do bot.** Não dá para restaurar esse cargo nem os membros que o têm. Solução: arraste o cargo do bot para o topo nas configurações do servidor.',
		other:
			'**{count} cargos estão acima do bot.** Não dá para restaurar esses cargos nem os membros que os têm. Solução: arraste o cargo do bot para o topo nas configurações do servidor.'
	},
	'health.two_factor':
		'**Este servidor exige autenticação de dois fatores dos moderadores**, e o dono do bot não a usa: o Discord recusa quase tudo o que uma restauração faz. Solução, para o dono do bot: ative-a na conta do Discord.',
	'health.timed_out': '**O bot está de castigo** até {time} e só pode ler. Solução: remova o castigo na lista de membros.',
	'health.limit':
		'**{thing}: {count} de {limit}.** O Discord não permite mais, então uma restauração pode não achar lugar para o que falta. Solução: exclua o que ninguém usa.',
	'health.no_snapshot': '**Ainda não há snapshot.** O que acontecer agora não poderia ser desfeito. Solução: `/snapshot criar`.',
	'health.snapshot_old':
		'**O snapshot mais novo é antigo**: foi criado {time}. Solução: `/snapshot criar`, e veja por que nenhum é criado sozinho.',
	'health.snapshot_damaged': {
		one: '**Um snapshot está danificado**: ele não resulta mais no que foi registrado, e restaurar a partir dele seria adivinhar. Todos os outros continuam bons. Solução: `/snapshot criar`, e para o dono do bot: o log diz qual é; verificar o disco do banco de dados.',
		other:
			'**{count} snapshots estão danificados**: eles não resultam mais no que foi registrado, e restaurar a partir deles seria adivinhar. Todos os outros continuam bons. Solução: `/snapshot criar`, e para o dono do bot: o log diz quais são; verificar o disco do banco de dados.'
	},
	'health.snapshot_unverified':
		'**Os snapshots não são verificados**: um não é desde {time}, e um dano só seria visto quando ele fosse necessário. Solução, para o dono do bot: ver o que diz o log.',
	'health.sync_stale':
		'**O acervo não está em dia**: a última rodada terminou {time}. O que for editado ou apagado nesse meio-tempo pode faltar. Solução: `/acervo sincronizar`, e ver `/cofre tarefas`.',
	'health.channels_unread': {
		one: '**Um canal arquivado não pôde ser lido** há um dia ou mais; o que se escreve ali não é arquivado. Solução: `/acervo status` diz por quê.',
		other:
			'**{count} canais arquivados não puderam ser lidos** há um dia ou mais; o que se escreve ali não é arquivado. Solução: `/acervo status` diz por quê.'
	},
	'health.log_silent':
		'**O bot não pode escrever no canal de log** {channel}: lá ninguém vê alarmes e avisos. Solução: permitir ali *Ver canal* e *Enviar mensagens*, ou escolher outro com `/snapshot configurações`.',
	'health.files_dead': {
		one: '**Não foi possível obter {count} arquivo**, e o bot desistiu dele: falta no acervo. Solução: `/acervo mídia` diz por quê e tenta de novo.',
		other:
			'**Não foi possível obter {count} arquivos**, e o bot desistiu deles: faltam no acervo. Solução: `/acervo mídia` diz por quê e tenta de novo.'
	},
	'health.jobs_dead': {
		one: '**{count} tarefa falhou vezes demais**, e o bot desistiu dela. Solução, para o dono do bot: o log diz por quê.',
		other: '**{count} tarefas falharam vezes demais**, e o bot desistiu delas. Solução, para o dono do bot: o log diz por quê.'
	},
	'health.queue_stalled':
		'**Há trabalho atrasado que não é feito**: o prazo foi {time}. Solução, para o dono do bot: veja se o bot está funcionando e o que diz o log.',
	'health.disk_low':
		'**Só restam {size} livres** onde os arquivos são guardados; quando acabar, os novos se perdem. Solução, para o dono do bot: libere espaço.',

	'notice.health': '**{guild}**: algo piorou no cofre.',
	'notice.all': '`/cofre saúde` diz como está o resto.',

	'brief.permission': 'Falta ao bot *{permissions}*. {cost}',
	'brief.channel_permission': {
		one: 'Em um canal, falta ao bot *{permissions}*. {cost}',
		other: 'Em {count} canais, falta ao bot *{permissions}*. {cost}'
	},
	'brief.intent': 'Falta ao cliente `{intents}`. {cost}',
	'brief.portal': 'O *intent {intent}* está desligado. {cost}',
	'brief.channels_hidden': {
		one: 'Um canal está oculto para o bot.',
		other: '{count} canais estão ocultos para o bot.'
	},
	'brief.no_own_role': 'O bot não tem um cargo próprio: nada pode ser restaurado.',
	'brief.role_low': {
		one: 'Um cargo está acima do bot: ele não pode ser restaurado.',
		other: '{count} cargos estão acima do bot: eles não podem ser restaurados.'
	},
	'brief.two_factor':
		'O dono do bot não tem a autenticação de dois fatores que este servidor exige: o Discord recusa quase toda restauração.',
	'brief.timed_out': 'O bot está de castigo até {time}.',
	'brief.limit': '{thing}: {count} de {limit}.',
	'brief.more': {
		one: '… e mais um ponto: `/cofre saúde`',
		other: '… e mais {count} pontos: `/cofre saúde`'
	},
	'brief.cure': 'Solução: `/cofre saúde`',

	'limit.role': 'Cargos',
	'limit.channel': 'Canais',
	'limit.thread': 'Tópicos ativos',
	'limit.emoji': 'Emojis',
	'limit.animatedEmoji': 'Emojis animados',
	'limit.sticker': 'Figurinhas',
	'limit.sound': 'Sons',
	'limit.webhook': 'Webhooks',
	'limit.channelWebhook': 'Webhooks de um canal'
};
