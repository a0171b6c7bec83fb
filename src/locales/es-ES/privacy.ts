import type { TranslationOf } from '../types';
import type { privacy as source } from '../en-US/privacy';

export const privacy: TranslationOf<typeof source> = {
	'command.privacy.name': 'privacidad',
	'command.privacy.description': 'Ver y decidir qué guarda de ti el archivo de este servidor',
	'command.privacy.show.name': 'mostrar',
	'command.privacy.show.description': 'Mostrar qué se guarda de ti y obtenerlo como fichero',
	'command.privacy.opt-out.name': 'excluirme',
	'command.privacy.opt-out.description': 'No dejar que se guarde nada tuyo desde ahora',
	'command.privacy.opt-in.name': 'incluirme',
	'command.privacy.opt-in.description': 'Dejar que se vuelva a guardar lo que escribes',
	'command.privacy.forget-me.name': 'olvidarme',
	'command.privacy.forget-me.description': 'Eliminar lo que se guarda de ti',
	'command.archive.forget-user.name': 'olvidar-usuario',
	'command.archive.forget-user.description': 'Eliminar lo archivado de una persona',
	'option.user.name': 'usuario',
	'option.user.description': 'De quién son los mensajes; si ya no está en el servidor, su ID',

	'privacy.title': 'Qué guarda de ti el archivo de este servidor',
	'privacy.is.in': 'Lo que escribes en canales archivados se guarda. `/privacidad excluirme` lo detiene.',
	'privacy.is.out': '**Has pedido quedar fuera**: ya no se guarda nada tuyo. `/privacidad incluirme` lo anula.',
	'privacy.kept': 'Se guarda:',
	'privacy.nothing': 'No se guarda nada de ti.',
	'privacy.messages': { one: '{count} mensaje', other: '{count} mensajes' },
	'privacy.revisions': {
		one: '{count} versión anterior de un mensaje editado',
		other: '{count} versiones anteriores de mensajes editados'
	},
	'privacy.files': { one: '{count} fichero', other: '{count} ficheros' },
	'privacy.name': 'tu nombre y perfil, como {name}',
	'privacy.channels': 'Por canales:',
	'privacy.file': 'Obtenerlo como fichero',
	'privacy.file.done': 'Esto es lo que se guarda de ti: líneas de JSON, una por cada mensaje con sus versiones anteriores.',
	'privacy.file.large': 'Lo que se guarda de ti no cabe en un fichero de {limit}. Pídeselo a quien administra el servidor.',

	'privacy.out': '**Has quedado fuera.** Desde ahora aquí no se guarda nada tuyo: ni mensajes, ni ediciones, ni reacciones, ni ficheros.',
	'privacy.out.already': '**Ya habías pedido quedar fuera.** Aquí no se guarda nada tuyo.',
	'privacy.out.rest':
		'Lo que otras personas escriben sobre ti, y sus menciones, se queda. Lo que se guardó antes también se queda: `/privacidad olvidarme` lo elimina.',
	'privacy.in':
		'Lo que escribes en canales archivados se vuelve a guardar desde ahora. Lo que has escrito entretanto se guarda donde el archivo vuelva a mirar.',
	'privacy.in.already': 'No habías pedido quedar fuera: lo que escribes en canales archivados se guarda.',

	'privacy.forget.ask': '¿Eliminar lo que el archivo de este servidor guarda de ti?',
	'privacy.forget.what':
		'Se eliminan {messages} y {files}, con sus versiones anteriores, el nombre y lo que otras personas citan de ellos. No se puede deshacer, y no cambia nada en Discord.',
	'privacy.forget.choice': 'Si no pides quedar fuera, lo que escribas desde ahora se vuelve a guardar.',
	'privacy.forget.out': 'Eliminar y quedar fuera',
	'privacy.forget.yes': 'Eliminar',
	'privacy.forget.begun': 'Se está eliminando. Si el bot se detiene entretanto, sigue después.',
	'forgetUser.ask': '¿Eliminar lo que el archivo guarda de {user}?',
	'forgetUser.later': 'Lo que esta persona escriba desde ahora se vuelve a guardar, si no pide quedar fuera.',

	'removed.title': 'Eliminado:',
	'removed.quotes': { one: '{count} cita en una respuesta', other: '{count} citas en respuestas' },
	'removed.reactions': { one: '{count} reacción o voto', other: '{count} reacciones y votos' },
	'removed.names': { one: '{count} nombre', other: '{count} nombres' },
	'removed.copies': 'Esto no alcanza a las copias de la base de datos que alguien haya hecho antes.'
};
