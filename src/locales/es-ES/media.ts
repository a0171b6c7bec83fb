import type { TranslationOf } from '../types';
import type { media as source } from '../en-US/media';

export const media: TranslationOf<typeof source> = {
	'command.archive.media.name': 'ficheros',
	'command.archive.media.description': 'Mostrar qué ficheros hay y cuáles faltan, comprobarlos y quitar los que no se usan',

	'media.title': 'Ficheros de mensajes archivados',
	'media.none': 'El archivo no tiene ficheros de este servidor.',
	'media.stored': {
		one: 'Hay {count} fichero guardado de este servidor ({size}).',
		other: 'Hay {count} ficheros guardados de este servidor ({size}).'
	},
	'media.waiting': {
		one: '{count} fichero espera su descarga ({size}).',
		other: '{count} ficheros esperan su descarga ({size}).'
	},
	'media.dead': { one: '**{count} fichero se da por perdido** ({size}):', other: '**{count} ficheros se dan por perdidos** ({size}):' },
	'media.pool': {
		one: 'Entre todos los servidores del bot hay {count} fichero distinto ({size} en el disco).',
		other: 'Entre todos los servidores del bot hay {count} ficheros distintos ({size} en el disco).'
	},
	'media.unused': {
		one: 'Ya nada usa {count} de ellos ({size}). Se elimina por sí solo después de un tiempo.',
		other: 'Ya nada usa {count} de ellos ({size}). Se eliminan por sí solos después de un tiempo.'
	},
	'media.due': {
		one: '{count} de ellos puede eliminarse ya ({size}).',
		other: '{count} de ellos pueden eliminarse ya ({size}).'
	},
	'media.retry': 'Reintentar los ficheros perdidos',
	'media.retried': { one: 'Se vuelve a intentar con {count} fichero.', other: 'Se vuelve a intentar con {count} ficheros.' },
	'media.check': 'Comprobar ficheros',
	'media.verified': { one: '{count} fichero se ha vuelto a leer ({size}).', other: '{count} ficheros se han vuelto a leer ({size}).' },
	'media.sound': 'Todo está tal como se guardó.',
	'media.damaged': { one: '**{count} fichero falta o está dañado.**', other: '**{count} ficheros faltan o están dañados.**' },
	'media.again': {
		one: '{count} fichero de un mensaje se descarga otra vez, si Discord aún lo tiene.',
		other: '{count} ficheros de mensajes se descargan otra vez, si Discord aún los tiene.'
	},
	'media.more': 'Eso no era todo: pulsa el botón otra vez, o deja el resto a la comprobación diaria.',
	'media.mend': 'Descargar otra vez los ficheros dañados',
	'media.prune': { one: 'Quitar {count} fichero ({size})', other: 'Quitar {count} ficheros ({size})' },
	'media.pruned': { one: 'Se ha quitado {count} fichero ({size}).', other: 'Se han quitado {count} ficheros ({size}).' }
};
