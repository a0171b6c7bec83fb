import type { TranslationOf } from '../types';
import type { commandNames as source } from '../en-US/commandNames';

export const commandNames: TranslationOf<typeof source> = {
	'command.snapshot.name': 'snapshot',
	'command.snapshot.description': 'Snapshots dieses Servers aufbewahren, ansehen und vergleichen',
	'command.snapshot.create.name': 'erstellen',
	'command.snapshot.create.description': 'Jetzt einen Snapshot dieses Servers erstellen',
	'command.snapshot.list.name': 'liste',
	'command.snapshot.list.description': 'Zeigen, welche Snapshots aufbewahrt werden',
	'command.snapshot.view.name': 'ansehen',
	'command.snapshot.view.description': 'Den Server so zeigen, wie ein Snapshot ihn kennt',
	'command.snapshot.compare.name': 'vergleichen',
	'command.snapshot.compare.description': 'Zeigen, was sich von einem Snapshot zu einem anderen oder bis jetzt geändert hat',
	'command.snapshot.delete.name': 'löschen',
	'command.snapshot.delete.description': 'Einen Snapshot endgültig löschen',
	'command.snapshot.prune.name': 'aufräumen',
	'command.snapshot.prune.description': 'Zeigen, was die Regeln behalten und was gehen darf, und es jetzt löschen',
	'command.snapshot.pin.name': 'anheften',
	'command.snapshot.pin.description': 'Einen Snapshot auch dann behalten, wenn die ältesten Platz machen',
	'command.snapshot.unpin.name': 'lösen',
	'command.snapshot.unpin.description': 'Einen angehefteten Snapshot wieder Platz machen lassen',
	'command.snapshot.export.name': 'exportieren',
	'command.snapshot.export.description': 'Eine Datei mit einem Snapshot oder allen, um sie anderswo aufzubewahren',
	'command.snapshot.import.name': 'importieren',
	'command.snapshot.import.description': 'Eine Snapshot-Datei aufnehmen, neben den Snapshots dieses Servers',
	'command.vault.name': 'vault',
	'command.vault.description': 'Sehen, wie es um den Tresor dieses Servers steht',
	'command.vault.health.name': 'zustand',
	'command.vault.health.description': 'Zeigen, was der Tresor hier kann, was nicht, und was hilft',
	'menu.archive-thread.name': 'Thread archivieren',

	'option.name.name': 'name',
	'option.name.description': 'Ein Name, unter dem der Snapshot zu finden ist',
	'option.snapshot.name': 'snapshot',
	'option.snapshot.description': 'Welcher Snapshot',
	'option.from.name': 'von',
	'option.from.description': 'Der frühere Snapshot; ohne Angabe der neueste',
	'option.to.name': 'bis',
	'option.to.description': 'Der spätere Snapshot; ohne Angabe der Server, wie er jetzt ist',

	'option.file.name': 'datei',
	'option.file.description': 'Eine Datei, die /snapshot export gemacht hat'
};
