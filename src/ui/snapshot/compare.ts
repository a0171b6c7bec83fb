import type { Translator } from '../../locales';
import { kinds } from '../../vault/snapshots/kinds';
import type { Difference, KindDifference, KindName, Node, NodeChange } from '../../vault/snapshots/model';
import { fieldLines } from './fields';
import type { Names } from './names';
import { toTheRight } from './values/lines';

type Comparable = Extract<KindDifference, { comparable: true }>;

/**
 * A difference in words: per kind what is new, what changed (field by field), what only moved, what is gone, and what cannot be told.
 * @param only one kind alone
 */
export function compareLines(t: Translator, difference: Difference, names: Names, only: KindName | null = null): string[] {
	const shown = difference.kinds.filter(({ kind }) => only === null || kind === only);
	const lines = shown.flatMap((kind) => (kind.comparable ? kindLines(t, kind, names) : incomparable(t, kind)));
	if (difference.equality === 'equal') return [t('compare.equal'), ...lines];
	if (difference.equality === 'unknown') return [t('compare.unknown'), ...lines];
	return lines.length === 0 ? [t('compare.equalKind')] : lines;
}

/** One line per kind that changed, for the answer to a new snapshot. */
export function summaryLines(t: Translator, difference: Difference): string[] {
	return difference.kinds.flatMap((kind) => {
		if (!kind.comparable || kind.created.length + kind.changed.length + kind.deleted.length === 0) return [];
		const counts = { created: kind.created.length, changed: kind.changed.length, deleted: kind.deleted.length };
		return [t('create.change', { kind: t(`kind.${kind.kind}`), ...counts })];
	});
}

/** How many things of a kind differ. */
export function changesOf(kind: KindDifference): number {
	return kind.comparable ? kind.created.length + kind.changed.length + kind.deleted.length + kind.unknown.length : 0;
}

function incomparable(t: Translator, kind: Extract<KindDifference, { comparable: false }>): string[] {
	return [t('compare.incomparable', { kind: t(`kind.${kind.kind}`), reason: t(`reason.${kind.reason}`) })];
}

function kindLines(t: Translator, kind: Comparable, names: Names): string[] {
	const name = (node: Node): string[] => [`- ${names.of(kind.kind, node.id)}`];
	const change = (each: NodeChange): string[] => changeLines(t, kind, each, names);
	const moved = kind.changed.filter((each) => isMove(kind.kind, each));
	return [
		...section(t, kind, 'created', kind.created, name),
		...section(
			t,
			kind,
			'changed',
			kind.changed.filter((each) => !moved.includes(each)),
			change
		),
		...section(t, kind, 'moved', moved, change),
		...section(t, kind, 'deleted', kind.deleted, name),
		...section(t, kind, 'unclear', kind.unknown, name)
	];
}

/** Whether nothing but its place is another: its rank, or the category that it is in. */
function isMove(kind: KindName, { fields }: NodeChange): boolean {
	const field = kinds[kind].order?.field;
	return fields.every((change) => change.field === field || change.field === 'parent_id');
}

function section<T>(
	t: Translator,
	{ kind }: Comparable,
	what: 'created' | 'changed' | 'moved' | 'deleted' | 'unclear',
	items: readonly T[],
	lines: (item: T) => string[]
): string[] {
	if (items.length === 0) return [];
	const name = t(what === 'moved' ? 'compare.movedTitle' : `compare.${what}`);
	const title = t('compare.section', { kind: t(`kind.${kind}`), what: name, count: items.length });
	return [`**${title}**`, ...items.flatMap(lines)];
}

function changeLines(t: Translator, { kind }: Comparable, { before, fields }: NodeChange, names: Names): string[] {
	return [`- ${names.of(kind, before.id)}`, ...fields.flatMap((change) => fieldLines(t, kind, change, names)).map(toTheRight)];
}
