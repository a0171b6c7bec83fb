import type { Translator } from '../../locales';
import { kinds, type Field } from '../../vault/snapshots/kinds';
import type { FieldChange, KindName, Node } from '../../vault/snapshots/model';
import { fieldLabel } from './labels';
import type { Names } from './names';
import { permissionChanges } from './permissions';
import { changeLines } from './values/changes';
import { describe, isUsual } from './values/describe';
import { wordLines } from './values/lines';
import { partText, type Words } from './values/words';

/** One changed field: `topic: old → new`; of permissions, lists and parts only what was added and taken away. */
export function fieldLines(t: Translator, kind: KindName, { field, before, after }: FieldChange, names: Names): string[] {
	const label = fieldLabel(t, kind, field);
	const tracked = kinds[kind].fields.find(({ name }) => name === field) ?? { name: field, type: 'text', key: -1, since: 1 };
	if (tracked.type === 'rank') return [t('compare.moved')];
	if (tracked.type === 'bits') return [t('view.field', { field: label, value: permissionChanges(t, before, after) })];
	if (tracked.type === 'media' && before !== null && after !== null) return [t('compare.file', { field: label })];
	const [old, now] = [describe(t, kind, tracked, before, names), describe(t, kind, tracked, after, names)];
	return changeLines(t, label, old, now);
}

/** What a thing is, field by field: `topic: “Rules”`. Left out is what is usual, its place, and what `without` names. */
export function nodeLines(t: Translator, kind: KindName, node: Node, names: Names, without: readonly string[] = []): string[] {
	return worthSaying(t, kind, node, names, without).flatMap(([label, words]) => wordLines(t, label, words));
}

/** As `nodeLines`, each field in one piece, to stand beside others. */
export function nodeTexts(t: Translator, kind: KindName, node: Node, names: Names, without: readonly string[] = []): string[] {
	return worthSaying(t, kind, node, names, without).map(([label, words]) => partText(t, { label, words }));
}

function worthSaying(t: Translator, kind: KindName, node: Node, names: Names, without: readonly string[]): [string, Words][] {
	const isSaid = (field: Field): boolean =>
		field.type !== 'rank' && !without.includes(field.name) && !isUsual(kind, field, node.values[field.name]);
	return kinds[kind].fields
		.filter(isSaid)
		.map((field) => [fieldLabel(t, kind, field.name), describe(t, kind, field, node.values[field.name] ?? null, names)]);
}
