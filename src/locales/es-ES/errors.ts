import type { TranslationOf } from '../types';
import type { errors as source } from '../en-US/errors';

export const errors: TranslationOf<typeof source> = {
	'refused.guild': 'Esto solo funciona en un servidor. Abre un canal del servidor e inténtalo allí.',
	'refused.permission': 'Para esto necesitas el permiso *{permission}* en este servidor. Pregunta a quien administra el servidor.',
	'refused.thread': 'Aquí no hay ningún hilo. Usa esto en un hilo o una publicación de foro, o en un mensaje que tenga un hilo.',
	'refused.other': 'Este botón es de otra persona. Usa tú el comando para tener el tuyo.',
	'refused.expired': 'Este botón es demasiado antiguo. Usa el comando otra vez.',
	'refused.unknown': 'Este botón es de otra versión del bot. Usa el comando otra vez.',
	'refused.denied': 'El bot no permite esto aquí: {message}',
	'refused.owner': 'Solo el propietario del servidor puede hacer esto.',
	'refused.logChannel': 'El bot no puede escribir en {channel}. Dale allí *Ver canales* y *Enviar mensajes*, o elige otro canal.',
	'error.unexpected': 'Ha salido mal algo que no debería. No se ha hecho nada más. Dile este número al propietario del bot: `{reference}`.',
	'error.ChainChanged':
		'Otra persona ha cambiado las instantáneas de este servidor en el mismo momento. No se ha hecho nada; inténtalo otra vez.',
	'error.ChainFull': 'No hay sitio para otra instantánea: hay demasiadas fijadas. Desfija o elimina una primero.',
	'error.ChangeNotFound': 'En este servidor no hay ningún cambio así en espera: ya se ha anulado o ya está hecho.',
	'error.ChangeWaiting': 'Ya hay otro cambio de los ajustes en espera. Anúlalo primero con `/instantánea deshacer`.',
	'error.DatabaseBusy': 'La base de datos está ocupada. No se ha hecho nada; inténtalo otra vez dentro de un minuto.',
	'error.DatabaseUnreachable':
		'No se puede acceder a la base de datos del bot. No se ha hecho nada; dile este número al propietario del bot: `{reference}`.',
	'error.DatabaseReadOnly':
		'No se puede escribir en la base de datos del bot. No se ha hecho nada; dile este número al propietario del bot: `{reference}`.',
	'error.FileDamaged':
		'El fichero está dañado: su suma de comprobación no coincide. No se ha importado nada; vuelve a obtener el fichero de donde vino.',
	'error.FileForeign':
		'No es un fichero de instantáneas. No se ha importado nada; `/instantánea exportar` crea ficheros que se pueden importar.',
	'error.FileInvalid': 'El fichero incumple una regla de los ficheros de instantáneas, así que no se ha importado nada.',
	'file.problem': 'Línea {line}: `{problem}`',
	'error.FileNewer':
		'El fichero es de una versión más nueva del bot. No se ha importado nada; pide al propietario del bot que lo actualice.',
	'error.FileTooLarge': 'Es demasiado grande para un fichero de instantáneas, así que no se ha hecho nada.',
	'error.FileUnavailable': 'Discord no ha entregado el fichero. No se ha importado nada; adjúntalo otra vez.',
	'error.GuildBusy': 'El bot ya está trabajando en las instantáneas de este servidor. Espera a que termine e inténtalo otra vez.',
	'error.GuildUnavailable':
		'Discord no puede acceder a este servidor en este momento. No se ha hecho nada; inténtalo otra vez dentro de unos minutos.',
	'error.ImportsFull': 'Este servidor ya ha importado todos los ficheros que puede. Quita uno primero.',
	'error.PinsFull':
		'Hay demasiadas instantáneas fijadas: dos sitios de este servidor deben quedar libres para las nuevas. Solo el propietario, o quien pueda eliminar instantáneas, puede fijar más.',
	'error.SnapshotCorrupted':
		'Esta instantánea no coincide con lo que se anotó al crearla, así que no se muestra como si fuera correcta. Dile este número al propietario del bot: `{reference}`.',
	'error.SnapshotNotFound':
		'No hay ninguna instantánea así en este servidor. Puede que haya dejado sitio a una más nueva; `/instantánea lista` muestra las que se guardan.',
	'error.SnapshotPinned': 'Esta instantánea está fijada. Desfíjala primero con `/instantánea desfijar` y luego elimínala.',
	'error.JobNotFound': 'No hay ninguna tarea así en este servidor. Puede que ya esté hecha; `/vault tareas` muestra las que hay.',
	'error.JobNotMovable': 'Eso ya no se puede hacer con esta tarea. No se ha cambiado nada; mira la lista otra vez.',
	'error.NotAThread': 'No es un hilo de este servidor.',
	'error.ThreadGone': 'El hilo ya no existe.',
	'error.ThreadUnreadable':
		'El bot no puede leerlo. Dale allí *Ver canales* y *Leer el historial de mensajes*; si es un hilo privado, tiene que ser miembro o tener *Gestionar hilos y publicaciones*.',
	'error.VaultClosed': 'El bot se está apagando. Inténtalo otra vez cuando vuelva.'
};
