import type { Catalogue } from '../types';

export const commandNames = {
	'command.snapshot.name': 'snapshot',
	'command.snapshot.description': 'Keep, look at and compare snapshots of this server',
	'command.snapshot.create.name': 'create',
	'command.snapshot.create.description': 'Take a snapshot of this server now',
	'command.snapshot.list.name': 'list',
	'command.snapshot.list.description': 'Show which snapshots are kept',
	'command.snapshot.view.name': 'view',
	'command.snapshot.view.description': 'Show the server as a snapshot knows it',
	'command.snapshot.compare.name': 'compare',
	'command.snapshot.compare.description': 'Show what changed between a snapshot and another one, or now',
	'command.snapshot.delete.name': 'delete',
	'command.snapshot.delete.description': 'Delete a snapshot for good',
	'command.snapshot.prune.name': 'prune',
	'command.snapshot.prune.description': 'Show what the rules keep and what may go, and let it go now',
	'command.snapshot.pin.name': 'pin',
	'command.snapshot.pin.description': 'Keep a snapshot even when the oldest ones make room',
	'command.snapshot.unpin.name': 'unpin',
	'command.snapshot.unpin.description': 'Let a pinned snapshot make room again when its time has come',
	'command.snapshot.export.name': 'export',
	'command.snapshot.export.description': 'Get a file of one snapshot, or of all, to keep elsewhere',
	'command.snapshot.import.name': 'import',
	'command.snapshot.import.description': 'Take in a file of snapshots, beside those of this server',
	'menu.archive-thread.name': 'Archive thread',

	'option.name.name': 'name',
	'option.name.description': 'A name to find the snapshot by',
	'option.snapshot.name': 'snapshot',
	'option.snapshot.description': 'Which snapshot',
	'option.from.name': 'from',
	'option.from.description': 'The earlier snapshot; left out, the newest',
	'option.to.name': 'to',
	'option.to.description': 'The later snapshot; left out, the server as it is now',

	'option.file.name': 'file',
	'option.file.description': 'A file that /snapshot export made'
} as const satisfies Catalogue;
