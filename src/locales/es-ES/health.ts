import type { TranslationOf } from '../types';
import type { health as source } from '../en-US/health';

export const health: TranslationOf<typeof source> = {
	'health.title': 'Qué puede hacer la bóveda en este servidor',
	'health.good': 'Todo funciona. No falta nada.',
	'health.findings': 'Qué va mal, qué cuesta, y el remedio',
	'health.invite': '[Dar al bot todo lo que le falta]({invite}): Discord te pregunta una vez, y no cambia nada más.',
	'health.snapshot': 'La instantánea más reciente es de {time}.',
	'health.verified': 'La más reciente verificada es de {time}.',
	'health.unverified': 'Ninguna se ha verificado todavía.',

	'area.snapshot': 'Instantáneas',
	'area.restore': 'Restauración',
	'area.archive': 'Archivo',
	'area.alarm': 'Alarma',

	'operation.structure': 'servidor, roles y canales',
	'operation.bans': 'baneos',
	'operation.settings': 'AutoMod, invitaciones, pantalla de bienvenida y widget',
	'operation.webhooks': 'webhooks',
	'operation.members': 'miembros con roles y apodos',
	'operation.pins': 'mensajes fijados',
	'operation.changes': 'saber qué ha cambiado',
	'operation.guild': 'ajustes del servidor',
	'operation.community': 'funciones de comunidad',
	'operation.roles': 'roles',
	'operation.channels': 'canales y sus permisos',
	'operation.banning': 'volver a banear',
	'operation.expressions': 'emojis, stickers y sonidos',
	'operation.events': 'eventos programados',
	'operation.hooks': 'webhooks',
	'operation.nicknames': 'apodos y roles de los miembros',
	'operation.messages': 'leer mensajes',
	'operation.content': 'textos y ficheros de los mensajes',
	'operation.privateThreads': 'hilos privados',
	'operation.live': 'seguir los mensajes nuevos',
	'operation.raids': 'quién está detrás de un ataque',

	'cost.structure': 'Sin esto, el bot no ve ningún servidor.',
	'cost.bans': 'Sin esto, los baneos no se guardan: después de un ataque se pierden.',
	'cost.settings': 'Sin esto, no se guarda nada de ello.',
	'cost.webhooks': 'Sin esto, los webhooks no se guardan.',
	'cost.members': 'Sin él no se guardan los roles ni los apodos de los miembros.',
	'cost.pins': 'Sin esto, nadie sabrá qué mensajes estaban fijados.',
	'cost.changes': 'Sin esto, cada instantánea automática vuelve a leer todo el servidor.',
	'cost.guild': 'Sin esto, no se pueden recuperar el nombre, el icono ni los ajustes del servidor.',
	'cost.community': 'Sin esto, no se pueden volver a activar las funciones de comunidad.',
	'cost.roles': 'Sin esto, no se puede recuperar ningún rol.',
	'cost.channels': 'Sin esto, no se puede recuperar ningún canal, ni sus permisos.',
	'cost.banning': 'Sin esto, las personas baneadas podrían volver después de un ataque.',
	'cost.expressions': 'Sin esto, no se pueden recuperar emojis, stickers ni sonidos.',
	'cost.events': 'Sin esto, no se pueden recuperar los eventos programados.',
	'cost.hooks': 'Sin esto, no se pueden recuperar los webhooks.',
	'cost.nicknames': 'Sin esto, los miembros no recuperan sus roles ni sus apodos.',
	'cost.messages': 'Sin esto, los mensajes de allí no se archivan, y Discord ni siquiera lo dice.',
	'cost.content': 'Sin esto, los textos, ficheros e insertados de otras personas quedan vacíos en el archivo.',
	'cost.privateThreads': 'Sin esto, solo se archivan los hilos privados a los que se ha añadido el bot.',
	'cost.live': 'Sin esto, las ediciones, eliminaciones y reacciones se notan tarde o nunca.',
	'cost.raids': 'Sin esto, una alarma no puede decir quién ha sido.',

	'health.permission': '**{operation}**: al bot le falta *{permissions}*. {cost} Remedio: el enlace de arriba.',
	'health.channel_permission': {
		one: '**{operation}**: en un canal al bot le falta *{permissions}*. {cost} Remedio: permítelo en los permisos de ese canal o de su categoría.',
		other:
			'**{operation}**: en {count} canales al bot le falta *{permissions}*. {cost} Remedio: permítelo en los permisos de esos canales o de sus categorías.'
	},
	'health.intent':
		'**{operation}**: Discord no se lo cuenta al bot. {cost} Remedio, para el propietario del bot: añadir `{intents}` a los intents del cliente.',
	'health.portal':
		'**{operation}**: el *{intent} Intent* está desactivado. {cost} Remedio, para el propietario del bot: activarlo en {link} y reiniciar el bot.',
	'health.channels_hidden': {
		one: '**El bot no ve un canal.** Solo se guarda su posición, ni nombre ni permisos, y ningún mensaje. Remedio: dale allí al bot *Ver canales*, o *Administrador*.',
		other:
			'**El bot no ve {count} canales.** Solo se guardan sus posiciones, ni nombres ni permisos, y ningún mensaje. Remedio: dale allí al bot *Ver canales*, o *Administrador*.'
	},
	'health.no_own_role':
		'**El bot no tiene un rol propio.** Las instantáneas funcionan, pero sin un puesto en la jerarquía no se podría restaurar nada. Remedio: el enlace de arriba; Discord crea entonces el rol, y no cambia nada más.',
	'health.role_low': {
		one: '**Hay un rol por encima del bot.** Ni él ni los miembros que lo tienen se pueden restaurar. Remedio: arrastra el rol del bot arriba del todo en los ajustes del servidor.',
		other:
			'**Hay {count} roles por encima del bot.** Ni ellos ni los miembros que los tienen se pueden restaurar. Remedio: arrastra el rol del bot arriba del todo en los ajustes del servidor.'
	},
	'health.two_factor':
		'**Este servidor exige a los moderadores autenticación en dos pasos**, y el propietario del bot no la tiene: Discord rechaza casi todo lo que hace una restauración. Remedio, para el propietario del bot: activarla en su cuenta de Discord.',
	'health.timed_out':
		'**El bot está aislado temporalmente** hasta el {time} y solo puede leer. Remedio: quítale el aislamiento en la lista de miembros.',
	'health.limit':
		'**{thing}: {count} de {limit}.** Discord no permite más, así que una restauración puede no tener sitio para lo que falta. Remedio: elimina lo que nadie necesite.',
	'health.no_snapshot': '**Todavía no hay ninguna instantánea.** Lo que pase ahora no se podría deshacer. Remedio: `/instantánea crear`.',
	'health.snapshot_old':
		'**La instantánea más reciente es antigua**: se creó {time}. Remedio: `/instantánea crear`, y mira por qué no se crea ninguna por sí sola.',
	'health.snapshot_damaged': {
		one: '**Una instantánea está dañada**: ya no da lo que se registró, y restaurar con ella sería adivinar. Todas las demás siguen bien. Solución: `/instantánea crear`, y para el dueño del bot: el registro dice cuál es; comprobar el disco de la base de datos.',
		other:
			'**{count} instantáneas están dañadas**: ya no dan lo que se registró, y restaurar con ellas sería adivinar. Todas las demás siguen bien. Solución: `/instantánea crear`, y para el dueño del bot: el registro dice cuáles son; comprobar el disco de la base de datos.'
	},
	'health.snapshot_unverified':
		'**Las instantáneas no se verifican**: una no se ha verificado desde {time}, y un daño solo se vería cuando haga falta. Solución, para el dueño del bot: ver qué dice el registro.',
	'health.sync_stale':
		'**El archivo no está al día**: su última ronda terminó {time}. Lo que se edite o borre entretanto puede faltar. Solución: `/archivo sincronizar`, y mirar `/vault tareas`.',
	'health.channels_unread': {
		one: '**Un canal archivado no se ha podido leer** desde hace un día o más; lo que se escribe allí no se archiva. Solución: `/archivo estado` dice por qué.',
		other:
			'**{count} canales archivados no se han podido leer** desde hace un día o más; lo que se escribe allí no se archiva. Solución: `/archivo estado` dice por qué.'
	},
	'health.log_silent':
		'**El bot no puede escribir en el canal de registro** {channel}: allí nadie ve las alarmas ni los avisos. Solución: permitir allí *Ver canal* y *Enviar mensajes*, o elegir otro con `/instantánea ajustes`.',
	'health.files_dead': {
		one: '**Un fichero no se ha podido conseguir** y se da por perdido: falta en el archivo. Solución: `/archivo ficheros` dice por qué y lo intenta otra vez.',
		other:
			'**{count} ficheros no se han podido conseguir** y se dan por perdidos: faltan en el archivo. Solución: `/archivo ficheros` dice por qué y lo intenta otra vez.'
	},
	'health.jobs_dead': {
		one: '**Una tarea ha fallado demasiadas veces** y se ha abandonado. Remedio, para el propietario del bot: el registro dice por qué.',
		other:
			'**{count} tareas han fallado demasiadas veces** y se han abandonado. Remedio, para el propietario del bot: el registro dice por qué.'
	},
	'health.queue_stalled':
		'**Hay trabajo pendiente desde {time} sin hacer.** Remedio, para el propietario del bot: mirar si el bot funciona y qué dice su registro.',
	'health.disk_low':
		'**Solo quedan {size} libres** donde se guardan los ficheros; después se pierden los nuevos. Remedio, para el propietario del bot: hacer sitio.',

	'notice.health': '**{guild}**: algo ha empeorado en la bóveda.',
	'notice.all': '`/vault salud` dice cómo está lo demás.',

	'brief.permission': 'Al bot le falta *{permissions}*. {cost}',
	'brief.channel_permission': {
		one: 'En un canal, al bot le falta *{permissions}*. {cost}',
		other: 'En {count} canales, al bot le falta *{permissions}*. {cost}'
	},
	'brief.intent': 'Al cliente le falta `{intents}`. {cost}',
	'brief.portal': 'El *intent {intent}* está desactivado. {cost}',
	'brief.channels_hidden': {
		one: 'Un canal está oculto para el bot.',
		other: '{count} canales están ocultos para el bot.'
	},
	'brief.no_own_role': 'El bot no tiene un rol propio: no se puede restaurar nada.',
	'brief.role_low': {
		one: 'Un rol está por encima del bot: no se puede restaurar.',
		other: '{count} roles están por encima del bot: no se pueden restaurar.'
	},
	'brief.two_factor':
		'El dueño del bot no tiene la autenticación en dos pasos que este servidor exige: Discord rechaza casi cualquier restauración.',
	'brief.timed_out': 'El bot está aislado temporalmente hasta {time}.',
	'brief.limit': '{thing}: {count} de {limit}.',
	'brief.more': {
		one: '… y otro punto: `/vault salud`',
		other: '… y {count} puntos más: `/vault salud`'
	},
	'brief.cure': 'Solución: `/vault salud`',

	'limit.role': 'Roles',
	'limit.channel': 'Canales',
	'limit.thread': 'Hilos activos',
	'limit.emoji': 'Emojis',
	'limit.animatedEmoji': 'Emojis animados',
	'limit.sticker': 'Stickers',
	'limit.sound': 'Sonidos',
	'limit.webhook': 'Webhooks',
	'limit.channelWebhook': 'Webhooks de un canal'
};
