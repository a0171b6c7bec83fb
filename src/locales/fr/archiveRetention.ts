import type { TranslationOf } from '../types';
import type { archiveRetention as source } from '../en-US/archiveRetention';

export const archiveRetention: TranslationOf<typeof source> = {
	'command.archive.retention.name': 'conservation',
	'command.archive.retention.description': 'Voir ce qui part si les messages ne sont conservés qu’un temps, et le régler',
	'option.days.name': 'jours',
	'option.days.description': 'Conserver les messages ce nombre de jours ; 0 pour toujours',
	'option.messages.name': 'messages',
	'option.messages.description': 'Conserver ce nombre de messages récents par salon ; 0 pour tous',
	'retain.forever': 'Les messages archivés sont conservés pour toujours.',
	'retain.days': {
		one: 'Les messages archivés sont conservés {count} jour.',
		other: 'Les messages archivés sont conservés {count} jours.'
	},
	'retain.count': {
		one: 'De chaque salon, le message le plus récent est conservé.',
		other: 'De chaque salon, les {count} messages les plus récents sont conservés.'
	},
	'retain.messages': { one: '{count} message', other: '{count} messages' },
	'retain.nothing': 'Rien ne part maintenant.',
	'retain.due': {
		one: '{count} message part maintenant, définitivement :',
		other: '{count} messages partent maintenant, définitivement :'
	},
	'retain.more': { one: 'et {count} autre salon', other: 'et {count} autres salons' },
	'retain.pinned': 'Les messages épinglés restent. Rien ne change dans Discord, et rien de ce qui est parti n’est récupéré à nouveau.',
	'retain.apply': 'Appliquer cette règle',
	'retain.cancel': 'Ne rien changer',
	'retain.kept': 'Rien n’a été changé.',
	'retain.done': 'Ce qui doit partir part maintenant, puis une fois par jour.'
};
