import type { Translator } from '../../locales';
import type { Difference, KindDifference, Node, NodeChange } from '../../vault/snapshots/model';
import { fieldText } from './fields';
import type { Names } from './names';

type Comparable = Extract<KindDifference, { comparable: true }>;

/** A difference in words: per kind what is new, what changed (field by field), what is gone, and what cannot be told. */
export function compareLines(t: Translator, difference: Difference, names: Names): string[] {
	const lines = difference.kinds.flatMap((kind) => (kind.comparable ? kindLines(t, kind, names) : incomparable(t, kind)));
	if (difference.equality === 'equal') return [t('compare.equal'), ...lines];
	if (difference.equality === 'unknown') return [t('compare.unknown'), ...lines];
	return lines;
}

/** One line per kind that changed, for the answer to a new snapshot. */
export function summaryLines(t: Translator, difference: Difference): string[] {
	return difference.kinds.flatMap((kind) => {
		if (!kind.comparable || kind.created.length + kind.changed.length + kind.deleted.length === 0) return [];
		const counts = { created: kind.created.length, changed: kind.changed.length, deleted: kind.deleted.length };
		return [t('create.change', { kind: t(`kind.${kind.kind}`), ...counts })];
	});
}

function incomparable(t: Translator, kind: Extract<KindDifference, { comparable: false }>): string[] {
	return [t('compare.incomparable', { kind: t(`kind.${kind.kind}`), reason: t(`reason.${kind.reason}`) })];
}

function kindLines(t: Translator, kind: Comparable, names: Names): string[] {
	const name = (node: Node): string[] => [`- ${names.of(kind.kind, node.id)}`];
	return [
		...section(t, kind, 'created', kind.created, name),
		...section(t, kind, 'changed', kind.changed, (change) => changeLines(t, kind, change, names)),
		...section(t, kind, 'deleted', kind.deleted, name),
		...section(t, kind, 'unclear', kind.unknown, name)
	];
}

function section<T>(
	t: Translator,
	{ kind }: Comparable,
	what: 'created' | 'changed' | 'deleted' | 'unclear',
	items: readonly T[],
	lines: (item: T) => string[]
): string[] {
	if (items.length === 0) return [];
	const title = t('compare.section', { kind: t(`kind.${kind}`), what: t(`compare.${what}`), count: items.length });
	return [`**${title}**`, ...items.flatMap(lines)];
}

function changeLines(t: Translator, { kind }: Comparable, { before, fields }: NodeChange, names: Names): string[] {
	return [`- ${names.of(kind, before.id)}`, ...fields.map((change) => `\u2003${fieldText(t, kind, change, names)}`)];
}
