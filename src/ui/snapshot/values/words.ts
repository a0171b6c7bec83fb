import type { Translator } from '../../../locales';

/** A value in words, with as much structure as it has: a text, plain values, things of one sort, or one thing in parts. All escaped. */
export type Words = string | WordList | ItemList | Parts;

interface WordList {
	readonly list: readonly string[];
}

interface ItemList {
	readonly items: readonly Item[];
}

interface Parts {
	readonly parts: readonly Part[];
}

export interface Item extends Parts {
	/** What it is known by before and after a change. */
	readonly id: string;
	readonly title: string;
}

export interface Part {
	readonly label: string;
	/** `null`: the label says all. */
	readonly words: Words | null;
	/** Whether the words need no label. */
	readonly isPlain?: true;
}

export function isList(words: Words): words is WordList {
	return typeof words !== 'string' && 'list' in words;
}

export function isItems(words: Words): words is ItemList {
	return typeof words !== 'string' && 'items' in words;
}

export function isParts(words: Words): words is Parts {
	return typeof words !== 'string' && 'parts' in words;
}

/** All of it in one line. */
export function inline(t: Translator, words: Words): string {
	if (typeof words === 'string') return words;
	const texts = isList(words)
		? words.list
		: isItems(words)
			? words.items.map((item) => itemText(t, item))
			: words.parts.map((part) => partText(t, part));
	return texts.length === 0 ? t('value.none') : texts.join(', ');
}

/** `channel: #general` */
export function partText(t: Translator, { label, words, isPlain }: Part): string {
	if (words === null) return label;
	return isPlain ? inline(t, words) : t('view.field', { field: label, value: inline(t, words) });
}

function itemText(t: Translator, { title, parts }: Item): string {
	return parts.length === 0 ? title : `${title} (${parts.map((part) => partText(t, part)).join(', ')})`;
}
