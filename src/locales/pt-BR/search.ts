import type { TranslationOf } from '../types';
import type { search as source } from '../en-US/search';

export const search: TranslationOf<typeof source> = {
	'command.archive.search.name': 'buscar',
	'command.archive.search.description': 'Achar mensagens arquivadas nos canais que você pode ler',
	'option.query.name': 'consulta',
	'option.query.description': 'Palavras, "frase", início*, -não, from: in: has: before: after: during: pinned: edited: deleted:',

	'search.title': 'Encontrado no acervo, mais novas primeiro',
	'search.nothing': 'Nada corresponde.',
	'search.incomplete': 'Mensagens arquivadas agora há pouco ainda faltam aqui; tente de novo em um minuto.',
	'search.deleted': '🗑️ excluída',
	'search.edited': 'editada',
	'search.files': { one: '{count} arquivo', other: '{count} arquivos' },
	'search.newer': 'Mais novas',
	'search.older': 'Mais antigas',

	'refused.search': 'Não dá para entender esta parte da busca: {term}\n{why}',
	'search.problem.empty': 'Escreva o que procurar: palavras, ou filtros como `from:` e `has:`.',
	'search.problem.quote': 'Faltam as aspas finais.',
	'search.problem.has': '`has:` conhece:',
	'search.problem.date': 'Escreva um dia, mês ou ano como `2026-01-31`, `2026-01` ou `2026`, ou `today` ou `yesterday` (em UTC).',
	'search.problem.flag': 'Escreva `true` ou `false`.',
	'search.problem.not': 'Não dá para inverter um tempo com um sinal de menos: use `before:` no lugar de `after:`.',
	'search.problem.words': 'Não há letra, número nem emoji nisto.',
	'search.problem.many': 'Uma busca aceita no máximo 20 palavras e filtros; a partir daqui há demais.',
	'search.problem.value': 'Escreva algo depois dos dois-pontos, sem espaço.',
	'search.problem.from': 'Ninguém com esse nome escreveu algo que esteja arquivado. As sugestões mostram quem escreveu.',
	'search.problem.in': 'Não há canal assim no acervo. As sugestões mostram quais há.'
};
