import type { TranslationOf } from '../types';
import type { search as source } from '../en-US/search';

export const search: TranslationOf<typeof source> = {
	'command.archive.search.name': 'rechercher',
	'command.archive.search.description': 'Trouver des messages archivés dans les salons que vous pouvez lire',
	'option.query.name': 'requête',
	'option.query.description': 'Mots, "une phrase", début*, -pas, from: in: has: before: after: during: pinned: edited: deleted:',

	'search.title': 'Trouvé dans l’archive, les plus récents d’abord',
	'search.nothing': 'Rien ne correspond.',
	'search.incomplete': 'Les messages archivés à l’instant manquent encore ici ; réessayez dans une minute.',
	'search.deleted': '🗑️ supprimé',
	'search.edited': 'modifié',
	'search.files': { one: '{count} fichier', other: '{count} fichiers' },
	'search.newer': 'Plus récents',
	'search.older': 'Plus anciens',

	'refused.search': 'Cette partie de la recherche n’est pas comprise : {term}\n{why}',
	'search.problem.empty': 'Écrivez ce qu’il faut chercher : des mots, ou des filtres comme `from:` et `has:`.',
	'search.problem.quote': 'Le guillemet fermant manque.',
	'search.problem.has': '`has:` connaît :',
	'search.problem.date':
		'Écrivez un jour, un mois ou une année comme `2026-01-31`, `2026-01` ou `2026`, ou bien `today` ou `yesterday` (en UTC).',
	'search.problem.flag': 'Écrivez `true` ou `false`.',
	'search.problem.not': 'Un moment ne s’inverse pas avec un moins : utilisez `before:` au lieu de `after:`.',
	'search.problem.words': 'Il n’y a là ni lettre, ni chiffre, ni émoji.',
	'search.problem.many': 'Une recherche accepte au plus 20 mots et filtres ; à partir d’ici, il y en a trop.',
	'search.problem.value': 'Écrivez quelque chose après les deux-points, sans espace.',
	'search.problem.from': 'Personne de ce nom n’a écrit quoi que ce soit d’archivé. Les suggestions montrent qui l’a fait.',
	'search.problem.in': 'Il n’y a pas de tel salon dans l’archive. Les suggestions montrent ceux qu’il y a.'
};
