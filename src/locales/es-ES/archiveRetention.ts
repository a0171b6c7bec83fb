import type { TranslationOf } from '../types';
import type { archiveRetention as source } from '../en-US/archiveRetention';

export const archiveRetention: TranslationOf<typeof source> = {
	'command.archive.retention.name': 'conservación',
	'command.archive.retention.description': 'Ver qué se elimina si los mensajes se guardan solo un tiempo, y decidirlo',
	'option.days.name': 'días',
	'option.days.description': 'Guardar los mensajes tantos días; 0 para siempre',
	'option.messages.name': 'mensajes',
	'option.messages.description': 'Guardar tantos mensajes de cada canal, los más recientes; 0 para todos',
	'retain.forever': 'Los mensajes archivados se guardan para siempre.',
	'retain.days': {
		one: 'Los mensajes archivados se guardan {count} día.',
		other: 'Los mensajes archivados se guardan {count} días.'
	},
	'retain.count': {
		one: 'De cada canal se guarda el mensaje más reciente.',
		other: 'De cada canal se guardan los {count} mensajes más recientes.'
	},
	'retain.messages': { one: '{count} mensaje', other: '{count} mensajes' },
	'retain.nothing': 'Ahora no se elimina nada.',
	'retain.due': {
		one: 'Ahora se elimina {count} mensaje, definitivamente:',
		other: 'Ahora se eliminan {count} mensajes, definitivamente:'
	},
	'retain.more': { one: 'y {count} canal más', other: 'y {count} canales más' },
	'retain.pinned': 'Los mensajes fijados se quedan. En Discord no cambia nada, y lo eliminado no se vuelve a leer.',
	'retain.apply': 'Aplicarlo',
	'retain.cancel': 'No cambiar nada',
	'retain.kept': 'No se ha cambiado nada.',
	'retain.done': 'Lo que toca se elimina ahora, y desde hoy una vez al día.'
};
