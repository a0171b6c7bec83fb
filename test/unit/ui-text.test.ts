import { describe, expect, it } from 'vitest';
import { customId, parseCustomId } from '../../src/ui/customId';
import { pageOf } from '../../src/ui/pages';
import { clip, escape, plain } from '../../src/ui/text';

describe('text of people', () => {
	it('cannot mention, link or format', () => {
		expect(escape('@everyone <@1> **b** `c` [x](https://y) ||z|| <#2> :smile:')).toBe(
			'\\@everyone \\<\\@1\\> \\*\\*b\\*\\* \\`c\\` \\[x\\]\\(https\\://y\\) \\|\\|z\\|\\| \\<\\#2\\> \\:smile\\:'
		);
	});

	it('stays on one line and cannot turn the direction of what follows', () => {
		expect(plain('a\n# b\u2028c\u0000d\u202Eevil\u2066')).toBe('a # b c devil');
	});

	it('is never cut through a character', () => {
		expect(clip('ab😀', 3)).toBe('ab…');
		expect(clip('ab😀', 4)).toBe('ab😀');
		expect(plain('x'.repeat(200))).toHaveLength(100);
	});
});

describe('pages', () => {
	it('hold every line once, in order, within the limit of an embed', () => {
		const lines = Array.from({ length: 500 }, (_, index) => `${index} ${'x'.repeat(index % 90)}`);
		const first = pageOf(lines, 0);
		const pages = Array.from({ length: first.pages }, (_, page) => pageOf(lines, page).text);
		expect(pages.join('\n').split('\n')).toEqual(lines);
		expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(3500);
	});

	it('cut a line that is longer than a page, and give the last page for any beyond it', () => {
		expect(pageOf(['x'.repeat(10_000)], 0).text).toHaveLength(3500);
		expect(pageOf(['a'], 99)).toEqual({ text: 'a', page: 0, pages: 1 });
		expect(pageOf(['a'], Number.NaN).page).toBe(0);
		expect(pageOf(['a'], -5).page).toBe(0);
		expect(pageOf([], 0)).toEqual({ text: '', page: 0, pages: 1 });
	});
});

describe('custom ids', () => {
	it('come back as they went', () => {
		expect(parseCustomId(customId('snapshot-compare', 12, 'now', 3))).toEqual({ action: 'snapshot-compare', args: ['12', 'now', '3'] });
	});

	it('of others are left to others', () => {
		for (const id of ['', 'vault', 'vault:', 'vaults:x', 'other:vault:x']) expect(parseCustomId(id)).toBeNull();
	});
});
