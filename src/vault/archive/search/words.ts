import { tokenOf } from './tokens';

/** A word of a text, as the index knows it. */
export interface Word {
	/** Where it stands in the text, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
	readonly token: string;
}

/** What is searched for: these tokens one after another. */
export interface Phrase {
	readonly tokens: readonly string[];
	/** Whether the last token is the beginning of a word. */
	readonly isPrefix: boolean;
}

/** Letters of one kind in a row. */
interface Run {
	readonly start: number;
	readonly end: number;
	/** As `fold` writes it. */
	readonly text: string;
	/** Of a language that puts no spaces between words: every pair of characters is a word then. */
	readonly isUnspaced: boolean;
}

const unspaced =
	'\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Bopo}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}';
const runs = new RegExp(
	`(?<unspaced>(?:(?=[\\p{L}\\p{N}\\p{M}])[${unspaced}])+)|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+|\\p{ExtPict}`,
	'gu'
);
const parts = /[\p{L}\p{N}\p{M}]+|\p{ExtPict}/gu;
const ascii = /^[\x00-\x7F]*$/;
/** Accents of Latin, Greek and Cyrillic letters, points and vowel signs of Hebrew and Arabic ones. Others are part of the letter. */
const accents = /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670]/g;

/** Text without the difference between capitals and small letters, accents, and ways to write the same character. */
export function fold(text: string): string {
	if (ascii.test(text)) return text.toLowerCase();
	return text.normalize('NFKD').replace(accents, '').toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
}

/**
 * The words of a text. Where words are not separated by spaces, every two neighbouring characters are one, and so is the last character:
 * any part of such a text is then found, by its first characters, as a phrase.
 */
export function wordsOf(text: string): Word[] {
	return [...runsOf(text)].flatMap((run) => (run.isUnspaced ? pairs(run, true) : [{ ...place(run), token: tokenOf(run.text) }]));
}

/** What to look for to find a piece of text; `null` if there is no letter, digit or emoji in it. */
export function phraseOf(text: string, isPrefix = false): Phrase | null {
	const all = [...runsOf(text)];
	const last = all.at(-1);
	if (!last) return null;
	const before = all.slice(0, -1).flatMap((run) => (run.isUnspaced ? pairs(run, true) : [{ token: tokenOf(run.text) }]));
	const isSingle = Array.from(last.text).length === 1;
	const end = last.isUnspaced && !isSingle ? pairs(last, false) : [{ token: tokenOf(last.text) }];
	// Where characters go in pairs, one is the beginning of those that start with it.
	return { tokens: [...before, ...end].map(({ token }) => token), isPrefix: last.isUnspaced ? isSingle : isPrefix };
}

function* runsOf(text: string): Generator<Run> {
	for (const { 0: found, index, groups } of text.matchAll(runs)) {
		// Folding may take one character apart, such as ½.
		for (const [part] of fold(found).matchAll(parts)) {
			yield { start: index, end: index + found.length, text: part, isUnspaced: groups?.['unspaced'] !== undefined };
		}
	}
}

function pairs(run: Run, withLast: boolean): Word[] {
	const characters = Array.from(run.text);
	const offsets = offsetsOf(run, characters);
	return characters.slice(0, withLast ? undefined : -1).map((character, index) => ({
		start: offsets[index] ?? run.start,
		end: offsets[index + 2] ?? run.end,
		token: tokenOf(character + (characters[index + 1] ?? ''))
	}));
}

/** Where each character starts, as long as folding changed no length. */
function offsetsOf({ start, end }: Run, characters: readonly string[]): number[] {
	const offsets: number[] = [];
	let offset = start;
	for (const character of characters) {
		offsets.push(offset);
		offset += character.length;
	}
	return offset === end ? offsets : [];
}

function place({ start, end }: Run): { start: number; end: number } {
	return { start, end };
}
