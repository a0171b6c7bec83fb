import type { TranslationOf } from '../types';
import type { recovery as source } from '../en-US/recovery';

export const recovery: TranslationOf<typeof source> = {
	'command.snapshot.recovery.name': 'rescate',
	'command.snapshot.recovery.description': 'Obtener un código o un archivo firmado para cargar este servidor en uno nuevo',
	'recovery.title': 'Para el día en que este servidor ya no exista',
	'recovery.what':
		'`/snapshot load` carga las instantáneas de un servidor perdido en uno nuevo. Mientras el bot reconozca tu cuenta como propietaria, no necesitas nada más. Un código de rescate o un archivo firmado las abre a quien lo tenga, incluso si tu cuenta ya no existe: guárdalos fuera de Discord, donde nadie más pueda leerlos.',
	'recovery.code': '{user} pidió un código {time}.',
	'recovery.code.none': 'No hay ningún código.',
	'recovery.file': 'El último archivo firmado se creó {time}.',
	'recovery.file.none': 'No hay ningún archivo firmado.',
	'recovery.button.code': 'Código nuevo',
	'recovery.button.file': 'Archivo firmado',
	'recovery.button.revoke': 'Revocar todo',
	'recovery.made':
		'**Este es tu código de rescate.** Solo se muestra ahora y el bot no puede volver a decirlo. Un código anterior ya no vale.',
	'recovery.filed':
		'**Este es un archivo firmado** de todas las instantáneas de este servidor ({size}). Las abre en otro lugar hasta que lo revoques.',
	'recovery.revoked': 'Hecho. El código ya no vale y los archivos firmados hasta ahora ya no prueban nada.',
	'notice.recovery.code':
		'🔑 **{guild}**: {user} pidió un código de rescate. Quien lo tenga puede cargar las instantáneas del servidor en otro; un código anterior ya no vale. Si no fuiste tú, revócalo con `/snapshot recovery` y protege tu cuenta.',
	'notice.recovery.file':
		'🔑 **{guild}**: {user} pidió un archivo firmado de instantáneas. Quien lo tenga puede cargar las instantáneas del servidor en otro. Si no fuiste tú, revócalo con `/snapshot recovery` y protege tu cuenta.',
	'notice.recovery.revoked':
		'🔑 **{guild}**: {user} revocó el código de rescate y todos los archivos firmados. Si no fuiste tú, protege tu cuenta y pide otros con `/snapshot recovery`.',

	'command.snapshot.load.name': 'cargar',
	'command.snapshot.load.description': 'Cargar aquí una instantánea de un servidor perdido; muestra antes lo que se haría',
	'option.server.name': 'servidor',
	'option.server.description': 'Un servidor que era tuyo',
	'option.code.name': 'código',
	'option.code.description': 'Un código de rescate creado con /snapshot recovery',
	'option.signed.name': 'archivo',
	'option.signed.description': 'Un archivo firmado creado con /snapshot recovery',
	'option.bans.name': 'baneos',
	'option.bans.description': 'Si se traen los baneos; si se omite, no',
	'option.member-roles.name': 'roles-miembros',
	'option.member-roles.description': 'Si quienes están aquí recuperan sus roles y apodos; si se omite, no',
	'option.member-permissions.name': 'permisos-miembros',
	'option.member-permissions.description': 'Si se traen los permisos de miembros concretos en canales; si se omite, no',
	'load.title': 'Cargar {label} de {guild}',
	'load.kept': 'El archivo se guarda como importación; `/snapshot imports` lo elimina.',
	'load.bound': 'Los mensajes, los mensajes fijados y los hilos no se traen.',
	'load.present': 'el bot está allí',
	'load.left': 'abandonado el {time}',
	'refused.proof': 'Indica qué abre las instantáneas, y solo una cosa: `servidor` (uno que era tuyo), `código` o `archivo`.',
	'error.RecoveryRefused':
		'Esto no abre instantáneas de otro servidor: es incorrecto, demasiado antiguo o está revocado, o ese servidor no era tuyo. Repite el comando; en un servidor, `/snapshot recovery` da códigos y archivos a su propietario.',
	'error.RecoveryLimited': 'Hubo demasiados intentos aquí. Espera una hora y vuelve a intentarlo.',
	'notice.recovery.opened.code':
		'🔑 **{guild}**: {user} usó el código de rescate para abrir las instantáneas del servidor en **{into}**. Si no sabías nada, revoca el código con `/snapshot recovery` si el servidor aún existe.',
	'notice.recovery.opened.file':
		'🔑 **{guild}**: {user} usó un archivo firmado para abrir instantáneas del servidor en **{into}**. Si no sabías nada, revoca los archivos firmados con `/snapshot recovery` si el servidor aún existe.',
	'notice.recovery.loaded': '📦 **{guild}**: {user} está cargando una instantánea del servidor en **{into}**.'
};
