import type { TranslationOf } from '../types';
import type { alarm as source } from '../en-US/alarm';

export const alarm: TranslationOf<typeof source> = {
	'alarm.deletions': { one: '{count} eliminación', other: '{count} eliminaciones' },
	'alarm.bans': { one: '{count} baneo o expulsión', other: '{count} baneos o expulsiones' },
	'alarm.title': '**Alarma en {guild}**: {what} en {seconds} s.',
	'alarm.by': 'Lo ha hecho {user}.',
	'alarm.nobody': 'No se sabe quién ha sido: al bot le falta *Ver el registro de auditoría*.',
	'alarm.held':
		'La última instantánea anterior es {label}, del {time}. Queda retenida hasta el {until}: nada la elimina. Se está creando una instantánea de lo que queda.',
	'alarm.none': 'No hay ninguna instantánea anterior. Se está creando una instantánea de lo que queda.',
	'alarm.todo': 'Si esto no es lo que querías:',
	'alarm.stop': 'Quita los roles a {user} o banea esa cuenta; puede que su dueño ya no la controle.',
	'alarm.stopSomebody': 'Averigua quién ha sido en el registro de auditoría y quita los roles a esa cuenta.',
	'alarm.compare': 'Mira lo que se ha perdido: `/instantánea comparar desde:{id}`',
	'alarm.restore': 'Recupéralo: `/instantánea restaurar instantánea:{id}`'
};
