import type { TranslationOf } from '../types';
import type { imports as source } from '../en-US/imports';

export const imports: TranslationOf<typeof source> = {
	'import.preview': { one: 'En este fichero hay una instantánea ({size}).', other: 'En este fichero hay {count} instantáneas ({size}).' },
	'import.own': 'El contenido es de este servidor.',
	'import.foreign': 'El contenido es de otro servidor, `{guild}`.',
	'import.checked': 'Se ha comprobado cada campo del fichero, y cada instantánea coincide con su huella. Todavía no se ha guardado nada.',
	'import.more': { one: '… y una más', other: '… y {count} más' },
	'import.confirm': 'Importar',
	'import.cancel': 'Cancelar',
	'import.known': 'Este fichero ya está aquí, como importación {id}.',
	'import.done': {
		one: 'Se ha importado una instantánea, como importación {id}.',
		other: 'Se han importado {count} instantáneas, como importación {id}.'
	},
	'import.use':
		'Están junto a las instantáneas de este servidor y no les quitan sitio. `/instantánea ver` y `/instantánea comparar` aceptan sus números:',
	'import.dropped': 'No se ha importado nada.',
	'imports.title': 'Ficheros importados',
	'imports.empty': 'No hay nada importado. `/instantánea importar` añade un fichero.',
	'imports.one': { one: 'Importación {id} · una instantánea · {time}', other: 'Importación {id} · {count} instantáneas · {time}' },
	'imports.remove': 'Quitar una importación',
	'imports.choice': 'Importación {id} del servidor {guild}',
	'imports.removed': 'La importación {id} se ha quitado. Las instantáneas de este servidor siguen como estaban.',
	'refused.file':
		'El fichero ocupa {size}, pero Discord deja al bot conservar como máximo {limit} mientras pregunta. Pide al propietario del bot que lo importe.'
};
