import type { Translator } from '../../../locales';
import { inline, isItems, isList, partText, type Item, type Part, type Words } from './words';

/** Above this a list goes on in another line, and stands below a thing instead of beside it. */
const longest = 1000;
const mostBeside = 300;

/** `topic: “Rules”`; what has a structure in lines below, each a step to the right. */
export function wordLines(t: Translator, field: string, words: Words): string[] {
	if (typeof words === 'string') return [t('view.field', { field, value: words })];
	if (isList(words)) return packed(t, field, words.list);
	const below = isItems(words) ? words.items.flatMap((item) => itemLines(t, item)) : words.parts.flatMap((part) => partLines(t, part));
	return [t('view.field', { field, value: '' }).trimEnd(), ...below.map(toTheRight)];
}

/** A thing in a line: its title, then the rest; below it what has a structure of its own. */
export function itemLines(t: Translator, { title, parts }: Item, sign = '•'): string[] {
	const [beside, below] = [parts.filter((part) => isShort(t, part)), parts.filter((part) => !isShort(t, part))];
	const line = [title, ...beside.map((part) => partText(t, part))].join(' · ');
	return [`${sign} ${line}`, ...below.flatMap((part) => partLines(t, part)).map(toTheRight)];
}

export function partLines(t: Translator, part: Part): string[] {
	return part.words === null || part.isPlain ? [partText(t, part)] : wordLines(t, part.label, part.words);
}

/** `words: a, b, c`, in as many lines as it needs. */
export function packed(t: Translator, field: string, list: readonly string[]): string[] {
	const lines: string[] = [];
	let line = '';
	for (const text of list) {
		if (line !== '' && line.length + text.length > longest) {
			lines.push(`${line},`);
			line = text;
		} else line = line === '' ? text : `${line}, ${text}`;
	}
	const [first, ...rest] = [...lines, line];
	return [t('view.field', { field, value: first === '' ? t('value.none') : first }), ...rest.map(toTheRight)];
}

export function toTheRight(line: string): string {
	return `\u2003${line}`;
}

function isShort(t: Translator, { words }: Part): boolean {
	return words === null || typeof words === 'string' || (isList(words) && inline(t, words).length <= mostBeside);
}
