import type { TranslationOf } from '../types';
import type { archiveRetention as source } from '../en-US/archiveRetention';

export const archiveRetention: TranslationOf<typeof source> = {
	'command.archive.retention.name': 'aufbewahrung',
	'command.archive.retention.description': 'Sehen, was geht, wenn Nachrichten nur eine Zeit lang bleiben, und es festlegen',
	'option.days.name': 'tage',
	'option.days.description': 'Nachrichten so viele Tage aufbewahren; 0 für immer',
	'option.messages.name': 'nachrichten',
	'option.messages.description': 'Die neuesten so vielen Nachrichten jedes Kanals aufbewahren; 0 für alle',
	'retain.forever': 'Archivierte Nachrichten werden für immer aufbewahrt.',
	'retain.days': {
		one: 'Archivierte Nachrichten werden {count} Tag aufbewahrt.',
		other: 'Archivierte Nachrichten werden {count} Tage aufbewahrt.'
	},
	'retain.count': {
		one: 'Von jedem Kanal wird die neueste Nachricht aufbewahrt.',
		other: 'Von jedem Kanal werden die neuesten {count} Nachrichten aufbewahrt.'
	},
	'retain.messages': { one: '{count} Nachricht', other: '{count} Nachrichten' },
	'retain.nothing': 'Jetzt geht nichts.',
	'retain.due': { one: '{count} Nachricht wird jetzt endgültig gelöscht:', other: '{count} Nachrichten werden jetzt endgültig gelöscht:' },
	'retain.more': { one: 'und {count} weiterer Kanal', other: 'und {count} weitere Kanäle' },
	'retain.pinned': 'Angeheftete Nachrichten bleiben. In Discord ändert sich nichts, und was gelöscht ist, wird nicht wieder geholt.',
	'retain.apply': 'So aufbewahren',
	'retain.cancel': 'Nichts ändern',
	'retain.kept': 'Nichts wurde geändert.',
	'retain.done': 'Was gehen soll, wird jetzt gelöscht, und von da an einmal am Tag.'
};
