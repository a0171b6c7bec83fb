import type { TranslationOf } from '../types';
import type { archive as source } from '../en-US/archive';

export const archive: TranslationOf<typeof source> = {
	'archive.begun': '{thread} se está archivando. Aquí verás cómo avanza.',
	'archive.running': '{thread} ya se está archivando. Quien lo pidió primero ve cómo avanza.',
	'archive.due': '{thread} ya está en espera de archivarse. El último intento falló; el próximo será {time}.',
	'archive.moved': 'Discord ya no deja cambiar esta respuesta. Sigue aquí: {link}',
	'archive.progress.title': '{thread} se está archivando …',
	'archive.progress.messages': {
		one: '{count} mensaje nuevo ({percent} % del hilo leído)',
		other: '{count} mensajes nuevos ({percent} % del hilo leído)'
	},
	'archive.progress.files': {
		one: 'Ficheros guardados: {count} de {all}, {size} descargados',
		other: 'Ficheros guardados: {count} de {all}, {size} descargados'
	},
	'archive.title': '**{thread}** está archivado.',
	'archive.nothing': {
		one: 'No había nada nuevo: el archivo ya tiene su único mensaje.',
		other: 'No había nada nuevo: el archivo ya tiene los {count} mensajes.'
	},
	'archive.added': {
		one: '{count} mensaje nuevo; ahora hay {total} mensajes del hilo en el archivo.',
		other: '{count} mensajes nuevos; ahora hay {total} del hilo en el archivo.'
	},
	'archive.edited': {
		one: '{count} mensaje se ha editado desde entonces; se guardan las dos versiones.',
		other: '{count} mensajes se han editado desde entonces; se guardan las dos versiones.'
	},
	'archive.stored': { one: '{count} fichero guardado, {size} descargados.', other: '{count} ficheros guardados, {size} descargados.' },
	'archive.known': {
		one: '{count} fichero ya estaba y no se ha descargado otra vez.',
		other: '{count} ficheros ya estaban y no se han descargado otra vez.'
	},
	'archive.saved': 'Ahorro de {size}: un mismo fichero se guarda una sola vez.',
	'archive.waiting': {
		one: '**{count} fichero no se ha podido conseguir todavía.** El bot lo vuelve a intentar por sí solo.',
		other: '**{count} ficheros no se han podido conseguir todavía.** El bot lo vuelve a intentar por sí solo.'
	},
	'archive.dead': { one: '**{count} fichero se da por perdido.**', other: '**{count} ficheros se dan por perdidos.**' },
	'archive.reason': '{count} × {reason}',
	'archive.content':
		'**Faltan textos, ficheros e insertados de otras personas**: al bot le falta el *Message Content Intent*. El propietario del bot lo activa en {link} y reinicia el bot; después, archiva este hilo otra vez y se completarán.',
	'archive.refused': '{thread} no está archivado.',
	'archive.again': 'Algo ha salido mal al archivar {thread}. Lo que se ha leído se conserva, y el bot sigue por sí solo dentro de un rato.',
	'archive.failed':
		'De momento se deja de archivar {thread}: algo ha salido mal cada vez. Lo que se ha leído se conserva; pídelo más tarde y seguirá desde ahí. Dile este número al propietario del bot: `{reference}`.'
};
