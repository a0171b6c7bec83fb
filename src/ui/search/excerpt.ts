import { textsOf } from '../../vault/archive/search/document';
import type { SearchHit } from '../../vault/archive/search/Search';
import { wordsOf, type Phrase } from '../../vault/archive/search/words';
import { escapeMarkup, plain } from '../text';

/** Characters of a message that are shown, and of those how many before the first word that was found. */
const length = 180;
const lead = 50;
/** Longer texts are not looked through. */
const longest = 4_000;

interface Span {
	readonly start: number;
	readonly end: number;
}

/** The part of a message in which the words are, one line, with the words in bold. Nothing in it mentions, links or formats. */
export function excerpt({ message }: Pick<SearchHit, 'message'>, phrases: readonly Phrase[]): string {
	const texts = textsOf(message).map((text) => plain(text, longest));
	const found = texts.map((text) => ({ text, spans: spansIn(text, phrases) }));
	const { text, spans } = found.find((each) => each.spans.length > 0) ?? found[0] ?? { text: '', spans: [] };
	const from = startOf(text, spans[0]?.start ?? 0);
	const to = Math.min(text.length, from + length);
	const shown = spans.filter(({ start, end }) => start >= from && end <= to);
	let line = from > 0 ? '…' : '';
	let at = from;
	for (const { start, end } of shown) {
		line += `${escapeMarkup(text.slice(at, start))}**${escapeMarkup(text.slice(start, end))}**`;
		at = end;
	}
	return line + escapeMarkup(withoutHalf(text.slice(at, to))) + (to < text.length ? '…' : '');
}

/** Where the words stand; those that touch are one. */
function spansIn(text: string, phrases: readonly Phrase[]): Span[] {
	const wanted = phrases.flatMap(({ tokens, isPrefix }) =>
		tokens.map((token, index) => ({ token, isPrefix: isPrefix && index === tokens.length - 1 }))
	);
	const spans: Span[] = [];
	for (const { token, start, end } of wordsOf(text)) {
		if (!wanted.some((each) => (each.isPrefix ? token.startsWith(each.token) : token === each.token))) continue;
		const last = spans.at(-1);
		if (last && start <= last.end) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
		else spans.push({ start, end });
	}
	return spans;
}

/** A little before the word, not in the middle of another. */
function startOf(text: string, word: number): number {
	if (word <= lead || text.length <= length) return 0;
	const space = text.indexOf(' ', word - lead);
	return space === -1 || space >= word ? word : space + 1;
}

function withoutHalf(text: string): string {
	return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
