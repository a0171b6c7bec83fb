import type { Catalogue } from '../types';

export const imports = {
	'import.preview': { one: 'One snapshot is in this file ({size}).', other: '{count} snapshots are in this file ({size}).' },
	'import.own': 'They are of this server.',
	'import.foreign': 'They are of another server, `{guild}`.',
	'import.checked': 'Every field of the file was checked, and each snapshot is what its digest says. Nothing is stored yet.',
	'import.more': { one: '… and one more', other: '… and {count} more' },
	'import.confirm': 'Import',
	'import.cancel': 'Cancel',
	'import.known': 'This file is here already, as import {id}.',
	'import.done': { one: 'One snapshot is imported, as import {id}.', other: '{count} snapshots are imported, as import {id}.' },
	'import.use':
		'They stand beside the snapshots of this server and make none go. `/snapshot view` and `/snapshot compare` take their numbers:',
	'import.dropped': 'Nothing was imported.',
	'imports.title': 'Imported files',
	'imports.empty': 'Nothing is imported. `/snapshot import` takes a file in.',
	'imports.one': { one: 'Import {id} · one snapshot · {time}', other: 'Import {id} · {count} snapshots · {time}' },
	'imports.remove': 'Remove an import',
	'imports.choice': 'Import {id} of server {guild}',
	'imports.removed': 'Import {id} is removed. The snapshots of this server stay as they were.',
	'refused.file': 'The file has {size}, but Discord lets the bot keep at most {limit} while it asks. Ask the owner of the bot to import it.'
} as const satisfies Catalogue;
