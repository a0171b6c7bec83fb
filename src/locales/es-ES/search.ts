import type { TranslationOf } from '../types';
import type { search as source } from '../en-US/search';

export const search: TranslationOf<typeof source> = {
	'command.archive.search.name': 'buscar',
	'command.archive.search.description': 'Encontrar mensajes archivados en los canales que puedes leer',
	'option.query.name': 'consulta',
	'option.query.description': 'Palabras, "una frase", inicio*, -no, from: in: has: before: after: during: pinned: edited: deleted:',

	'search.title': 'Encontrado en el archivo, lo más reciente primero',
	'search.nothing': 'No hay resultados.',
	'search.incomplete': 'Aquí faltan todavía los mensajes que se acaban de archivar; inténtalo otra vez dentro de un minuto.',
	'search.deleted': '🗑️ eliminado',
	'search.edited': 'editado',
	'search.files': { one: '{count} fichero', other: '{count} ficheros' },
	'search.newer': 'Más recientes',
	'search.older': 'Más antiguos',

	'refused.search': 'No se entiende esta parte de la búsqueda: {term}\n{why}',
	'search.problem.empty': 'Escribe qué quieres buscar: palabras, o filtros como `from:` y `has:`.',
	'search.problem.quote': 'Faltan las comillas de cierre.',
	'search.problem.has': '`has:` acepta:',
	'search.problem.date': 'Escribe un día, mes o año como `2026-01-31`, `2026-01` o `2026`, o bien `today` o `yesterday` (en UTC).',
	'search.problem.flag': 'Escribe `true` o `false`.',
	'search.problem.not': 'Una fecha no se puede invertir con un signo menos: usa `before:` en lugar de `after:`.',
	'search.problem.words': 'No contiene ninguna letra, cifra ni emoji.',
	'search.problem.many': 'Una búsqueda admite como máximo 20 palabras y filtros; a partir de aquí hay demasiados.',
	'search.problem.value': 'Escribe algo después de los dos puntos, sin espacio.',
	'search.problem.from': 'Nadie con ese nombre ha escrito nada que esté archivado. Las sugerencias muestran quién sí.',
	'search.problem.in': 'No hay ningún canal así en el archivo. Las sugerencias muestran cuáles hay.'
};
