import type { Translator } from '../../locales';
import type { KeptBlock } from '../../vault/restore/shortfalls';
import { permissionNames } from '../permissions';
import { fieldText, verbText, type NameOf } from './words';

/** What cannot be done, why, and the cure. */
export function blockText(t: Translator, { kind, verb, id, block }: KeptBlock, names: NameOf): string {
	const reason = t(`restore.why.${block.reason}`, {
		permissions: permissionNames(t, block.permissions ?? 0n).join(', '),
		field: fieldText(t, block.field ?? 'type'),
		feature: block.feature ?? '',
		part: t('kind.thread')
	});
	return t('restore.block', { verb: verbText(t, kind, verb), name: names(kind, id), reason });
}
