import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VaultError } from '../../src/vault/errors';
import { searchAttributes, searchText } from '../../src/vault/archive/search/document';
import { parseQuery } from '../../src/vault/archive/search/parse';
import { tokenOf } from '../../src/vault/archive/search/tokens';
import { fold, phraseOf, wordsOf } from '../../src/vault/archive/search/words';
import { anyMessage } from '../support/payloads/corpus';

const now = Date.UTC(2026, 5, 15, 12);
const character = fc.oneof(
	fc.constantFrom(...'aZé ß-_"*:.京東都のカｶﾞ서울ดีЁйﷺ½😀'),
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
);
const text = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(''));

/** Whether the tokens of a text hold the phrase, as both databases look for it. */
function holds(content: string, { tokens, isPrefix }: { tokens: readonly string[]; isPrefix: boolean }): boolean {
	const line = ` ${wordsOf(content)
		.map(({ token }) => token)
		.join(' ')} `;
	return line.includes(` ${tokens.join(' ')}${isPrefix ? '' : ' '}`);
}

describe('words of texts', () => {
	it('are letters and digits of ASCII, of a length that every database takes, and lie in the text in order', () => {
		fc.assert(
			fc.property(text, (content) => {
				let last = 0;
				for (const { token, start, end } of wordsOf(content)) {
					expect(token).toMatch(/^xw[a-z0-9]{1,80}$/);
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(content.length);
					last = start;
				}
			}),
			{ numRuns: 2000 }
		);
	});

	it('differ where words differ, and begin alike exactly where words do', () => {
		const word = fc.array(character, { minLength: 1, maxLength: 12 }).map((characters) => characters.join(''));
		fc.assert(
			fc.property(word, word, (left, right) => {
				expect(tokenOf(left) === tokenOf(right)).toBe(left === right);
				expect(tokenOf(left + right).startsWith(tokenOf(left))).toBe(true);
				expect(tokenOf(right).startsWith(tokenOf(left))).toBe(right.startsWith(left));
			}),
			{ numRuns: 2000 }
		);
	});

	it('are found by themselves, in capitals, and by their beginnings', () => {
		fc.assert(
			fc.property(text, text, (content, around) => {
				const phrase = phraseOf(content);
				if (!phrase) {
					expect(wordsOf(content)).toEqual([]);
					return;
				}
				expect(holds(content, phrase)).toBe(true);
				expect(holds(`${around} ${content} ${around}`, phrase)).toBe(true);
				expect(phraseOf(fold(content))).not.toBeNull();
				expect(holds(`${content} ÉTUDE ${around}`, phraseOf('étu', true)!)).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});

	it('of a language without spaces are found by any part of two characters or more', () => {
		const run = fc.array(fc.constantFrom(...'東京都大阪府のにカメラ'), { minLength: 2, maxLength: 12 }).map((each) => each.join(''));
		fc.assert(
			fc.property(run, fc.nat(), fc.nat(), (content, from, length) => {
				const start = from % (content.length - 1);
				const part = content.slice(start, start + 2 + (length % (content.length - start - 1)));
				expect(holds(`x ${content}y`, phraseOf(part)!)).toBe(true);
				expect(holds(content, phraseOf(content.charAt(start))!)).toBe(true);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('documents', () => {
	it('are made of any message that the schema allows, and of what the future may bring', () => {
		fc.assert(
			fc.property(anyMessage, (message) => {
				expect(searchText(message)).toMatch(/^( x(w[a-z0-9]+)?)* ?$/);
				expect(searchAttributes(message, false)).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: 150 }
		);
	});
});

describe('queries', () => {
	it('are understood, or refused with the term that is wrong, whatever is typed', () => {
		const piece = fc.oneof(
			text,
			fc.constantFrom('from:', 'in:"a b"', 'has:image', 'has:cat', 'before:2026-02-30', '-', '"', 'pinned:yes', 'after:2026')
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
				const query = pieces.join(' ');
				try {
					const parsed = parseQuery(query, now);
					const filters = [...parsed.phrases, ...parsed.from, ...parsed.in, ...parsed.attributes];
					for (const { term } of filters) expect(query).toContain(term);
				} catch (error) {
					expect(error).toBeInstanceOf(VaultError);
					expect(error).toMatchObject({ code: 'SearchInvalid', context: { problem: expect.any(String) as string } });
					expect(query).toContain((error as VaultError).context['term']);
				}
			}),
			{ numRuns: 3000 }
		);
	});

	it('say the same in any order', () => {
		const terms = [
			'cat',
			'"two words"',
			'-dog',
			'from:ada',
			'-in:"a b"',
			'has:image',
			'pinned:no',
			'before:2026-03-01',
			'after:2025-12',
			'bird*'
		];
		const sorted = (query: string) => {
			const parsed = parseQuery(query, now);
			const lists = [parsed.phrases, parsed.from, parsed.in, parsed.attributes].map((list) =>
				[...list].sort((a, b) => (a.term < b.term ? -1 : 1))
			);
			return { ...parsed, lists, phrases: 0, from: 0, in: 0, attributes: 0 };
		};
		fc.assert(
			fc.property(fc.shuffledSubarray(terms, { minLength: 1 }), (some) => {
				expect(sorted(some.join('  '))).toEqual(sorted([...some].sort().join(' ')));
			})
		);
	});

	it.each([
		['', 'empty', ''],
		['cat "two words', 'quote', '"two words'],
		['has:cat', 'has', 'has:cat'],
		['from: cat', 'value', 'from:'],
		['before:2026-13', 'date', 'before:2026-13'],
		['during:2026-02-29', 'date', 'during:2026-02-29'],
		['-after:2026', 'not', '-after:2026'],
		['pinned:maybe', 'flag', 'pinned:maybe'],
		['cat ?!', 'words', '?!'],
		['a '.repeat(21), 'many', 'a']
	])('%j is refused: %s', (query, problem, term) => {
		expect(() => parseQuery(query, now)).toThrow(expect.objectContaining({ code: 'SearchInvalid', context: { problem, term } }) as Error);
	});

	it('take what only looks like an operator as text', () => {
		expect(parseQuery('https://example.com 10:30 foo:bar', now).phrases.map(({ term }) => term)).toEqual([
			'https://example.com',
			'10:30',
			'foo:bar'
		]);
	});
});
