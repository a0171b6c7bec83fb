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
		'🔑 **{guild}**: {user} revocó el código de rescate y todos los archivos firmados. Si no fuiste tú, protege tu cuenta y pide otros con `/snapshot recovery`.'
};
