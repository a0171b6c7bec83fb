import { PermissionsBitField } from 'discord.js';
import { textKey, type Translator } from '../../locales';
import { kinds } from '../../vault/snapshots/kinds';
import type { FieldChange, KindName, Value } from '../../vault/snapshots/model';
import { escape } from '../text';
import type { Names } from './names';

/** One changed field: `topic: old → new`; of permissions only what was added and taken away. */
export function fieldText(t: Translator, kind: KindName, { field, before, after }: FieldChange, names: Names): string {
	const key = textKey('field', field);
	const label = key ? t(key) : escape(field);
	const { type, references } = kinds[kind].fields.find(({ name }) => name === field) ?? {};
	if (type === 'rank') return t('compare.moved');
	if (type === 'bits') return t('compare.bits', { field: label, bits: bitsText(before, after) });
	if (type === 'media') return mediaText(t, label, before, after);
	const show = (value: Value): string =>
		references && value !== null ? names.referred(references, String(value)) : valueText(t, field, value);
	return t('compare.field', { field: label, before: show(before), after: show(after) });
}

/** Of pictures and sounds it says something only whether there are others. */
function mediaText(t: Translator, field: string, before: Value, after: Value): string {
	const show = (value: Value): string => t(value === null ? 'value.none' : 'value.file');
	return before !== null && after !== null
		? t('compare.file', { field })
		: t('compare.field', { field, before: show(before), after: show(after) });
}

function valueText(t: Translator, field: string, value: Value): string {
	if (value === null || value === '') return t('value.none');
	if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
	if (field.endsWith('color')) return `\\#${Number(value).toString(16).padStart(6, '0')}`;
	return typeof value === 'number' ? String(value) : `“${escape(value, 120)}”`;
}

/** `+SendMessages −ManageRoles`. Bits that have no name yet show as numbers. */
function bitsText(before: Value, after: Value): string {
	const [old, now] = [BigInt(before ?? 0), BigInt(after ?? 0)];
	const added = bitNames(now & ~old).map((name) => `+${name}`);
	const removed = bitNames(old & ~now).map((name) => `−${name}`);
	return [...added, ...removed].join(' ');
}

function bitNames(bits: bigint): string[] {
	const known = new PermissionsBitField(bits & PermissionsBitField.All).toArray();
	const unknown = bits & ~PermissionsBitField.All;
	return unknown === 0n ? known : [...known, `0x${unknown.toString(16)}`];
}
