import type { TranslationOf } from '../types';
import type { protection as source } from '../en-US/protection';

export const protection: TranslationOf<typeof source> = {
	'change.delete': 'eliminar la instantánea #{id}',
	'change.unpin': 'desfijar la instantánea #{id}',
	'change.remove-import': 'quitar la importación {id}',
	'change.settings': 'cambiar los ajustes ({settings})',
	'change.requested':
		'Queda pedido: **{change}**. Surte efecto el {time} ({left}); se avisa ahora al propietario del servidor. Hasta entonces, cualquier administrador puede anularlo con `/instantánea deshacer`.',
	'change.waiting': '- {change}: el {time} ({left}), pedido por {user}',

	'undo.title': 'Cambios en espera',
	'undo.nothing': 'No hay nada en espera.',
	'undo.choose': 'Qué quieres anular',
	'undo.show': 'Deshacer …',
	'undo.done': 'Anulado: {change}. Todo sigue como está.',

	'notice.requested':
		'⚠️ **{guild}**: {user} ha pedido al bot **{change}**. Surte efecto el {time} ({left}). Si no es lo que quieres, anúlalo antes con `/instantánea deshacer` en el servidor; puede hacerlo cualquier administrador. Si {user} no debería haberlo pedido, puede que esa cuenta esté en malas manos.',
	'notice.undone': '**{guild}**: {by} ha anulado lo que había pedido {user}: {change}. Todo sigue como está.',
	'notice.done': '**{guild}**: hecho, como pidió {user}: {change}.',
	'notice.dropped': '**{guild}**: {user} había pedido {change}, pero no se ha hecho: la instantánea está fijada o ya no existe.',

	'settings.title': 'Ajustes de este servidor',
	'settings.done': 'Cambiado',
	'settings.change': 'Cambiar …',
	'settings.elsewhere': 'Qué se archiva: `/archivo estado`. Cuánto se guardan los mensajes: `/archivo conservación`.',
	'settings.section.schedule': 'Frecuencia y número de instantáneas',
	'settings.section.rules': 'Qué instantáneas se quedan',
	'settings.section.archive': 'Qué se archiva',
	'settings.archive.choice': '¿Qué se hace con ello?',
	'settings.archive.places': 'Canales y categorías',
	'settings.archive.hint':
		'Se archivan los canales con sus hilos, y las categorías con todo lo que contienen; cuenta la elección más cercana. Hilos: `/archivo canal`. Cuánto se guardan los mensajes: `/archivo conservación`.',
	'settings.section.alarm': 'Alarmas',
	'settings.section.log': 'Canal de registro',
	'settings.section.language': 'Idioma de los avisos',
	'settings.section.roles': 'Quién puede hacer qué',
	'settings.log.hint': 'Allí se anuncian las alarmas, los cambios protegidos y lo que ha empeorado. Sin elección no hay canal de registro.',
	'settings.language.own': 'El idioma del servidor',
	'settings.language.hint':
		'El idioma en que el bot escribe en el canal de registro y al dueño. Las respuestas a los comandos están en el idioma de cada persona.',
	'settings.right': 'Elegir un derecho',
	'settings.roles.hint':
		'Roles que pueden hacer algo, además de quienes ya pueden. Borrar y cambiar ajustes no se puede permitir a nadie; restaurar solo lo permite el dueño, y vale un día después. Discord les muestra los comandos solo si también se permiten allí: *Ajustes del servidor → Integraciones*.',
	'settings.back': 'Todos los ajustes',
	'refused.number': '**{name}**: pon un número entero de {least} a {most}, o nada para lo que tiene el bot. No se ha cambiado nada.',
	'setting.snapshotIntervalMinutes': 'instantáneas automáticas',
	'setting.snapshotLimit': 'instantáneas que se guardan',
	'setting.keepLast': 'más recientes que se conservan',
	'setting.keepHourly': 'horas que se conservan',
	'setting.keepDaily': 'días que se conservan',
	'setting.keepWeekly': 'semanas que se conservan',
	'setting.keepMonthly': 'meses que se conservan',
	'setting.alarmDeletions': 'eliminaciones que hacen saltar la alarma',
	'setting.alarmBans': 'baneos y expulsiones que hacen saltar la alarma',
	'setting.logChannelId': 'canal de registro',
	'setting.language': 'idioma de los avisos',
	'setting.viewRoles': 'pueden ver instantáneas',
	'setting.createRoles': 'pueden crear y fijar instantáneas',
	'setting.archiveRoles': 'pueden elegir qué se archiva',
	'setting.searchRoles': 'pueden buscar en el archivo',
	'setting.restoreRoles': 'pueden restaurar',
	'setting.default': 'sin elegir',
	'setting.off': 'desactivado',
	'setting.minutes': { one: 'cada minuto', other: 'cada {count} minutos' },
	'setting.count': { one: '{count}', other: '{count}' }
};
