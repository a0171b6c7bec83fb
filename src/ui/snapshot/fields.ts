import { textKey, type Translator } from '../../locales';
import { kinds, type Field } from '../../vault/snapshots/kinds';
import type { FieldChange, KindName, Node, Value } from '../../vault/snapshots/model';
import { escape } from '../text';
import { jsonText } from './json';
import type { Names } from './names';
import { permissionChanges, permissionsText } from './permissions';

const longestText = 120;

/** What a field is called. */
export function fieldLabel(t: Translator, field: string): string {
	const key = textKey('field', field);
	return key ? t(key) : escape(field);
}

/** One changed field: `topic: old → new`; of permissions only what was added and taken away. */
export function fieldText(t: Translator, kind: KindName, { field, before, after }: FieldChange, names: Names): string {
	const label = fieldLabel(t, field);
	const tracked = kinds[kind].fields.find(({ name }) => name === field);
	if (tracked?.type === 'rank') return t('compare.moved');
	if (tracked?.type === 'bits') return t('compare.bits', { field: label, bits: permissionChanges(t, before, after) });
	if (tracked?.type === 'media' && before !== null && after !== null) return t('compare.file', { field: label });
	const show = (value: Value): string => valueText(t, kind, { tracked, field }, value, names);
	return t('compare.field', { field: label, before: show(before), after: show(after) });
}

/** What a thing is, field by field: `topic: “Rules”`. Left out is what it does not have, its place, and what `without` names. */
export function nodeFields(t: Translator, kind: KindName, node: Node, names: Names, without: readonly string[] = []): string[] {
	return kinds[kind].fields.flatMap((tracked) => {
		const { name: field, type } = tracked;
		const value = node.values[field];
		if (type === 'rank' || without.includes(field) || isNothing(value)) return [];
		return [`${fieldLabel(t, field)}: ${valueText(t, kind, { tracked, field }, value ?? null, names)}`];
	});
}

function isNothing(value: Value | undefined): boolean {
	return value === undefined || value === null || value === '' || value === false || value === '[]' || value === '{}';
}

function valueText(
	t: Translator,
	kind: KindName,
	{ tracked, field }: { tracked?: Field; field: string },
	value: Value,
	names: Names
): string {
	if (value === null || value === '') return t('value.none');
	const named = textKey('enum', `${kind}.${field}.${String(value)}`);
	if (named) return t(named);
	if (tracked?.references) return names.referred(tracked.references, String(value));
	if (tracked?.type === 'bits') return permissionsText(t, value);
	if (tracked?.type === 'media') return t('value.file');
	if (tracked?.type === 'json') return jsonText(t, tracked, String(value), names);
	if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
	if (field.endsWith('color')) return `\\#${Number(value).toString(16).padStart(6, '0')}`;
	return typeof value === 'number' ? String(value) : `“${escape(value, longestText)}”`;
}
