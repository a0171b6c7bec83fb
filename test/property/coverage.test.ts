import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addRange, gapsIn, type CoverageRange } from '../../src/vault/archive/coverage';

const highest = 40;

const range = fc
	.record({ start: fc.nat(highest), length: fc.nat(15), hasContent: fc.boolean() })
	.map(({ start, length, hasContent }) => ({ from: BigInt(start), to: BigInt(Math.min(highest, start + length)), hasContent, readAt: 1 }));

/** Id by id: not covered, covered without content, covered with content. */
function plain(ranges: readonly CoverageRange[]): (boolean | null)[] {
	const ids: (boolean | null)[] = Array.from({ length: highest + 1 }, () => null);
	for (const { from, to, hasContent } of ranges) {
		for (let id = Number(from); id <= Number(to); id += 1) ids[id] = (ids[id] ?? false) || hasContent;
	}
	return ids;
}

describe('coverage', () => {
	test('however ranges come, they say what was read, apart from each other and in order', () => {
		fc.assert(
			fc.property(fc.array(range, { maxLength: 12 }), (added) => {
				const ranges = added.reduce<CoverageRange[]>((all, one) => addRange(all, one), []);
				expect(plain(ranges)).toEqual(plain(added));
				ranges.slice(1).forEach((next, index) => {
					const before = ranges[index]!;
					expect(before.to < next.from).toBe(true);
					expect(before.to + 1n === next.from && before.hasContent === next.hasContent).toBe(false);
				});
			}),
			{ numRuns: 2000 }
		);
	});

	test('gaps are what is left of an interval', () => {
		fc.assert(
			fc.property(fc.array(range, { maxLength: 8 }), range, fc.boolean(), (added, { from, to }, needContent) => {
				const ranges = added.reduce<CoverageRange[]>((all, one) => addRange(all, one), []);
				const missing = new Set<number>();
				for (const gap of gapsIn(ranges, { from, to }, needContent)) {
					for (let id = Number(gap.from); id <= Number(gap.to); id += 1) missing.add(id);
				}
				const ids = plain(added);
				for (let id = 0; id <= highest; id += 1) {
					const isInside = id >= Number(from) && id <= Number(to);
					expect(missing.has(id)).toBe(isInside && (ids[id] === null || (needContent && ids[id] === false)));
				}
			}),
			{ numRuns: 2000 }
		);
	});

	test('what is read again later counts as read when its oldest part was', () => {
		const first = { from: 1n, to: 5n, hasContent: true, readAt: 10 };
		expect(addRange([first], { from: 6n, to: 9n, hasContent: true, readAt: 20 })).toEqual([{ ...first, to: 9n }]);
		expect(addRange([first], { from: 1n, to: 5n, hasContent: true, readAt: 20 })).toEqual([{ ...first, readAt: 20 }]);
	});
});
