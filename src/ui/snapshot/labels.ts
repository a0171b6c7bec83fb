import { textKey, type Translator } from '../../locales';
import type { KindName } from '../../vault/snapshots/model';
import { escape } from '../text';

/** What a field is called, or a key inside one. The same name may mean different things in different kinds. */
export function fieldLabel(t: Translator, kind: KindName, field: string): string {
	const key = textKey('field', `${kind}.${field}`) ?? textKey('field', field);
	return key ? t(key) : escape(field);
}
