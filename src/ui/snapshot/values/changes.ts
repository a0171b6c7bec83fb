import type { Translator } from '../../../locales';
import { itemLines, packed, partLines, toTheRight } from './lines';
import { inline, isItems, isList, isParts, type Item, type Part, type Words } from './words';

/** What became of a value: `topic: “old” → “new”`; of a list `+new, −old`; of things and parts those that differ, in lines below. */
export function changeLines(t: Translator, field: string, before: Words, after: Words): string[] {
	if (isItems(before) || isItems(after)) return below(t, field, itemChanges(t, itemsOf(before), itemsOf(after)));
	if (isParts(before) || isParts(after)) return below(t, field, partChanges(t, partsOf(before), partsOf(after)));
	if (!isList(before) && !isList(after)) return [t('compare.field', { field, before: inline(t, before), after: inline(t, after) })];
	const changes = listChanges(listOf(before), listOf(after));
	return changes.length === 0 ? unseen(t, field) : packed(t, field, changes);
}

/** `+a, −b` */
function listChanges(before: readonly string[], after: readonly string[]): string[] {
	const [old, now] = [new Set(before), new Set(after)];
	const added = after.filter((text) => !old.has(text)).map((text) => `+${text}`);
	const removed = before.filter((text) => !now.has(text)).map((text) => `−${text}`);
	return [...added, ...removed];
}

function itemChanges(t: Translator, before: readonly Item[], after: readonly Item[]): string[] {
	const [old, now] = [byId(before), byId(after)];
	const kept = after.flatMap((item) => {
		const earlier = old.get(item.id);
		return earlier ? itemChange(t, earlier, item) : itemLines(t, item, '+');
	});
	return [...kept, ...before.filter(({ id }) => !now.has(id)).flatMap((item) => itemLines(t, item, '−'))];
}

function itemChange(t: Translator, before: Item, after: Item): string[] {
	const changes = partChanges(t, before.parts, after.parts);
	if (before.title === after.title && changes.length === 0) return [];
	const title = before.title === after.title ? after.title : `${before.title} → ${after.title}`;
	return [`• ${title}`, ...changes.map(toTheRight)];
}

function partChanges(t: Translator, before: readonly Part[], after: readonly Part[]): string[] {
	const labels = new Set([...before, ...after].map(({ label }) => label));
	return [...labels].flatMap((label) => {
		const [old, now] = [before, after].map((parts) => parts.find((part) => part.label === label));
		if (!old?.words && !now?.words) return old && now ? [] : [`${now ? '+' : '−'}${label}`];
		if (old && now && partLines(t, old).join() === partLines(t, now).join()) return [];
		return changeLines(t, label, old?.words ?? t('value.none'), now?.words ?? t('value.none'));
	});
}

/** Of what is not shown, such as the order of words, it is said that it differs. */
function below(t: Translator, field: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? unseen(t, field) : [t('view.field', { field, value: '' }).trimEnd(), ...lines.map(toTheRight)];
}

function unseen(t: Translator, field: string): string[] {
	return [t('view.field', { field, value: t('compare.order') })];
}

function byId(items: readonly Item[]): ReadonlyMap<string, Item> {
	return new Map(items.map((item) => [item.id, item]));
}

function itemsOf(words: Words): readonly Item[] {
	return isItems(words) ? words.items : [];
}

function partsOf(words: Words): readonly Part[] {
	return isParts(words) ? words.parts : [];
}

function listOf(words: Words): readonly string[] {
	return isList(words) ? words.list : [];
}
