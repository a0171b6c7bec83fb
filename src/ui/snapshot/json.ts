import type { Translator } from '../../locales';
import type { Field } from '../../vault/snapshots/kinds';
import type { ReferenceKind } from '../../vault/snapshots/identity';
import { clip, escape } from '../text';
import type { Names } from './names';

const longest = 300;

/** A list or an object that Discord sets as a whole, in one line; ids inside by the names of what they mean. */
export function jsonText(t: Translator, field: Field, json: string, names: Names): string {
	const show = (value: unknown, path: readonly string[]): string => {
		if (value === null || value === undefined || value === '') return t('value.none');
		if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
		if (Array.isArray(value)) return value.length === 0 ? t('value.none') : value.map((each) => show(each, [...path, '*'])).join(', ');
		if (typeof value === 'object') return Object.keys(value).length === 0 ? t('value.none') : `(${entries(value, path)})`;
		const text = typeof value === 'string' ? value : JSON.stringify(value);
		const kind = referenceAt(field, path);
		return kind ? names.referred(kind, text) : escape(text, 80);
	};
	const entries = (value: object, path: readonly string[]): string =>
		Object.entries(value)
			.filter(([, each]) => each !== null && each !== '' && each !== false && !isEmpty(each))
			.map(([key, each]) => `${escape(key)}: ${show(each, [...path, key])}`)
			.join(', ');
	return clip(show(parsed(json), []), longest);
}

function referenceAt({ within = [] }: Field, path: readonly string[]): ReferenceKind | null {
	const found = within.find((inner) => inner.path.length === path.length && inner.path.every((key, index) => key === path[index]));
	return found && found.references !== 'mentions' ? found.references : null;
}

function isEmpty(value: unknown): boolean {
	return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return json;
	}
}
