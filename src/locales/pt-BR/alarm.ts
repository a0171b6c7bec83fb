import type { TranslationOf } from '../types';
import type { alarm as source } from '../en-US/alarm';

export const alarm: TranslationOf<typeof source> = {
	'alarm.deletions': { one: '{count} exclusão', other: '{count} exclusões' },
	'alarm.bans': { one: '{count} banimento ou expulsão', other: '{count} banimentos ou expulsões' },
	'alarm.title': '**Alarme em {guild}**: {what} em {seconds} s.',
	'alarm.by': 'Partiram de {user}.',
	'alarm.nobody': 'Não se sabe de quem partiram: falta ao bot *Ver registro de auditoria*.',
	'alarm.held':
		'O último snapshot de antes é {label}, de {time}. Ele fica retido até {until}: nada o remove. Um snapshot do que restou está sendo criado.',
	'alarm.none': 'Não há snapshot de antes. Um snapshot do que restou está sendo criado.',
	'alarm.todo': 'Se isso não era para acontecer:',
	'alarm.stop': 'Tire os cargos de {user} ou bana essa conta; ela pode ter sido roubada.',
	'alarm.stopSomebody': 'Descubra no registro de auditoria quem foi e tire os cargos dessa conta.',
	'alarm.compare': 'Veja o que se perdeu: `/snapshot comparar de:{id}`',
	'alarm.restore': 'Traga de volta: `/snapshot restaurar snapshot:{id}`'
};
